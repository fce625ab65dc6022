"""What several rules need: blocks by kind, names of other things, near misses."""

import difflib
import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import get_args

from guide.block import Block, Quote
from guide.library import Library
from guide.models import Number
from guide.models.front_matter import PageType
from guide.page import Page
from guide.problem import Place

Found = Iterator[tuple[Place, str, str] | tuple[Place, str, str, str]]
"""What a rule yields: where, what is wrong, what to write; and WARNING behind it where that only informs."""
FoundIn = Iterator[tuple[int, str, str]]
"""The same of a rule on blocks: the offset in the text."""
STATING = frozenset(get_args(PageType)) - {"about", "generated"}
"""The types of pages that say something about medicine."""


def blocks_of(page: Page, *kinds: str) -> Iterator[Block]:
    """The blocks of a page that are of one of these kinds."""
    return (block for block in page.blocks if block.kind in kinds)


def quoted(library: Library, block: Block) -> list[tuple[Quote, Number]]:
    """The numbers that a block quotes, each with its entry; not those that are not there."""
    return [(one, library.number[one.id]) for one in block.quotes if one.id in library.number]


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


def below_docs(page: Page, target: str) -> str:
    """The path below `docs/` that a link of a page leads to."""
    path = target.partition("#")[0]
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path)) if path else page.path


def near(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """A question that names the nearest known word, or else the other advice."""
    by_small = {one.casefold(): one for one in known}
    found = difflib.get_close_matches(wanted.casefold(), by_small, 1, 0.72)
    return f"did you mean `{by_small[found[0]]}`?" if found else otherwise


def missing(library: Library, kind: str, wanted: str) -> tuple[str, str] | None:
    """What is wrong with the name of a page, reference, number or fact that is not there.

    One hidden in a file or an entry that could not be read is there: its own problem is told already.
    """
    known, unread = getattr(library, kind), library.unread.get(f"{kind}s", frozenset())
    if wanted in known or unread is None or wanted in unread:
        return None
    fix = "write the path of a page that exists" if kind == "page" else f"add it to content/{kind}s.yml"
    return f"there is no {kind} `{wanted}`", near(wanted, known, fix)
