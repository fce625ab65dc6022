"""A short compound such as micro-TESE stays on one line in headings and titles; elsewhere it may break at its hyphen.

It is marked, not written with a no-break hyphen: what is searched, copied or linked to stays as it was written.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from guide.markdown.article import Article
from guide.markdown.html import element

COMPOUND = re.compile(r"\w+(?:-\w+)+")
LONGEST = 15
"""Letters and hyphens: a longer one may not fit a phone in the type of a title."""
HEADINGS = {"h1", "h2", "h3", "h4"}
CLASS = "whole"


def keep_whole(article: Article) -> None:
    """Mark the short compounds of every heading."""
    for heading in [node for node in article.root.iter() if node.tag in HEADINGS]:
        kept(heading)


def kept(node: Element) -> Element:
    """The element with the short compounds of its text marked."""
    for at, child in reversed(list(enumerate(node))):
        kept(child)
        child.tail, marks = _marked(child.tail or "")
        node[at + 1 : at + 1] = marks
    node.text, marks = _marked(node.text or "")
    node[0:0] = marks
    return node


def html(title: str) -> str:
    """The same for a template: a title as HTML."""
    return COMPOUND.sub(lambda found: f'<span class="{CLASS}">{found[0]}</span>' if _short(found) else found[0], title)


def _short(found: re.Match[str]) -> bool:
    return len(found[0]) <= LONGEST


def _marked(text: str) -> tuple[str, list[Element]]:
    """What stands before the first short compound, and each of them with the text behind it.

    What is never to be read as Markdown again (AtomicString) stays so.
    """
    piece = type(text)
    found = list(filter(_short, COMPOUND.finditer(text)))
    ends = [one.start() for one in found] + [len(text)]
    marks = [element("span", one[0], class_=CLASS) for one in found]
    for mark, one, end in zip(marks, found, ends[1:], strict=True):
        mark.tail = piece(text[one.end() : end])
    return piece(text[: ends[0]]), marks
