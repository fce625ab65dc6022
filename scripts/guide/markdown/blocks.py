"""The blocks of `::: name argument` lines: one record for each kind, for the renderer and for the rules.

A block is made by the template of its name in `overrides/parts/`.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from guide.library import Library
from guide.markdown import charts, lists
from guide.markdown.article import Article
from guide.markdown.charts import Check, Fault
from guide.markdown.elements import element, replace
from guide.markdown.parts import part
from guide.models import Number
from guide.rendered import BLOCK

MARKER = re.compile(r"^::: +(\w+)((?: +[\w-]+)*) *$", re.MULTILINE)
Given = dict[str, Any]
"""The variables of a template."""


class BlockKind(NamedTuple):
    """A kind of block: the variables of its template, made from its arguments and the tree of the page."""

    given: Callable[[Library, list[str], Element], Given]
    fault: Callable[[str, Library, list[str]], Fault | None]
    """What is wrong with its arguments and what to write, or None; the first word is its name."""
    draws: bool = False
    """Whether its arguments are ids of numbers."""


def made(name: str, arguments: list[str], library: Library, root: Element) -> Element:
    """The element of a block; one that cannot be made is marked as such, and rules report its line."""
    kind = BLOCKS.get(name)
    if kind is None:
        return element("p", element("mark", f"unknown block: {name}"))
    unknown = kind.draws and len(_numbers(library, arguments)) < len(arguments)
    if unknown or kind.fault(name, library, arguments):
        return element("p", element("mark", " ".join([f"no sound {name}:", *arguments])))
    return part(name, library, **kind.given(library, arguments, root))


def _numbers(library: Library, ids: list[str]) -> list[Number]:
    return [library.number[one] for one in ids if one in library.number]


def _chart(given: Callable[[list[Number]], Given], *checks: Check) -> BlockKind:
    def of(library: Library, ids: list[str], _: Element) -> Given:
        numbers = _numbers(library, ids)
        return {"numbers": numbers, "counted": charts.counted(library, numbers), **given(numbers)}

    def fault(name: str, library: Library, ids: list[str]) -> Fault | None:
        if not ids:
            return "this drawing names no number", f"write `::: {name} id`"
        return next(filter(None, (check(_numbers(library, ids)) for check in checks)), None)

    return BlockKind(of, fault, draws=True)


def _list(given: Callable[[Library], Given] = lambda _: {}) -> BlockKind:
    return BlockKind(lambda library, _ids, _root: given(library), _takes_nothing)


def _takes_nothing(name: str, _: Library, arguments: list[str]) -> Fault | None:
    return (f"`::: {name}` takes nothing behind its name", f"write `::: {name}`") if arguments else None


BLOCKS: dict[str, BlockKind] = {
    "chance": _chart(charts.chance, charts.two_sided, charts.share, charts.told_apart),
    "changes": _list(lists.changes),
    "compare": _list(),
    "corrections": _list(lists.corrections),
    "downloads": _list(lambda _: {"groups": []}),
    "glossary": _list(lists.glossary),
    "ladder": _chart(charts.ladder, charts.single, charts.falling),
    "notes": _list(),
    "numbers": _list(lists.numbers),
    "picked": _list(),
    "questions": BlockKind(lambda library, _, root: lists.questions(library, root), _takes_nothing),
    "range": _chart(charts.ranges, charts.ranged, charts.two_sided, charts.one_base, charts.told_apart),
    "reviewed": _list(lambda library: {"said": lists.reviewed_words(library)}),
    "route": BlockKind(lists.route, lists.off_route),
    "signed": _list(lists.signed),
    "sources": _list(lists.sources),
}


class MarkerBlock(BlockProcessor):
    """Keeps a marker line apart from the paragraphs around it until the page's words have been linked."""

    def test(self, parent: Element, block: str) -> bool:
        return MARKER.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> None:
        before, name, arguments, after = MARKER.split(blocks.pop(0), maxsplit=1)
        if before.strip("\n"):
            self.parser.parseBlocks(parent, [before.strip("\n")])
        SubElement(parent, "div", {BLOCK: " ".join([name, *arguments.split()])})
        if after.strip("\n"):
            blocks.insert(0, after.strip("\n"))


def fill_markers(article: Article) -> None:
    """Replace each marker by its block."""
    waiting = [(parent, child) for parent in article.root.iter() for child in parent if child.get(BLOCK)]
    for parent, child in waiting:
        name, *arguments = child.attrib[BLOCK].split()
        block = made(name, arguments, article.library, article.root)
        block.set(BLOCK, child.attrib[BLOCK])
        replace(parent, child, block)
