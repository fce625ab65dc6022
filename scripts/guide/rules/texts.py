"""The texts of ours that readers see, each as a block, with what tells the place of a character in it."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

import yaml

from guide.block import STAND_IN, Block, Kind
from guide.library import Library
from guide.page import Page
from guide.problem import Place
from guide.yaml_reader import Entry, Positions

SEEN = {
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
    """Those of a page, or else of `content/`. No Markdown is a block of kind `plain`, words around pages `label`."""
    if page is None:
        for kind, fields in SEEN.items():
            yield from _fields(getattr(library, kind), fields)
        for words, at in _values(library.worded) if library.worded else ():
            yield _plain(words, partial(Place, *at), "label")
        return
    yield from ((block, partial(page.place_in, block)) for block in page.blocks)
    yield from (_plain(one.description, partial(page.place, one.token)) for one in page.shown.pictures)
    yield from _fields([page.meta] if page.meta else [], ("title", "description"))


def _fields(entries: Iterable[Entry[Any]], fields: tuple[str, ...]) -> Iterator[Placed]:
    for entry in entries:
        yield from (_plain(text, partial(entry.place, *at)) for text, at in entry.each(*fields))


def _values(places: Positions) -> Iterator[tuple[str, Place]]:
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
