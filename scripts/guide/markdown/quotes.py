"""Quotation marks of what stands in `content/` are curled like those of the pages."""

from __future__ import annotations

import re

from markdown.util import AtomicString

from guide.markdown.article import Article

CODE = {"code", "pre"}
CURLED = re.compile(r"[\"'<>]|--|\.{3}")
"""What `smarty` changes, with any of its settings."""


def open_to_smarty(article: Article) -> None:
    """Open to `smarty` every text with something to curl, and no other: it holds each against many patterns.

    A text that no Markdown was to be read in is an AtomicString, which `smarty` passes by.
    """
    for node in article.root.iter():
        if node.text and node.tag not in CODE:
            node.text = _open(node.text)
        if node.tail:
            node.tail = _open(node.tail)


def _open(text: str) -> str:
    return str(text) if CURLED.search(text) else AtomicString(text)
