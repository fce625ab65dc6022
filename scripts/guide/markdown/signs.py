"""Keeps Python-Markdown from looking through texts that hold no sign of what it looks for.

Its inline step and `smarty` hold fifteen to twenty patterns each against every text of a page, the line ends between
elements included: nearly half the time of a page.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

SMARTY, PRIORITY = "smarty", 6
"""Its name and its place among Python-Markdown's steps."""
CURLED = r"[\"'<>]|--|\.{3}"
"""What `smarty` changes, with any of its settings."""
MARKED = rf"[\\`*_\[<&{{{STX}]|  \n"
"""What an inline pattern begins with; tests/rendering/test_signs.py names the patterns."""
CODE = {"code", "pre"}
FOR_SMARTY = re.compile(CURLED)
FOR_ANY = re.compile(f"{CURLED}|{MARKED}")


class Unmarked(Treeprocessor):
    """Tells the inline step, which comes next, to pass by the texts that are plain words."""

    def run(self, root: Element) -> None:
        for node in root.iter():
            if node.text and not FOR_ANY.search(node.text):
                node.text = AtomicString(node.text)
            if node.tail and not FOR_ANY.search(node.tail):
                node.tail = AtomicString(node.tail)


class Quotes(Treeprocessor):
    """Stands in the place of `smarty` and shows it a tree of the other texts only, those from `content/` too."""

    def __init__(self, md: Markdown, smarty: Treeprocessor) -> None:
        super().__init__(md)
        self.smarty = smarty

    def run(self, root: Element) -> None:
        inside = [node for node in root.iter() if node.tag not in CODE and FOR_SMARTY.search(node.text or "")]
        behind = [node for node in root.iter() if FOR_SMARTY.search(node.tail or "")]
        for node, text in zip(inside, self._curled([node.text for node in inside]), strict=True):
            node.text = text
        for node, text in zip(behind, self._curled([node.tail for node in behind]), strict=True):
            node.tail = text

    def _curled(self, texts: list[str | None]) -> list[str | None]:
        tree = Element("div")
        for text in texts:
            SubElement(tree, "p").text = str(text)  # what was never to be read as Markdown has quotes all the same
        self.smarty.run(tree)
        return [node.text for node in tree]
