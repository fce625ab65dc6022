"""Curls quotation marks by the patterns of `smarty`, in pages and in texts from `content/`, but not in code."""

import re
from collections.abc import Iterable
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor, Treeprocessor

CODE = {"code", "pre"}
CURLED = re.compile(r"\"|'|<|>|--|\.\.\.")
"""What `smarty` changes with any settings; most texts have none of it, and need not be tried with each pattern."""
NAME, AT = "smarty", 6


class Curl(Treeprocessor):
    """Replaces the step of `smarty`, which leaves out texts from `content/`."""

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
    """Replace `smarty` by Curl, if the site uses it."""
    if NAME in md.treeprocessors and isinstance(smarty := md.treeprocessors[NAME], InlineProcessor):
        md.treeprocessors.register(Curl(md, smarty.inlinePatterns), NAME, AT)
