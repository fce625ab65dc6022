"""Citations that stand side by side become one, with each work once and the numbers rising: 2, 6 and not 662.

A mark covers what stands before it in its paragraph, back to the mark before. So where two marks in a row name the same
works, the first says nothing that the second does not say, and only the second is shown.
"""

from itertools import chain, pairwise
from xml.etree.ElementTree import Element

from guide.markdown.html import extend, joined
from guide.render import WRITTEN

PARAGRAPHS = {"p", "li", "td", "th", "dd", "figcaption", "summary", "ol", "ul", "table", "div", "details", "section"}
"""Elements that a run of sentences under one mark never crosses."""
REF = "data-ref"
"""Names the work in an anchor that is not numbered yet."""


def tidy(root: Element) -> None:
    """Join and sort the citations of a page before they are numbered in the order in which they stand."""
    marks_by_paragraph = _marks_by_paragraph(root)
    for mark, following in chain.from_iterable(map(pairwise, marks_by_paragraph)):
        if _works(mark) == _works(following):  # its place stays, so that the citation written there is not missed
            mark.text = None
            _fill(mark, [])
            mark.set("hidden", "")
    order: dict[str, int] = {}
    for anchor in root.iter("a"):
        order.setdefault(anchor.get(REF, ""), len(order))
    for mark in chain.from_iterable(marks_by_paragraph):
        _fill(mark, sorted(mark, key=lambda anchor: order[anchor.get(REF, "")]))


def _marks_by_paragraph(node: Element) -> list[list[Element]]:
    """The marks of each paragraph, item and cell inside an element, in reading order; first its own. A mark that stands
    right behind another is joined to it."""
    own: list[Element] = []
    deeper: list[list[Element]] = []
    last: Element | None = None
    """What stands right before a child."""
    for child in list(node):
        if not _is_cites(child):
            first, *others = _marks_by_paragraph(child)
            deeper += [first, *others] if child.tag in PARAGRAPHS else others
            own += [] if child.tag in PARAGRAPHS else first
            last = child
        elif last is None or (before := _at_the_end_of(last)) is None:
            own.append(child)
            last = child
        else:
            _fill(before, [*before, *(anchor for anchor in child if anchor.get(REF) not in _works(before))])
            before.set(WRITTEN, "|".join(filter(None, (before.get(WRITTEN), child.get(WRITTEN)))))
            _remove(node, child)
        if child.tail:
            last = None
    return [own, *deeper]


def _works(mark: Element) -> set[str | None]:
    return {anchor.get(REF) for anchor in mark}


def _at_the_end_of(node: Element) -> Element | None:
    """The citations that end an element, however deep they stand."""
    while not _is_cites(node):
        if not len(node) or node[-1].tail:
            return None
        node = node[-1]
    return node


def _is_cites(node: Element) -> bool:
    return node.get("class") == "cites"


def _fill(cited: Element, anchors: list[Element]) -> None:
    for anchor in list(cited):
        cited.remove(anchor)
    for anchor in anchors:
        anchor.tail = None
    extend(cited, joined(anchors, ", "))


def _remove(parent: Element, child: Element) -> None:
    """Take a child out that is not the first; the text that follows it stays."""
    before = parent[list(parent).index(child) - 1]
    before.tail = (before.tail or "") + (child.tail or "")
    parent.remove(child)
