"""Tells problems on the command line: each in a line, and how many there are."""

from __future__ import annotations

import os
import sys

from guide.problem import WARNING, Problem, errors_in

RED, YELLOW, PLAIN = "\033[31m", "\033[33m", "\033[0m"


MOST = 50
"""Problems that are printed; whoever has more mends these first."""


def print_problems(problems: list[Problem], annotations: bool = False) -> int:
    """Print the first problems and how many there are; 1 where one of them is an error."""
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    for problem in problems[:MOST]:
        print(problem.as_annotation() if annotations else _coloured(problem) if colour else problem)
    if len(problems) > MOST:
        print(f"… and {len(problems) - MOST} more, not shown: mend these first, then check again.")
    if problems:
        print(_counted(problems))
    return 1 if errors_in(problems) else 0


def _coloured(problem: Problem) -> str:
    mark = YELLOW if problem.level == WARNING else RED
    return str(problem).replace(f"[{problem.rule}]", f"{mark}[{problem.rule}]{PLAIN}", 1)


def _counted(problems: list[Problem]) -> str:
    errors = len(errors_in(problems))
    warnings = len(problems) - errors
    parts = [amount(errors, "problem")] if errors else []
    return " and ".join(parts + ([amount(warnings, "warning")] if warnings else []))


def amount(count: int, thing: str) -> str:
    """The count and the thing, in the plural unless it is one."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
