"""Plain words are not searched for Markdown: it holds each text against fifteen patterns, a third of a page's time."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import STX, AtomicString

BEFORE_INLINE = 21
"""Python-Markdown reads what stands in a line at 20."""
SIGN = re.compile(rf"[\\`*_\[<&{{{STX}]|  \n")
"""What each inline pattern needs; tests/rendering/test_unmarked.py names the patterns."""


class Unmarked(Treeprocessor):
    """Marks the texts without a sign as read (AtomicString), before the step that would read them."""

    def run(self, root: Element) -> None:
        for node in root.iter():
            if node.text and not SIGN.search(node.text):
                node.text = AtomicString(node.text)
            if node.tail and not SIGN.search(node.tail):
                node.tail = AtomicString(node.tail)
