"""Prints problems on the command line: one a line, then their number."""

import json
import os
import re
import sys
from typing import Literal

from guide.problem import WARNING, Problem, errors_in

Form = Literal["text", "json", "github"]
"""How problems are printed: for people, for other programs, or as GitHub shows them beside the lines."""
RED, YELLOW, PLAIN = "\033[31m", "\033[33m", "\033[0m"
MOST_PROBLEMS, MOST_PLACES = 50, 5
"""Problems printed at most, and further places listed for each of them."""
NAMES_SOMETHING = re.compile("[`“]")


def print_problems(problems: list[Problem], form: Form = "text") -> int:
    """Print the problems (as text, only the first 50) and their number. Returns 1 if one is an error, else 0."""
    if form == "json":
        print(json.dumps([as_data(problem) for problem in problems], ensure_ascii=False, indent=1))
    else:
        _print_lines(problems, form)
    return 1 if errors_in(problems) else 0


def as_data(problem: Problem) -> dict[str, str | int]:
    """A problem as `--format json` prints it."""
    beside = {"level": problem.level, "rule": problem.rule, "says": problem.says, "fix": problem.fix}
    return {**problem.place._asdict(), **beside}


def _print_lines(problems: list[Problem], form: Form) -> None:
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    causes = [[one] for one in problems] if form == "github" else _by_cause(problems)
    for problem, *same in causes[:MOST_PROBLEMS]:
        print(problem.as_annotation() if form == "github" else _coloured(problem) if colour else problem)
        if same:
            places = ", ".join(f"{one.place.path}:{one.place.line}" for one in same[:MOST_PLACES])
            print(f"    and in {plural(len(same), 'more place')}: {places}{', …' if same[MOST_PLACES:] else ''}")
    if hidden := sum(map(len, causes[MOST_PROBLEMS:])):
        print(f"… and {hidden} more, not shown: correct these first, then check again.")
    if problems:
        print(_counted(problems))


def _by_cause(problems: list[Problem]) -> list[list[Problem]]:
    """Problems grouped by what they say of the same thing, such as a missing page that many pages link to."""
    found: dict[object, list[Problem]] = {}
    for one in problems:
        found.setdefault(one.says if NAMES_SOMETHING.search(one.says) else one, []).append(one)
    return list(found.values())


def _coloured(problem: Problem) -> str:
    mark = YELLOW if problem.level == WARNING else RED
    return str(problem).replace(f"[{problem.rule}]", f"{mark}[{problem.rule}]{PLAIN}", 1)


def _counted(problems: list[Problem]) -> str:
    errors = len(errors_in(problems))
    counts = {"problem": errors, "warning": len(problems) - errors}
    return " and ".join(plural(count, thing) for thing, count in counts.items() if count)


def plural(count: int, thing: str) -> str:
    """The count and the thing counted: 1 page, 3 pages."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
