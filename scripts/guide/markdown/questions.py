"""`::: questions`: the questions of every page as boxes to tick; `::: picked`: the place for those that were ticked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.html import words_of
from guide.page import Page
from guide.text import straight

Asked = tuple[str, str, list[str]]
"""Section of the navigation, path below `docs/`, the page's questions."""


def questions(library: Library, root: Element) -> dict[str, Any]:
    """A folded list for each page, in the order of the navigation; a question that several pages ask stands once.

    `root` is the page the list stands on: what can be ticked there already is left out.
    """
    ticked = {straight(words_of(item)) for item in root.iter("li") if item.get("class") == "tick"}
    groups = groupby(asked(library, ticked), key=lambda each: each[0])
    sections = [(section, [(path, words) for _, path, words in pages]) for section, pages in groups]
    return {"asked": sections}


def asked(library: Library, ticked: set[str]) -> Iterator[Asked]:
    """Every page with questions that neither stand on a page before it nor can be ticked already."""
    seen = set(ticked)
    for path, _, section in library.nav:
        page = library.page.get(path)
        new = [words for words in dict.fromkeys(_questions(page)) if straight(words) not in seen] if page else []
        seen.update(map(straight, new))
        if new:
            yield section, path, new


def _questions(page: Page) -> Iterator[str]:
    """A page asks what it writes into `!!! questions`; one without such a block need not be rendered."""
    if any(token == ("admonition", "questions") for token in (one[:2] for one in page.written.tokens)):
        yield from (block.words for block in page.blocks if block.kind == "item" and block.inside == "questions")
