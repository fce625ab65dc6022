"""Other programs: run them, show that they are at work, and end them when we end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from frontdoor.places import ROOT

Command = Sequence[str | Path]

# Material prints a page about the future of MkDocs at each start; design.md holds our answer to it.
QUIET = {"NO_MKDOCS_2_WARNING": "1"}


class TaskError(Exception):
    """What could not be done, why, and what to do: one sentence for the person at the keyboard."""


def say(words: str) -> None:
    print(words, flush=True)


def call(command: Command, more: Mapping[str, str] | None = None) -> int:
    """Run a program that talks to the person itself; returns its exit code."""
    with _child(command, more or {}) as child:
        code = child.wait()
    return code if code >= 0 else 128 - code


def watch(label: str, command: Command, more: Mapping[str, str] | None = None) -> tuple[int, list[str]]:
    """Run a program behind one moving line; returns its exit code and the lines it printed."""
    moving = _Moving(label)
    with _child(command, more or {}, subprocess.PIPE) as child:
        lines = [moving.step(line.strip()) for line in child.stdout or ()]
        code = child.wait()
    moving.end()
    return code, lines


@contextmanager
def _child(command: Command, more: Mapping[str, str], output: int | None = None) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, **QUIET, **more}
    child = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdout=output,
        stderr=output and subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    try:
        yield child
    finally:
        _end(child)


def _end(child: subprocess.Popen[str]) -> None:
    try:
        child.wait(3)  # after Ctrl-C it is tidying up: the terminal told it as well
    except subprocess.TimeoutExpired:
        child.terminate()


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
