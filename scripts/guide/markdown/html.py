"""Small helpers to write elements in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

Child = Element | str | None


def element(tag: str, *children: Child, **attributes: str | None) -> Element:
    """An element with text and elements inside; `class_` and `data_x` mean `class` and `data-x`, None leaves out."""
    made = Element(
        tag, {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value is not None}
    )
    extend(made, children)
    return made


def extend(parent: Element, children: Iterable[Child]) -> None:
    """Put text and elements at the end of `parent`; text is never read as Markdown again."""
    for child in children:
        if isinstance(child, Element):
            parent.append(child)
        elif child and len(parent):
            parent[-1].tail = AtomicString((parent[-1].tail or "") + child)
        elif child:
            parent.text = AtomicString((parent.text or "") + child)


def replace(parent: Element, old: Element, new: Element) -> None:
    """Put `new` where `old` stands, with the text that follows it."""
    new.tail = old.tail
    parent[list(parent).index(old)] = new


def joined(items: Iterable[Element], between: str) -> list[Child]:
    """The items with `between` after each but the last."""
    children: list[Child] = []
    for item in items:
        children += [between, item] if children else [item]
    return children


APART = "\u202f"
"""A narrow space that no line breaks at: read or copied as plain text, 28 and its source 18 are not 2818."""


def cites(ids: Iterable[str]) -> Element:
    """A superscript that waits for its numbers (citations.py)."""
    links = (element("a", class_="cite", data_ref=one) for one in dict.fromkeys(ids))
    return element("sup", APART, *joined(links, ", "), class_="cites")


def words_of(node: Element) -> str:
    """The text inside an element, without marks."""
    return " ".join("".join(node.itertext()).split())
