"""`::: questions`: the questions of every page as boxes to tick; `::: picked`: the place for those that were ticked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from guide.holdings import Library
from guide.markdown.generated.links import page_link
from guide.markdown.html import element, words_of
from guide.markdown.ticks import MARK, labelled
from guide.markdown.whole import kept
from guide.pages import Page

MARKER = "questions"
Asked = tuple[str, str, list[str]]
"""Section of the navigation, path below `docs/`, the page's questions."""


def questions(library: Library) -> Element:
    """A folded list for each page, in the order of the navigation; a question that several pages ask stands once."""
    groups = groupby(asked(library), key=lambda each: each[0])
    sections = (
        element("section", element("h3", section), *(_page(library, path, words) for _, path, words in pages))
        for section, pages in groups
    )
    return element("div", *sections, class_="asked", data_filter="Part of the guide")


def picked() -> Element:
    """Where the script gathers what is ticked; empty without it."""
    return element("div", class_="picked", id="picked", data_questions="")


def asked(library: Library) -> Iterator[Asked]:
    """Every page with questions that stand neither on a page before it nor in a list beside the marker."""
    seen = {words for page in library.pages if _shows_all(page) for words in _ticked(page)}
    for path, _, section in library.nav:
        page = library.page.get(path)
        new = [words for words in dict.fromkeys(_questions(page)) if words not in seen] if page else []
        seen.update(new)
        if new:
            yield section, path, new


def _shows_all(page: Page) -> bool:
    return any(name == MARKER for name, _, _ in page.markers)


def _ticked(page: Page) -> Iterator[str]:
    items = (block.plain() for block in page.blocks if block.kind == "item")
    return (words.removeprefix(MARK) for words in items if words.startswith(MARK))


def _questions(page: Page) -> Iterator[str]:
    return (block.plain() for block in page.blocks if block.kind == "item" and block.inside == "questions")


def _page(library: Library, path: str, words: list[str]) -> Element:
    title = page_link(library, path)
    items = (element("li", labelled(question), class_="tick") for question in words)
    return element(
        "details",
        kept(element("summary", words_of(title), element("span", f" ({len(words)})", class_="count"))),
        element("p", "From the page ", title),
        element("ul", *items),
    )
