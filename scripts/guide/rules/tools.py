"""What several rules need: the texts of ours that readers see, blocks by kind, names of other things, near misses."""

import difflib
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, get_args

import yaml

from guide.block import STAND_IN, Block, Kind, Quote
from guide.library import Library
from guide.models import Number
from guide.models.front_matter import PageType
from guide.page import Page
from guide.problem import Place
from guide.yaml_reader import Entry, Positions

Found = Iterator[tuple[Place, str, str] | tuple[Place, str, str, str]]
"""What a rule yields: where, what is wrong, what to write; and WARNING behind them if it only informs."""
FoundIn = Iterator[tuple[int, str, str]]
"""What a rule on blocks yields: the offset in the text, what is wrong, what to write."""
STATING = frozenset(get_args(PageType)) - {"about", "generated"}
"""The types of pages that say something about medicine."""
SHOWN_FIELDS = {
    "terms": ("meaning", "short_for"),
    "numbers": ("says", "otherwise", "group", "who", "note"),
    "claims": ("correction",),
    "articles": ("appraisal", "kept", "left_out"),
}
"""The fields of `content/` that readers see as sentences of ours."""
GAP = re.compile(r"(?<!\{)\{[a-z_]+\}(?!\})")
"""Where a page fills in something else: Back to {place} in the text."""
Placed = tuple[Block, Callable[[int], Place]]


def texts_of(library: Library, page: Page | None = None) -> Iterator[Placed]:
    """The texts of a page, or else of `content/`; of kind `plain` if not Markdown, `label` if from words.yml."""
    if page is None:
        for kind, fields in SHOWN_FIELDS.items():
            yield from _texts_in(getattr(library, kind), fields)
        for words, at in _values_in(library.wording_places) if library.wording_places else ():
            yield _plain(words, partial(Place, *at), "label")
        return
    yield from ((block, partial(page.place_in, block)) for block in page.blocks)
    yield from (_plain(one.description, partial(page.place, one.token)) for one in page.shown.pictures)
    yield from _texts_in([page.meta] if page.meta else [], ("title", "description"))


def _texts_in(entries: Iterable[Entry[Any]], fields: tuple[str, ...]) -> Iterator[Placed]:
    for entry in entries:
        yield from (_plain(text, partial(entry.place, *at)) for text, at in entry.each(*fields))


def _values_in(places: Positions) -> Iterator[tuple[str, Place]]:
    """Every value of a file, and where it stands."""
    nodes = [places.node]
    while nodes:
        node = nodes.pop()
        if isinstance(node, yaml.ScalarNode):
            yield node.value, places.of(node)
        else:
            nodes += [value for _, value in node.value] if isinstance(node, yaml.MappingNode) else node.value


def _plain(text: str, place: Callable[[], Place], kind: Kind = "plain") -> Placed:
    """A text that has one place for all its characters."""
    typed = GAP.sub(lambda gap: STAND_IN * len(gap.group()), text)
    return Block(kind, text=text, typed=typed), lambda _at: place()


def blocks_of(page: Page, *kinds: str) -> Iterator[Block]:
    """The blocks of a page that are of one of these kinds."""
    return (block for block in page.blocks if block.kind in kinds)


def quoted(library: Library, block: Block) -> list[tuple[Quote, Number]]:
    """The numbers that a block quotes, each with its entry; not those that are not there."""
    return [(one, library.number[one.id]) for one in block.quotes if one.id in library.number]


def signs_in(library: Library, rule: str, text: str) -> Iterator[tuple[re.Match[str], str]]:
    """What a rule finds in a text by content/signs.yml, each with what to write instead."""
    signs = ((sign, fix) for sign, fix in library.sign[rule] if sign.search(text))  # most texts hold none
    return ((found, fix) for sign, fix in signs for found in sign.finditer(text))


def rows_of(page: Page) -> dict[Block, list[str]]:
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


def names_other_country(library: Library, text: str, other: str) -> bool:
    """Whether both texts name countries, and none in common."""
    ours = {one for one in library.style.countries if one.search(text)}
    theirs = {one for one in library.style.countries if ours and one.search(other)}
    return bool(theirs) and ours.isdisjoint(theirs)


def nearest(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """“did you mean …?” with the nearest known word, or the other advice if none is near."""
    by_small = {one.casefold(): one for one in known}
    found = difflib.get_close_matches(wanted.casefold(), by_small, 1, 0.72)
    return f"did you mean `{by_small[found[0]]}`?" if found else otherwise


def unknown_name(library: Library, kind: str, wanted: str) -> tuple[str, str] | None:
    """What is wrong with the name of a page, reference, number or fact that does not exist, and what to write.

    What is in a file or an entry that could not be read counts as existing: that is a problem of its own.
    """
    known, unread = getattr(library, kind), library.unread.get(f"{kind}s", frozenset())
    if wanted in known or unread is None or wanted in unread:
        return None
    fix = "write the path of a page that exists" if kind == "page" else f"add it to content/{kind}s.yml"
    return f"there is no {kind} `{wanted}`", nearest(wanted, known, fix)
