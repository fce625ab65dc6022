"""The text of built HTML as a reader sees it: with a space between blocks, and none inside a line."""

from collections.abc import Iterable, Set

from lxml.etree import iterwalk
from lxml.html import HtmlElement

IN_A_LINE = {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong", "sub", "sup", "time"}
"""Elements that do not separate words: `(<a>no sperm</a>)` is "(no sperm)"."""


def words(node: HtmlElement, left_out: Set[str] = frozenset()) -> str:
    """All words inside an element, without those in elements of the classes left out."""
    found: list[str] = []
    walk = iterwalk(node, events=("start", "end"))
    for event, one in walk:
        if event == "start" and is_one_of(one, left_out):
            walk.skip_subtree()
        else:
            found += part(event, one, node)
    return joined(found)


def is_one_of(node: HtmlElement, classes: Set[str]) -> bool:
    """Whether an element has one of these classes."""
    own = node.get("class")
    return own is not None and not classes.isdisjoint(own.split())


def part(event: str, node: HtmlElement, whole: HtmlElement | None = None) -> tuple[str, str]:
    """What an element adds where it starts or ends: a space, unless it stands in a line, and the text that follows.

    What follows `whole` is not part of it.
    """
    text = node.text if event == "start" else "" if node is whole else node.tail
    return "" if node.tag in IN_A_LINE else " ", text or ""


def joined(parts: Iterable[str]) -> str:
    """One text with single spaces."""
    return " ".join("".join(parts).split())
