"""The texts of ours that readers see, each as a block, with what tells the place of a character in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.problem import Place
from guide.yaml_reader import Entry

SEEN = {
    "terms": ("meaning", "short_for"),
    "numbers": ("says", "otherwise", "group", "who", "note"),
    "claims": ("correction",),
    "articles": ("appraisal", "kept", "left_out"),
}
"""The fields of `content/` that readers see as sentences of ours."""
Placed = tuple[Block, Callable[[int], Place]]


def texts_of(library: Library, page: Page | None = None) -> Iterator[Placed]:
    """Those of a page, or else those of `content/`. What is no Markdown is a block of kind `plain`."""
    if page is None:
        for kind, fields in SEEN.items():
            yield from _fields(getattr(library, kind), fields)
        return
    yield from ((block, partial(page.place_in, block)) for block in page.blocks)
    yield from (_plain(one.description, partial(page.place, one.token)) for one in page.shown.pictures)
    yield from _fields([page.meta] if page.meta else [], ("title", "description"))


def _fields(entries: Iterable[Entry[Any]], fields: tuple[str, ...]) -> Iterator[Placed]:
    for entry in entries:
        yield from (_plain(text, partial(entry.place, name)) for name in fields if (text := getattr(entry.value, name)))


def _plain(text: str, place: Callable[[], Place]) -> Placed:
    """A text that has one place for all its characters."""
    return Block("plain", text=text, typed=text), lambda _at: place()
