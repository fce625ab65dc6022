"""Reads a text file, or says in one problem why it cannot be used as one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from guide.problem import Place, Problem

LARGEST = 500_000
"""Bytes; a page of 1,400 words is about 12,000, so anything near this is a file in the wrong place."""


@dataclass(frozen=True)
class Text:
    """A file's text that knows the line and column of each character."""

    path: str
    body: str

    @cached_property
    def line_starts(self) -> list[int]:
        return [0] + [at + 1 for at, character in enumerate(self.body) if character == "\n"]

    def place(self, offset: int) -> Place:
        """Line and column (both from 1) of the character at `offset` (from 0)."""
        line = bisect_right(self.line_starts, offset)
        return Place(self.path, line, offset - self.line_starts[line - 1] + 1)


def read(root: Path, path: str, rule: str) -> tuple[Text, list[Problem]]:
    """The text of `root/path` and every problem with its bytes; the text is empty where it cannot be read."""
    try:
        raw = (root / path).read_bytes()
    except OSError as error:
        return Text(path, ""), [_problem(path, rule, f"cannot be read: {error.strerror}", "check that it exists and may be read")]
    if len(raw) > LARGEST:
        return Text(path, ""), [_problem(path, rule, f"is {len(raw) // 1000} kB long", f"keep it under {LARGEST // 1000} kB: split it, or move pictures to docs/assets/")]
    body, problems = _decode(raw, path, rule)
    return Text(path, body), problems


def _decode(raw: bytes, path: str, rule: str) -> tuple[str, list[Problem]]:
    problems = []
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
        problems.append(_problem(path, rule, "begins with an invisible mark (BOM)", "save it as UTF-8 without BOM"))
    try:
        body = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [*problems, _at(raw, error.start, path, rule, "holds bytes that are not UTF-8 text", "save the file as UTF-8")]
    if "\0" in body:
        return "", [*problems, _at(raw, raw.index(b"\0"), path, rule, "is a binary file, not text", "put the text here, or move the file to docs/assets/")]
    if "\r" in body:
        problems.append(_at(raw, raw.index(b"\r"), path, rule, "has Windows line ends (CRLF)", "save it with line ends LF"))
        body = body.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in body:
        problems.append(Problem(Text(path, body).place(body.index("\t")), rule, "holds a tab", "indent with spaces"))
    if not body.strip():
        problems.append(_problem(path, rule, "is empty", "write it, or delete the file"))
    return body, problems


def _problem(path: str, rule: str, says: str, fix: str) -> Problem:
    return Problem(Place(path), rule, f"this file {says}", fix)


def _at(raw: bytes, offset: int, path: str, rule: str, says: str, fix: str) -> Problem:
    before = raw[:offset]
    column = offset - (before.rfind(b"\n") + 1) + 1
    return Problem(Place(path, before.count(b"\n") + 1, column), rule, f"this file {says}", fix)
