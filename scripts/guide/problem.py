"""A problem: where it is, what is wrong, and what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

ERROR = "error"
WARNING = "warning"


class RefusedError(Exception):
    """A command or build cannot go on; the message says why and what to do, in one sentence without its full stop."""

    code = 1
    """The exit code of the command."""


class UsageError(RefusedError):
    """A command was called with arguments that it does not understand."""

    code = 2


class Place(NamedTuple):
    """A position in a file: path from the project's root, line and column counted from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, order=True)
class Problem:
    """What a rule found at a place (`says`), and what to write there (`fix`)."""

    place: Place
    rule: str
    says: str
    fix: str
    level: str = ERROR

    def __str__(self) -> str:
        at = self.place
        note = " warning:" if self.level == WARNING else ""
        return f"{at.path}:{at.line}:{at.column}:{note} [{self.rule}] {self.says} ({self.fix})"

    def as_annotation(self) -> str:
        """The same sentence as a GitHub workflow command, shown beside the changed line."""
        at = self.place
        text = f"[{self.rule}] {self.says} ({self.fix})".replace("%", "%25").replace("\n", "%0A")
        return f"::{self.level} file={at.path},line={at.line},col={at.column}::{text}"


def errors_in(problems: Iterable[Problem]) -> list[Problem]:
    """The problems that stop a build; warnings only inform."""
    return [problem for problem in problems if problem.level == ERROR]
