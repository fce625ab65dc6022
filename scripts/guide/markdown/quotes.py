"""Curls quotation marks with Python-Markdown's `smarty`, which is shown only the texts that hold what it looks for.

It holds fifteen patterns against every text of a page, and most of them are the line ends between elements.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

SMARTY, PRIORITY = "smarty", 6
"""Its name and its place among Python-Markdown's steps."""
SIGNS = re.compile(r"[\"'<>]|--|\.{3}")
"""What `smarty` changes, with any of its settings."""


class Quotes(Treeprocessor):
    """Stands in the place of `smarty` and calls it."""

    def __init__(self, md: Markdown, smarty: Treeprocessor) -> None:
        super().__init__(md)
        self.smarty = smarty

    def run(self, root: Element) -> None:
        inside = [node for node in root.iter() if node.text and _is_for_smarty(node.text)]
        behind = [node for node in root.iter() if node.tail and _is_for_smarty(node.tail)]
        for node, text in zip(inside, self._curled([node.text for node in inside]), strict=True):
            node.text = text
        for node, text in zip(behind, self._curled([node.tail for node in behind]), strict=True):
            node.tail = text

    def _curled(self, texts: list[str | None]) -> list[str | None]:
        """The texts as they come out of a tree that holds nothing else."""
        tree = Element("div")
        for text in texts:
            SubElement(tree, "p").text = text
        self.smarty.run(tree)
        return [node.text for node in tree]


def _is_for_smarty(text: str) -> bool:
    return SIGNS.search(text) is not None and not isinstance(text, AtomicString)
