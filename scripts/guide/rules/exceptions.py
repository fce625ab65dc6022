"""Exceptions an editor writes into a page, each for one rule and with a reason."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from guide.library import Library
from guide.problem import Place, Problem
from guide.rules.tools import near
from guide.text import Text

RULE = "exception-needed"
WORD = "allow"
IN_PAGE = re.compile(r"<!--\s*allow\b(?P<rest>.*?)-->", re.DOTALL)
IN_DATA = re.compile(r"#(?<!\S#)[ ]*allow\b(?P<rest>.*)")
SOUND = re.compile(r"\s+(?P<rule>[a-z]+(?:-[a-z]+)*)\s*:\s*(?P<reason>\S.*?)\s*", re.DOTALL)


@dataclass(frozen=True)
class Exemption:
    """A rule that need not hold between two lines of a file, both counted in."""

    rule: str
    place: Place
    first: int
    last: int

    def hides(self, problem: Problem) -> bool:
        at = problem.place
        return (problem.rule, at.path) == (self.rule, self.place.path) and self.first <= at.line <= self.last


def exception_needed(library: Library, names: Collection[str]) -> Iterator[Problem]:
    """An exception is written `<!-- allow rule-name: reason -->` above or in its block, and is needed."""
    for match, place, _ in _comments(library):
        sound = SOUND.fullmatch(match.group("rest"))
        if sound is None:
            fix = "write `allow rule-name: reason`"
            yield Problem(place, RULE, "this exception names no rule or no reason", fix)
        elif sound.group("rule") not in names:
            fix = near(sound.group("rule"), names, "see the table in MAINTAINING")
            yield Problem(place, RULE, f"there is no rule `{sound.group('rule')}`", fix)


def without_allowed(library: Library, problems: Iterable[Problem], names: Collection[str]) -> Iterator[Problem]:
    """The problems no exception hides, and one for each exception that hides nothing."""
    allowed = [one for one in _exemptions(library) if one.rule in names]
    idle = set(allowed)
    for problem in problems:
        hiding = [one for one in allowed if one.hides(problem)]
        idle.difference_update(hiding)
        if not hiding:
            yield problem
    for one in idle:
        yield Problem(one.place, RULE, f"this exception from {one.rule} hides nothing", "delete it")


def _comments(library: Library) -> Iterator[tuple[re.Match[str], Place, Text]]:
    for page in (page for page in library.pages if WORD in page.text.body):
        for mark, place in page.marks("comment"):
            if match := IN_PAGE.fullmatch(mark.text):
                yield match, place, page.text
    for text in (text for text in library.texts if WORD in text.body):
        yield from ((match, text.place(match.start()), text) for match in IN_DATA.finditer(text.body))


def _exemptions(library: Library) -> Iterator[Exemption]:
    for match, place, text in _comments(library):
        if sound := SOUND.fullmatch(match.group("rest")):
            end = place.line + match.group().count("\n")
            lines = (place.line, end + 1) if text.path.endswith(".yml") else _block_around(text, place.line, end)
            yield Exemption(sound.group("rule"), place, *lines)


def _block_around(text: Text, first: int, last: int) -> tuple[int, int]:
    """Lines (from 1) of the block a comment stands in; of the next block where the comment stands alone."""
    lines = text.body.split("\n")
    alone = (first < 2 or not lines[first - 2].strip()) and (last >= len(lines) or not lines[last].strip())
    while first > 1 and lines[first - 2].strip():
        first -= 1
    while alone and last < len(lines) and not lines[last].strip():
        last += 1
    while last < len(lines) and lines[last].strip():
        last += 1
    return first, last
