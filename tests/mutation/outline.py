"""The outline of a rendered page: its blocks of words, each with the elements around it.

It is read from the tree alone, apart from what the rules read, and tells whether two pages say the same to a reader.
"""

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from guide.rendered import Rendered

UNSEEN = {"span", "label", "input", "tbody", "thead", "img"}
"""Elements whose place among the words says nothing to a reader."""
Around = tuple[str, ...]


def outline(render: Rendered) -> list[tuple[Around, str]]:
    """Each run of words in the same elements, with these elements from the outermost."""
    told = (
        (around, " ".join("".join(piece for _, piece in render.pieces(text)).split()))
        for around, text in _texts(render.root, ())
    )
    joined = groupby((one for one in told if one[1]), lambda one: one[0])
    return [(around, " ".join(words for _, words in run)) for around, run in joined]


def _texts(node: Element, around: Around) -> Iterator[tuple[Around, str]]:
    yield around, node.text or ""
    for number, child in enumerate(node):
        yield from _texts(child, (*around, *_named(node, child, number)))
        yield around, child.tail or ""


def _named(parent: Element, child: Element, number: int) -> list[str]:
    """How an element stands in the outline; the first paragraph of a point is the point itself."""
    first = not number and not (parent.text or "").strip()
    if child.tag in UNSEEN or (child.tag == "p" and parent.tag == "li" and first):
        return []
    kind = "" if child.tag == "li" else child.get("class", "")
    told = [f"{child.tag} {kind} {child.get('href', '')}"]
    return told if child.tag in {"a", "sup", "strong", "em", "code"} else [f"{number} {told[0]}"]
