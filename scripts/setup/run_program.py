"""Runs other programs, shows that they are at work, and lets none outlive us."""

import os
import shutil
import signal
import subprocess
import sys
from argparse import ArgumentError, ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from setup.paths import ROOT

Command = Sequence[str | Path]

# Material prints a page about the future of MkDocs at each start.
QUIET = {"NO_MKDOCS_2_WARNING": "1"}
# A terminal that lacks a letter shows a question mark; Python would end with a traceback.
LENIENT = {"PYTHONIOENCODING": ":replace"}
GENTLY = signal.SIGTERM if sys.platform == "win32" else signal.SIGINT
USAGE_ERROR = 2
"""The exit code of a task that was called with arguments it does not understand."""
PATIENCE = 3.0
"""Seconds a program has for tidying up before it is ended."""


class TaskError(Exception):
    """What could not be done, why, and what to do: one sentence for the person at the keyboard."""

    def __init__(self, says: str, code: int = 1) -> None:
        super().__init__(says)
        self.code = code
        """The exit code of run.py."""


def option(words: list[str], *names: str) -> tuple[str, list[str]]:
    """The value of an option of a task, or "", and the other words."""
    known = ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    known.add_argument(*names, dest="said", default="")
    try:
        own, others = known.parse_known_args(words)
    except ArgumentError as error:
        raise TaskError(str(error), USAGE_ERROR) from error
    return own.said, others


def say(words: str) -> None:
    print(words, flush=True)


def call(command: Command, more: Mapping[str, str] | None = None) -> int:
    """Run a program that talks to the person itself; returns its exit code, or 128 + the signal that ended it."""
    with _child(command, more or {}) as child:
        code = child.wait()
    return code if code >= 0 else 128 - code


def watch(label: str, command: Command, more: Mapping[str, str] | None = None) -> tuple[int, list[str]]:
    """Run a program behind one line, on a terminal with its latest word; returns its exit code and all its lines."""
    say(f"{label} ...")
    with _child(command, more or {}, subprocess.PIPE) as child:
        lines = [_shown(line.strip()) for line in child.stdout or ()]
        code = child.wait()
    _shown("")
    return code, lines


def _shown(line: str) -> str:
    if sys.stdout.isatty():
        width = shutil.get_terminal_size().columns - 1
        print(f"\r{line[:width]:<{width}}\r", end="", flush=True)
    return line


@contextmanager
def _child(command: Command, more: Mapping[str, str], output: int | None = None) -> Iterator[subprocess.Popen[str]]:
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**LENIENT, **os.environ, **QUIET, **more},
        stdout=output,
        stderr=output and subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        close_fds=False,  # so that it keeps the lock; see build_lock
    )
    try:
        yield child
    except BaseException as stop:
        if not isinstance(stop, KeyboardInterrupt):  # a terminal sends Ctrl-C to all its programs
            child.send_signal(GENTLY)
        _await_end(child)
        raise


def _await_end(child: subprocess.Popen[str]) -> None:
    """Wait until a program that was told to end has ended, so that nothing is written after us; then insist."""
    for insist in (child.terminate, child.kill):
        with suppress(subprocess.TimeoutExpired):
            child.wait(PATIENCE)
        insist()
    child.wait()
