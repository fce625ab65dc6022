"""A short compound such as micro-TESE stays on one line in headings and titles; elsewhere it may break at its hyphen.

It is marked, not written with a no-break hyphen: what is searched, copied or linked to stays as it was written.
"""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from guide.markdown.article import Article
from guide.markdown.elements import element, mark

COMPOUND = re.compile(r"(?<![\w-])(?=[\w-]{3,15}(?![\w-]))\w+(?:-\w+)+")
"""A longer one may not fit a phone in the type of a title."""
HEADINGS = {"h1", "h2", "h3", "h4"}
CLASS = "whole"


def keep_whole(article: Article) -> None:
    """Mark the short compounds of every heading."""
    for heading in [node for node in article.root.iter() if node.tag in HEADINGS]:
        mark(heading, compounds)


def compounds(text: str) -> Iterator[tuple[int, int, Element]]:
    """The short compounds of a text, each with its element."""
    for found in COMPOUND.finditer(text):
        yield *found.span(), element("span", found[0], class_=CLASS)


def html(title: str) -> str:
    """The same for a template: a title as HTML."""
    return COMPOUND.sub(lambda found: f'<span class="{CLASS}">{found[0]}</span>', title)
