"""`::: name argument` lines: what blocks.py makes of them stands in their place."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from guide.markdown.blocks import BLOCKS
from guide.markdown.html import element, replace
from guide.markdown.step import Step
from guide.render import BLOCK

MARKER = re.compile(r"^::: +(\w+)((?: +[\w-]+)*) *$", re.MULTILINE)


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


class Markers(Step):
    """Puts what a marker stands for in its place."""

    def run(self, root: Element) -> None:
        waiting = [(parent, child) for parent in root.iter() for child in parent if child.get(BLOCK)]
        for parent, child in waiting:
            name, *arguments = child.attrib[BLOCK].split()
            made = self._made(name, arguments, root)
            made.set(BLOCK, child.attrib[BLOCK])
            replace(parent, child, made)

    def _made(self, name: str, arguments: list[str], root: Element) -> Element:
        if name not in BLOCKS:
            return element("p", element("mark", f"unknown block: {name}"))
        return BLOCKS[name].render(self.library, arguments, root)
