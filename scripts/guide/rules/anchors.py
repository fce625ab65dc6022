"""Where a link may land on a page: its headings, and what the generated lists put there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide.library import Library
from guide.markdown.citations import LEVELS
from guide.page import Page

GENERATED: dict[str, Callable[[Library], Iterator[str]]] = {
    "glossary": lambda library: iter(library.term),
    "sources": lambda library: (*library.reference, *(f"level-{level}" for level in LEVELS)).__iter__(),
    "numbers": lambda library: iter([*library.number, *(f"topic-{one.topic}" for one in library.number.values())]),
    "corrections": lambda library: iter(
        [*(entry.value.id for entry in library.claims), *(f"article-{entry.value.id}" for entry in library.articles)]
    ),
}
"""Marker → the ids its list gives."""


def anchors_of(library: Library, page: Page) -> set[str]:
    """Every id a link to this page may name."""
    found = set(page.anchors)
    for marker, arguments, _ in page.markers:
        if marker == "chance":
            found.update(f"chance-{argument}" for argument in arguments)
        elif marker in GENERATED:
            found.update(GENERATED[marker](library))
    if page.citations or page.numbers:
        found.add("sources-on-this-page")
    return found | {"words-on-this-page"}
