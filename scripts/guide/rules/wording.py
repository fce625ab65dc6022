"""Rules on slips of the pen: words misspelled, twice, left for later, or hidden in code."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.rules.tools import STATING, page_type
from guide.spelling import misspelled

TWICE = re.compile(r"\b([^\W\d_]+)\s+\1\b", re.IGNORECASE)
RIGHT_TWICE = frozenset({"had", "that"})
"""Words that may follow themselves: the men had had mumps."""
LATER = re.compile(r"\b(?:TODO|FIXME|XXX+|TBC|TBD)\b|\b[Ll]orem ipsum\b|\[(?:citation|source) needed\]|\?\?\?+")
EMOJI = re.compile("[\u2190-\u21ff\u2300-\u23ff\u2460-\u27bf\u2b00-\u2bff\ufe0f\U0001f000-\U0001faff]")
LONGEST_CODE = 5
"""Words in backticks: a value of a report, a name of a file."""


def word_spelled(library: Library, page: Page) -> Iterator[Problem]:
    """Words are spelled as in British English; names and medicines stand in content/spelling/own.txt."""
    told: set[str] = set()
    for block in page.blocks:
        for word, at, *sentence in misspelled(library, block.typed):
            if word.casefold() not in told:
                told.add(word.casefold())
                yield Problem(page.place_in(block, at), "word-spelled", *sentence)


def word_once(library: Library, page: Page) -> Iterator[Problem]:
    """No word stands twice in a row."""
    for block in page.blocks:
        known = all(one.id in library.number for one in block.quotes)
        for match in TWICE.finditer(block.text if known else block.typed):
            if match.group(1).casefold() not in RIGHT_TWICE:
                place = page.place_in(block, match.start())
                yield Problem(place, "word-once", f"“{match.group()}” says a word twice", "delete one of the two")


def nothing_left(library: Library, page: Page) -> Iterator[Problem]:
    """Nothing is left for later, such as TODO, and no picture letters stand in a text."""
    for block in page.blocks:
        for match in LATER.finditer(block.text):
            says, fix = f"`{match.group()}` is left for later", "write it now, or leave it out"
            yield Problem(page.place_in(block, match.start()), "nothing-left", says, fix)
        for match in EMOJI.finditer(block.typed):
            says = f"`{match.group()}` is a picture letter, which is read out and looks different everywhere"
            yield Problem(page.place_in(block, match.start()), "nothing-left", says, "write it in words")


def code_short(library: Library, page: Page) -> Iterator[Problem]:
    """Backticks hold a value or a name of at most 5 words: what stands in them is hidden from other rules."""
    for block in page.blocks:
        fenced = [(0, len(block.text))] if block.kind == "code" and page_type(page) in STATING else []
        for start, end in (*fenced, *block.code):
            count = len(block.text[start:end].split())
            if count > LONGEST_CODE:
                says = f"{count} words stand in backticks, {LONGEST_CODE} are the most"
                yield Problem(page.place_in(block, start), "code-short", says, "write them without backticks")
