"""Helpers to make and change elements of a page's tree."""

from collections.abc import Callable, Iterable, Set
from xml.etree.ElementTree import Element

from markdown.util import AtomicString

Child = Element | str | None


def element(tag: str, *children: Child, **attributes: str | None) -> Element:
    """An element with text and elements inside; `class_` and `data_x` mean `class` and `data-x`, None leaves out."""
    given = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items() if value is not None}
    made = Element(tag, given)
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


Found = Iterable[tuple[int, int, Element]]
"""Words in a text: where they begin and end, and the element that takes their place."""


def mark(node: Element, find: Callable[[str], Found], left_alone: Set[str] = frozenset()) -> None:
    """Put elements in the place of the words that are found in each text inside `node`, in reading order."""
    children = list(node)
    node.text, node[:] = _marked(node.text, find)
    for child in children:
        node.append(child)
        if child.tag not in left_alone:
            mark(child, find, left_alone)
        child.tail, marks = _marked(child.tail, find)
        node.extend(marks)


def _marked(text: str | None, find: Callable[[str], Found]) -> tuple[str | None, list[Element]]:
    """The text before the first element, and the elements, each with the text behind it."""
    found = list(find(text)) if text and not text.isspace() else []
    if not text or not found:
        return text, []
    starts = [start for start, *_ in found]
    for (_, end, made), following in zip(found, [*starts[1:], len(text)], strict=True):
        made.tail = text[end:following]
    return text[: starts[0]], [made for *_, made in found]


APART = "\u202f"
"""A narrow no-break space, so that 28 and its source 18 are not read or copied as 2818."""


def cites(ids: Iterable[str]) -> Element:
    """The superscript of a citation; citations.py fills in its numbers."""
    links = (element("a", class_="cite", data_ref=one) for one in dict.fromkeys(ids))
    return element("sup", APART, *joined(links, ", "), class_="cites")


def words_of(node: Element) -> str:
    """The text inside an element, without marks."""
    return " ".join("".join(node.itertext()).split())
