"""`::: name argument` lines: a drawing or a generated list stands in their place."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.treeprocessors import Treeprocessor

from guide.library import Library
from guide.markdown.chance import chances
from guide.markdown.generated.changes import changes
from guide.markdown.generated.corrections import corrections
from guide.markdown.generated.glossary import glossary
from guide.markdown.generated.numbers import numbers
from guide.markdown.generated.questions import picked, questions
from guide.markdown.generated.sources import sources
from guide.markdown.html import element, replace
from guide.markdown.ladder import ladder
from guide.markdown.notes import notes
from guide.markdown.ranges import ranges
from guide.render import BLOCK

MARKER = re.compile(r"^::: +(\w+)((?: +[\w-]+)*) *$", re.MULTILINE)
MARKERS: dict[str, Callable[[Library, list[str], Element], Element]] = {
    "chance": lambda library, ids, _: chances(library, ids),
    "changes": lambda library, *_: changes(library),
    "corrections": lambda library, *_: corrections(library),
    "glossary": lambda library, *_: glossary(library),
    "ladder": lambda library, ids, _: ladder(library, ids),
    "notes": lambda library, *_: notes(),
    "numbers": lambda library, *_: numbers(library),
    "picked": lambda *_: picked(),
    "questions": lambda library, _, root: questions(library, root),
    "range": lambda library, ids, _: ranges(library, ids),
    "sources": lambda library, *_: sources(library),
}
"""What may follow `:::`."""


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


class Markers(Treeprocessor):
    """Puts what a marker stands for in its place."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.library = library

    def run(self, root: Element) -> None:
        waiting = [(parent, child) for parent in root.iter() for child in parent if child.get(BLOCK)]
        for parent, child in waiting:
            name, *arguments = child.attrib[BLOCK].split()
            made = self._made(name, arguments, root)
            made.set(BLOCK, child.attrib[BLOCK])
            replace(parent, child, made)

    def _made(self, name: str, arguments: list[str], root: Element) -> Element:
        make = MARKERS.get(name)
        if make is None:
            return element("p", element("mark", f"unknown marker: {name}"))
        return make(self.library, arguments, root)
