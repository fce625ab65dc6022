"""What several rules need: blocks by kind, known ids, near misses."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from typing import Any

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.problem import Place
from guide.yaml_reader import Entry

RUNNING = ("paragraph", "item")
STATING = frozenset(
    {"home", "section", "pathway", "overview", "condition", "cause", "test", "treatment", "decision", "living"}
)
"""The types of pages that say something about medicine."""
SHOWN = {
    "terms": ("meaning", "short_for"),
    "numbers": ("says", "otherwise", "group", "who", "note"),
    "claims": ("correction",),
    "articles": ("appraisal", "kept", "left_out"),
}
"""The fields of `content/` that readers see as sentences of ours."""


def blocks_of(page: Page, *kinds: str) -> Iterator[Block]:
    """The blocks of a page that are of one of these kinds."""
    return (block for block in page.blocks if block.kind in kinds)


def lines_of(page: Page) -> dict[Block, list[str]]:
    """For each cell, the words of its row, the head of its column and that of the first column; else nothing."""
    rows: defaultdict[tuple[int, int], list[Block]] = defaultdict(list)
    for block in page.blocks:
        if block.cell:
            rows[block.cell.table, block.cell.row].append(block)
    found: defaultdict[Block, list[str]] = defaultdict(list)
    for (table, _), row in rows.items():
        heads = {one.cell.column: one.text for one in rows[table, 0] if one.cell}
        for block in row:
            column = block.cell.column if block.cell else 0
            found[block] = [*(one.text for one in row), heads.get(column, ""), heads.get(0, "")]
    return found


def page_type(page: Page) -> str:
    return page.meta.value.type if page.meta else ""


def near(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """A question that names the nearest known word, or else the other advice."""
    by_small = {one.casefold(): one for one in known}
    found = difflib.get_close_matches(wanted.casefold(), by_small, 1, 0.72)
    return f"did you mean `{by_small[found[0]]}`?" if found else otherwise


def is_known(library: Library, kind: str, wanted: str, known: Collection[str]) -> bool:
    """Known, or hidden in a file or an entry that could not be read: its own problem is told already."""
    unread = library.unread.get(kind, frozenset())
    return wanted in known or unread is None or wanted in unread


def content_texts(library: Library) -> Iterator[tuple[str, Callable[[], Place]]]:
    """The sentences of `content/` that readers see, and what tells the place of each."""
    for kind, fields in SHOWN.items():
        yield from _fields(getattr(library, kind), fields)


def front_texts(page: Page) -> Iterator[tuple[str, Callable[[], Place]]]:
    """The same of a page's front matter."""
    yield from _fields([page.meta] if page.meta else [], ("title", "description"))


def _fields(entries: Iterable[Entry[Any]], fields: tuple[str, ...]) -> Iterator[tuple[str, Callable[[], Place]]]:
    for entry in entries:
        for name in fields:
            if text := getattr(entry.value, name):
                yield text, partial(entry.place, name)
