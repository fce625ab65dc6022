"""Joins citations that are side by side into one, with each work once and the numbers rising: 2, 6 and not 662.

A mark covers what stands before it in its paragraph, back to the mark before. So where two marks in a row name the same
works, the first says nothing that the second does not say, and only the second is shown.
"""

from collections.abc import Iterator
from itertools import chain, pairwise
from xml.etree.ElementTree import Element

from guide.markdown.elements import extend, joined
from guide.rendered import WRITTEN

PARAGRAPHS = {"p", "li", "td", "th", "dd", "figcaption", "summary", "ol", "ul", "table", "div", "details", "section"}
"""Elements in which a mark of citations never covers sentences of another."""
REF = "data-ref"
"""The attribute that names the work of an anchor until it is numbered."""


def merge_citations(root: Element) -> None:
    """Join and sort the citations of a page before they are numbered in the order in which they stand."""
    paragraphs = _joined(root)
    for mark, following in chain.from_iterable(map(pairwise, paragraphs)):
        if _works(mark) == _works(following):  # it stays in the tree, so that it is not reported as lost
            mark.text = None
            _fill(mark, [])
            mark.set("hidden", "")
    order: dict[str, int] = {}
    for anchor in root.iter("a"):
        order.setdefault(anchor.get(REF, ""), len(order))
    for mark in chain.from_iterable(paragraphs):
        _fill(mark, sorted(mark, key=lambda anchor: order[anchor.get(REF, "")]))


def _joined(root: Element) -> list[list[Element]]:
    """The marks of each paragraph, item and cell in reading order, once those side by side are joined."""
    paragraphs: dict[Element, list[Element]] = {}
    before: Element | None = None
    for mark, parent, paragraph in list(_in_order(root, root)):
        if mark is None:
            before = None
        elif before is None:
            paragraphs.setdefault(paragraph, []).append(mark)
            before = mark
        else:
            _fill(before, [*before, *(anchor for anchor in mark if anchor.get(REF) not in _works(before))])
            before.set(WRITTEN, "|".join(filter(None, (before.get(WRITTEN), mark.get(WRITTEN)))))
            _remove(parent, mark)
    return list(paragraphs.values())


def _in_order(node: Element, paragraph: Element) -> Iterator[tuple[Element | None, Element, Element]]:
    """Each mark inside an element, its parent and its paragraph; None as the mark for what is between marks."""
    for child in node:
        if child.get("class") == "cites":
            yield child, node, paragraph
        else:
            yield None, node, paragraph
            yield from _in_order(child, child if child.tag in PARAGRAPHS else paragraph)
        if child.tail:
            yield None, node, paragraph


def _works(mark: Element) -> set[str | None]:
    return {anchor.get(REF) for anchor in mark}


def _fill(cited: Element, anchors: list[Element]) -> None:
    cited[:] = []
    for anchor in anchors:
        anchor.tail = None
    extend(cited, joined(anchors, ", "))


def _remove(parent: Element, child: Element) -> None:
    """Take out a child that is not the first; the text behind it stays."""
    before = parent[list(parent).index(child) - 1]
    before.tail = (before.tail or "") + (child.tail or "")
    parent.remove(child)
