"""What may follow `:::`: one record for each kind of block, for the renderer and for the rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown import chance, ladder, lists, ranges, route
from guide.markdown.html import element
from guide.markdown.parts import part
from guide.markdown.questions import questions
from guide.markdown.tables import CHOOSE
from guide.models import Number

Render = Callable[[Library, list[str], Element], Element]
"""Makes the block from the library, the arguments and the tree of the page so far."""
Fault = Callable[[list[Number]], tuple[str, str] | None]
"""What is wrong with drawing these numbers together and what to write, or None."""


class BlockKind(NamedTuple):
    """A kind of block; one that draws numbers takes their ids as arguments, one with `placed` its own, others none."""

    render: Render
    fault: Fault | None = None
    placed: Callable[[Library, list[str]], tuple[str, str] | None] | None = None
    """As `fault`, from the words behind the block's name."""


def _drawing(name: str, draw: Callable[[Library, list[Number]], Element], fault: Fault) -> BlockKind:
    """A drawing; one that cannot be made is marked as such, the rules name the line."""

    def render(library: Library, ids: list[str], _: Element) -> Element:
        found = [library.number[one] for one in ids if one in library.number]
        if len(found) < len(ids) or fault(found):
            return element("p", element("mark", " ".join([f"no sound {name}:", *ids])))
        return draw(library, found)

    return BlockKind(render, fault)


def _fixed(make: Callable[[Library], Element]) -> BlockKind:
    return BlockKind(lambda library, _ids, _root: make(library))


def _route(library: Library, arguments: list[str], _: Element) -> Element:
    """A place that nobody knows is marked as such, the rules name the line."""
    if route.fault(library, arguments):
        return element("p", element("mark", " ".join(["no such place on the route:", *arguments])))
    return route.route(library, arguments)


BLOCKS: dict[str, BlockKind] = {
    "chance": _drawing("chance", chance.chances, chance.fault),
    "changes": _fixed(lists.changes),
    "compare": _fixed(lambda _: element("div", class_=CHOOSE, hidden="")),
    "corrections": _fixed(lists.corrections),
    "downloads": _fixed(lambda library: part("downloads", library, groups=[])),
    "glossary": _fixed(lists.glossary),
    "ladder": _drawing("ladder", ladder.ladder, ladder.fault),
    "notes": _fixed(lambda library: part("notes", library)),
    "numbers": _fixed(lists.numbers),
    "picked": _fixed(lambda library: part("picked", library)),
    "questions": BlockKind(lambda library, _, root: questions(library, root)),
    "range": _drawing("range", ranges.ranges, ranges.fault),
    "reviewed": _fixed(lists.reviewed),
    "route": BlockKind(_route, placed=route.fault),
    "signed": _fixed(lists.signed),
    "sources": _fixed(lists.sources),
}
