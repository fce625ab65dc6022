"""Other programs: run them, show that they are at work, and end them when we end."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from frontdoor.places import ROOT

Command = Sequence[str | Path]

# Material prints a page about the future of MkDocs at each start; design.md holds our answer to it.
QUIET = {"NO_MKDOCS_2_WARNING": "1"}
# A terminal that lacks a letter shows a question mark; Python would end with a traceback.
LENIENT = {"PYTHONIOENCODING": ":replace"}
GENTLY = signal.SIGTERM if sys.platform == "win32" else signal.SIGINT
PATIENCE = 3.0
"""Seconds a program has for tidying up before it is ended."""


class TaskError(Exception):
    """What could not be done, why, and what to do: one sentence for the person at the keyboard."""

    code = 1
    """What run.py exits with."""


class UsageError(TaskError):
    """The task was called in a way that it does not understand."""

    code = 2


class Options(ArgumentParser):
    """What a task takes behind its name; raises UsageError for anything else."""

    def __init__(self, task: str) -> None:
        super().__init__(f"run.py {task}", add_help=False, allow_abbrev=False)

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}: {' '.join(self.format_usage().split())}")


def say(words: str) -> None:
    print(words, flush=True)


def call(command: Command, more: Mapping[str, str] | None = None, *, tidies: bool = False) -> int:
    """Run a program that talks to the person itself; returns its exit code.

    One that `tidies` up after itself hears Ctrl-C too. The others would only print a traceback, so they do not.
    """
    with _child(command, more or {}, tidies=tidies) as child:
        code = child.wait()
    return code if code >= 0 else 128 - code


def watch(label: str, command: Command, more: Mapping[str, str] | None = None) -> tuple[int, list[str]]:
    """Run a program behind one moving line; returns its exit code and the lines it printed."""
    moving = _Moving(label)
    with _child(command, more or {}, subprocess.PIPE, tidies=True) as child:
        lines = [moving.step(line.strip()) for line in child.stdout or ()]
        code = child.wait()
    moving.end()
    return code, lines


@contextmanager
def _child(
    command: Command, more: Mapping[str, str], output: int | None = None, *, tidies: bool
) -> Iterator[subprocess.Popen[str]]:
    environment = {**LENIENT, **os.environ, **QUIET, **more}
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=output,
        stderr=output and subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        close_fds=False,  # so that it inherits the turn; see places.turn
        **({} if tidies else _deaf()),
    )
    try:
        yield child
    except BaseException as stop:
        if tidies and not isinstance(stop, KeyboardInterrupt):
            child.send_signal(GENTLY)
        elif not tidies:
            child.terminate()
        _await_end(child)
        raise


def _deaf() -> dict[str, Any]:
    """What keeps a program from hearing Ctrl-C."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"preexec_fn": partial(signal.signal, signal.SIGINT, signal.SIG_IGN)}


def _await_end(child: subprocess.Popen[str]) -> None:
    """Wait until a program that was told to end has ended, so that nothing is written after us; then insist."""
    for insist in (child.terminate, child.kill):
        with suppress(subprocess.TimeoutExpired):
            child.wait(PATIENCE)
        insist()
    child.wait()


class _Moving:
    """One line that shows the latest of a program's lines; where there is no terminal, a new line each ten seconds."""

    def __init__(self, label: str) -> None:
        self.terminal = sys.stdout.isatty()
        self.pause = 0.1 if self.terminal else 10.0
        self.started = self.shown = time.monotonic()
        say(f"{label} ...")

    def step(self, line: str) -> str:
        now = time.monotonic()
        if line and now - self.shown > self.pause:
            self.shown = now
            self._show(f"  {now - self.started:.0f} s  {line}")
        return line

    def end(self) -> None:
        if self.terminal:
            self._show("")

    def _show(self, text: str) -> None:
        width = shutil.get_terminal_size().columns - 1
        if self.terminal:
            print(f"\r{text[:width]:<{width}}\r", end="", flush=True)
        else:
            say(text[:width])
