"""What several rules need: the words a reader sees at their places, known ids, near misses."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Any

from guide import quote
from guide.library import Library
from guide.page import Page
from guide.problem import Place
from guide.prose import Block
from guide.yaml_reader import Entry

RUNNING = ("paragraph", "item")


def place_in(page: Page, block: Block, offset: int = 0) -> Place:
    """Where a character of a block stands in its file."""
    return page.text.place(block.start + offset)


def each_block(library: Library, *kinds: str) -> Iterator[tuple[Page, Block]]:
    """Every block of every page, or those of some kinds."""
    for page in library.pages:
        yield from ((page, block) for block in page.blocks if not kinds or block.kind in kinds)


def page_type(page: Page) -> str:
    return page.meta.value.type if page.meta else ""


def quoted(library: Library) -> Callable[[str, str | None], str]:
    """The words for a quoted number, for measures of reading; an unknown number is one word."""

    def words(wanted: str, form: str | None) -> str:
        number = library.number.get(wanted)
        if number is None or (form == "rest" and (number.out_of is None or number.value is None)):
            return "1"
        return quote.words(number, form)

    return words


def near(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """A question that names the nearest known word, or else the other advice."""
    found = difflib.get_close_matches(wanted, list(known), 1, 0.72)
    return f"did you mean `{found[0]}`?" if found else otherwise


def is_known(library: Library, kind: str, wanted: str, known: Collection[str]) -> bool:
    """Known, or hidden in a file or an entry that could not be read: its own problem is told already."""
    unread = library.unread.get(kind, frozenset())
    return wanted in known or unread is None or wanted in unread


SHOWN = {
    "terms": ("meaning", "short_for"),
    "numbers": ("says", "otherwise", "who", "note"),
    "claims": ("correction",),
    "articles": ("appraisal", "kept", "left_out"),
}
"""The fields of `content/` that readers see as sentences of ours."""


def shown_texts(library: Library) -> Iterator[tuple[str, Callable[[], Place]]]:
    """The sentences of `content/` and of front matter that readers see, and what tells the place of each."""
    for kind, fields in SHOWN.items():
        yield from _fields(getattr(library, kind), fields)
    yield from _fields([page.meta for page in library.pages if page.meta], ("title", "description"))


def _fields(entries: Iterable[Entry[Any]], fields: tuple[str, ...]) -> Iterator[tuple[str, Callable[[], Place]]]:
    for entry in entries:
        for name in fields:
            if text := getattr(entry.value, name):
                yield text, partial(entry.place, name)
