"""Exceptions an editor writes into a page, each for one rule and with a reason."""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from guide.library import Library
from guide.problem import Place, Problem
from guide.rules.tools import nearest
from guide.text import Text

RULE = "exception-needed"
IN_PAGE = re.compile(r"<!--\s*allow\b(?P<rest>.*?)-->", re.DOTALL)
IN_DATA = re.compile(r"#(?<!\S#)[ ]*allow\b(?P<rest>.*)")
SOUND = re.compile(r"\s+(?P<rule>[a-z]+(?:-[a-z]+)*)\s*:\s*(?P<reason>\S.*?)\s*", re.DOTALL)


class Exemption(NamedTuple):
    """A rule that need not hold in some lines of a file, and where that is written."""

    rule: str
    place: Place
    lines: range


def exception_needed(library: Library, found: Iterable[Problem], names: Collection[str]) -> Iterator[Problem]:
    """An exception is written `<!-- allow rule-name: reason -->` above or in its block, and is needed."""
    allowed, wrong = [], []
    for rest, place, lines in _comments(library):
        sound = SOUND.fullmatch(rest)
        if sound and sound["rule"] in names:
            allowed.append(Exemption(sound["rule"], place, lines))
        elif sound:
            fix = nearest(sound["rule"], names, "see the table in MAINTAINING")
            wrong.append(Problem(place, RULE, f"there is no rule `{sound['rule']}`", fix))
        else:
            fix = "write `allow rule-name: reason`"
            wrong.append(Problem(place, RULE, "this exception names no rule or no reason", fix))
    yield from _without_allowed(allowed, (*found, *wrong))


def _without_allowed(allowed: Collection[Exemption], problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems no exception hides, and one for each exception that hides nothing."""
    idle = set(allowed)
    for problem in problems:
        by_rule = (one for one in allowed if (one.rule, one.place.path) == (problem.rule, problem.place.path))
        hiding = [one for one in by_rule if problem.place.line in one.lines]
        idle.difference_update(hiding)
        if not hiding:
            yield problem
    for one in idle:
        yield Problem(one.place, RULE, f"this exception from {one.rule} hides nothing", "delete it")


def _comments(library: Library) -> Iterator[tuple[str, Place, range]]:
    """What each exception says, where it stands, and the lines it is for."""
    for page in library.pages:
        for mark, place in page.marks("comment"):
            if match := IN_PAGE.fullmatch(mark.text):
                yield match["rest"], place, _block_around(page.text, place.line, place.line + mark.text.count("\n"))
    for text in library.texts:
        for match in IN_DATA.finditer(text.body):
            place = text.place(match.start())
            yield match["rest"], place, range(place.line, place.line + 2)


def _block_around(text: Text, first: int, last: int) -> range:
    """Lines (from 1) of the block a comment stands in; of the next block where the comment stands alone."""
    lines = text.body.split("\n")
    alone = (first < 2 or not lines[first - 2].strip()) and (last >= len(lines) or not lines[last].strip())
    while first > 1 and lines[first - 2].strip():
        first -= 1
    while alone and last < len(lines) and not lines[last].strip():
        last += 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return range(first, last + 1)
