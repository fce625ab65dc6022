"""Links from generated lists to the pages that use an entry."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.citations import short
from guide.markdown.html import Child, element, joined
from guide.markdown.whole import kept


def page_link(library: Library, path: str, anchor: str = "") -> Element:
    """A link with the page's title as its words; `path` is below `docs/`."""
    page = library.page.get(path)
    title = page.meta.value.title if page and page.meta else path
    return kept(element("a", title, href=f"/{path}{anchor}"))


def page_links(library: Library, paths: Iterable[str]) -> list[Child]:
    """The pages, separated by commas."""
    return joined((page_link(library, path) for path in paths), ", ")


def reference_links(library: Library, ids: Iterable[str]) -> list[Child]:
    """Short names of works, each linked to its place on the sources page."""
    return joined((_reference_link(library, one) for one in ids), "; ")


def _reference_link(library: Library, one: str) -> Element:
    return kept(element("a", short(library.reference.get(one), one), href=f"/about/sources.md#{one}"))
