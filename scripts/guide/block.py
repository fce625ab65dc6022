"""A block of text as readers see it: a heading, a paragraph, a list item, a cell."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Literal, NamedTuple

Kind = Literal["heading", "paragraph", "item", "cell", "title", "caption", "code", "plain", "label"]
RUNNING: tuple[Kind, ...] = ("paragraph", "item")
"""The kinds whose sentences are counted."""
STAND_IN = "ǂ"
"""Stands in `typed` for each character of a quoted number or of code, so that no pattern matches across it."""
SENTENCE_END = re.compile(rf"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9{STAND_IN}]|\s*$)")


class Quote(NamedTuple):
    """A number of `content/numbers.yml` in a text: where its words begin and end, its id, the form asked for, and the
    number of its token on the page."""

    start: int
    end: int
    id: str
    form: str | None
    token: int


class Cite(NamedTuple):
    """A citation: where it stands in the text, and the ids of the works it names."""

    at: int
    works: list[str]


class Cell(NamedTuple):
    """Where a cell stands: the table, row and column, counted from 0 on the page; row 0 is the head."""

    table: int
    row: int
    column: int


class Sentence(NamedTuple):
    """A sentence: its words, the same with stand-ins for numbers, and where it begins and ends in the block."""

    text: str
    typed: str
    start: int
    end: int


@dataclass(eq=False)
class Block:
    """A block of text; offsets are characters of `text` from 0."""

    kind: Kind
    level: int = 0
    """Of a heading, 1 to 6."""
    anchor: str = ""
    """Of a heading, its own; of any other block, that of the heading above it."""
    inside: str = ""
    """The kind of admonition it stands in: brief, urgent, unknown, questions …"""
    number: int = 0
    """Of an item in a numbered list, as shown."""
    admonition: int = 0
    """The number of the admonition it stands in, from 1; 0 outside."""
    ticked: bool = False
    """Whether it is an item with a box to tick."""
    cell: Cell | None = None
    text: str = ""
    """The words a reader sees, numbers in full, without the marks of citations."""
    typed: str = ""
    """The same, character by character, with a stand-in for what a number's entry says and for code."""
    quotes: list[Quote] = field(default_factory=list)
    cites: list[Cite] = field(default_factory=list)
    bold_end: int = 0
    """The end of the bold words with which the text begins; 0 if there are none."""
    code: list[tuple[int, int]] = field(default_factory=list)
    """Begin and end of each run of words in backticks."""
    starts: list[int] = field(default_factory=list)
    """The offset of each token that adds words to the text."""
    tokens: list[int] = field(default_factory=list)
    """The numbers of these tokens on the page."""
    token_before: int = 0
    """The number of the token before its first character, for a text without tokens."""

    def add(self, text: str, typed: str | None = None, token: int | None = None) -> None:
        """Add words to the text; `token` is the number of theirs, if they are one."""
        if token is not None:
            self.starts.append(len(self.text))
            self.tokens.append(token)
        self.text += text
        self.typed += text if typed is None else typed

    def hide_code(self, start: int) -> None:
        """Put stand-ins for the text from `start` on, which is code."""
        self.code.append((start, len(self.text)))
        self.typed = self.typed[:start] + STAND_IN * (len(self.text) - start)

    @property
    def words(self) -> str:
        """The text in one line with single spaces."""
        return " ".join(self.text.split())

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Each sentence in turn, once the text is whole; a number's words never end one."""
        return list(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        ends = [found.end() for found in SENTENCE_END.finditer(self.typed)]
        for begin, end in pairwise([0, *ends, len(self.text)]):
            if words := self.text[begin:end].strip():
                start = begin + len(self.text[begin:end]) - len(self.text[begin:end].lstrip())
                yield Sentence(words, self.typed[start : start + len(words)], start, start + len(words))

    def is_cited(self, start: int = 0, end: int | None = None) -> bool:
        """Whether a source stands between two places: a citation, or a number that brings its own."""
        last = len(self.text) if end is None else end
        own = (one.start for one in self.quotes if one.form is None)
        return any(start < one.at <= last for one in self.cites) or any(start <= at < last for at in own)

    def tokens_at(self, at: int) -> list[tuple[int, int]]:
        """The tokens nearest to a character, each with the distance from its start (negative before it).

        A character of a word is found by its own token, a sign by that of the word before it or behind it.
        """
        number = bisect_right(self.starts, at) - 1
        near = [number] if self.text[at : at + 1].isalnum() else [number, number + 1]
        found = [(self.tokens[one], at - self.starts[one]) for one in near if 0 <= one < len(self.tokens)]
        return found if near[0] >= 0 else [*found, (self.token_before, 0)]
