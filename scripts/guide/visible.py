"""The words of built HTML as a reader sees them: blocks apart, words in a line together."""

from __future__ import annotations

from collections.abc import Iterable

from lxml.etree import iterwalk
from lxml.html import HtmlElement

IN_A_LINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
"""Elements that do not part words: `(<a>no sperm</a>)` is "(no sperm)"."""


def words(node: HtmlElement) -> str:
    """All words inside an element."""
    return joined(each for event, one in iterwalk(node, events=("start", "end")) for each in part(event, one, node))


def part(event: str, node: HtmlElement, whole: HtmlElement | None = None) -> tuple[str, str]:
    """What an element adds where it starts or ends: a space, unless it stands in a line, and the text that follows.

    What follows `whole` is not part of it.
    """
    text = node.text if event == "start" else "" if node is whole else node.tail
    return "" if node.tag in IN_A_LINE else " ", text or ""


def joined(parts: Iterable[str]) -> str:
    """One text with single spaces."""
    return " ".join("".join(parts).split())
