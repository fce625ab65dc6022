"""A real page as lines, the places where a slip can happen, and what a slip makes of it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from random import Random

ITEM = re.compile(r" *(?:[-*+]|\d+[.)]) +\S")
PARAGRAPH = re.compile(r"(?:[A-Z\"]|\*\*[A-Z])[^|]{20}")
WORD = re.compile(r"(?<![\w@#/.{-])[A-Za-z]{4,}(?![\w@/.}-])")
SET_APART = re.compile(r"\]\([^)]*\)|\[@[^\]]*\]|\{\{[^}]*\}\}|`[^`]*`|<[^>]*>")
"""What holds no words of a sentence: addresses, citations, numbers, code, comments."""


@dataclass(frozen=True)
class Change:
    """Lines `at` to `at + count` (from 0) become `new`; `meant` is how they would be written rightly.

    Without `meant` nothing of ours says it, so the slip has to be named.
    """

    at: int
    count: int
    new: list[str]
    meant: list[str] | None = None


@dataclass(frozen=True)
class Source:
    """A page as written, with the numbers (from 0) of the lines of each kind."""

    text: str

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @cached_property
    def body(self) -> range:
        end = next(at for at, line in enumerate(self.lines) if at and line == "---")
        return range(end + 1, len(self.lines))

    def where(self, holds: Callable[[str], object]) -> list[int]:
        """The lines below the front matter for which that is true."""
        return [at for at in self.body if "<!--" not in self.lines[at] and holds(self.lines[at])]

    @cached_property
    def paragraphs(self) -> list[int]:
        """Lines at the margin that are a paragraph each."""
        return [at for at in self.where(PARAGRAPH.match) if not self.line(at - 1) and not self.line(at + 1)]

    @cached_property
    def free_paragraphs(self) -> list[int]:
        """Those that cannot belong to a point or a block above them."""
        return [at for at in self.paragraphs if not re.match(r" |[-*+] |\d+\. |!!!", self.above(at))]

    @cached_property
    def items(self) -> list[int]:
        return self.where(ITEM.match)

    @cached_property
    def rows(self) -> list[int]:
        """Rows of tables, without the line below the head."""
        return [at for at in self.where(lambda line: line.lstrip().startswith("|")) if not self.is_rule(at)]

    @cached_property
    def running(self) -> list[int]:
        """Lines with words: of paragraphs, points and cells."""
        return [at for at in sorted({*self.paragraphs, *self.items, *self.rows}) if any(self.words(at))]

    def line(self, at: int) -> str:
        return self.lines[at] if 0 <= at < len(self.lines) else ""

    def is_rule(self, at: int) -> bool:
        return bool(re.fullmatch(r" *\|[ :|-]+", self.line(at)))

    def above(self, at: int) -> str:
        """The nearest line above that is not empty."""
        return next((self.line(one) for one in range(at - 1, -1, -1) if self.line(one).strip()), "")

    def words(self, at: int) -> Iterator[re.Match[str]]:
        """Words of sentences in a line."""
        apart = {place for found in SET_APART.finditer(self.line(at)) for place in range(*found.span())}
        return (found for found in WORD.finditer(self.line(at)) if found.start() not in apart)

    def changed(self, change: Change, lines: list[str]) -> str:
        return "\n".join([*self.lines[: change.at], *lines, *self.lines[change.at + change.count :]]) + "\n"


Kind = Callable[[Source, Random], Change | None]
"""A kind of slip: one at a random place, or None on a page without a place for it."""


def in_line(source: Source, at: int, new: str, *, meant: bool = False) -> Change:
    """One line changed; `meant` tells that the editor meant the line as it was."""
    return Change(at, 1, new.split("\n"), [source.line(at)] if meant else None)


def some(random: Random, places: list[int]) -> int | None:
    return random.choice(places) if places else None
