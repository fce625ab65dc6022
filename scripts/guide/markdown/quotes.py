"""Quotation marks of what stands in `content/` are curled like those of the pages."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

BEFORE_SMARTY = 7
"""`smarty` works at 6, long after the step that reads Markdown (20)."""
CODE = {"code", "pre"}
CURLED = re.compile(r"[\"'<>]|--|\.{3}")
"""What `smarty` changes, with any of its settings."""


class Quotes(Treeprocessor):
    """Opens to `smarty` every text with something to curl, and no other: it holds each against many patterns.

    A text that no Markdown was to be read in is an AtomicString, which `smarty` passes by.
    """

    def run(self, root: Element) -> None:
        for node in root.iter():
            if node.text and node.tag not in CODE:
                node.text = _open(node.text)
            if node.tail:
                node.tail = _open(node.tail)


def _open(text: str) -> str:
    return str(text) if CURLED.search(text) else AtomicString(text)
