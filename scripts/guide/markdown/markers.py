"""`::: name argument` lines: what blocks.py makes of them stands in their place."""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown.blockprocessors import BlockProcessor

from guide.markdown.article import Article
from guide.markdown.blocks import made
from guide.markdown.html import replace
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


def fill_markers(article: Article) -> None:
    """Put what a marker stands for in its place."""
    waiting = [(parent, child) for parent in article.root.iter() for child in parent if child.get(BLOCK)]
    for parent, child in waiting:
        name, *arguments = child.attrib[BLOCK].split()
        block = made(name, arguments, article.library, article.root)
        block.set(BLOCK, child.attrib[BLOCK])
        replace(parent, child, block)
