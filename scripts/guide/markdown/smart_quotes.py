"""Quotation marks are curled by the patterns of `smarty`, in pages and in what `content/` holds, but not in code."""

import re
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, Treeprocessor

CODE = {"code", "pre"}
CURLED = re.compile(r"\"|'|<|>|--|\.\.\.")
"""What `smarty` changes, with any of its settings: most texts hold none of it, and `smarty` would try each pattern."""
NAME, AT = "smarty", 6


class Curl(Treeprocessor):
    """Stands in the place of `smarty`."""

    def __init__(self, md: Markdown, patterns: Iterable[Any]) -> None:
        super().__init__(md)
        self.patterns = patterns

    def run(self, root: Element) -> None:
        for node in root.iter():
            if node.text and node.tag not in CODE and CURLED.search(node.text):
                node.text = self._curled(node.text)
            if node.tail and CURLED.search(node.tail):
                node.tail = self._curled(node.tail)

    def _curled(self, text: str) -> str:
        for pattern in self.patterns:
            at = 0
            while found := pattern.getCompiledRegExp().search(text, at):
                made, start, end = pattern.handleMatch(found, text)
                text, at = f"{text[:start]}{made}{text[end:]}", (start or 0) + len(str(made))
        return text


def replace_smarty(md: Markdown) -> None:
    """Put ours in the place of `smarty`, where a site uses it."""
    if NAME in md.treeprocessors and isinstance(smarty := md.treeprocessors[NAME], InlineProcessor):
        md.treeprocessors.register(Curl(md, smarty.inlinePatterns), NAME, AT)
