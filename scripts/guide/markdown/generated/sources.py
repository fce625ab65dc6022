"""`::: sources`: every work by kind, with its level of evidence and where it is cited."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.citations import LEVELS, full, short
from guide.markdown.generated.links import page_links
from guide.markdown.html import element
from guide.reference import Reference
from guide.uses import claims_of_references, pages_of_references


def sources(library: Library) -> Element:
    """A list for each level of evidence, the strongest kinds first."""
    groups = ((level, [one for one in library.reference.values() if one.level == level]) for level in LEVELS)
    pages, claims = pages_of_references(library), claims_of_references(library)
    return element(
        "div", *(_group(library, level, group, pages, claims) for level, group in groups if group), class_="sources"
    )


def _group(
    library: Library, level: str, group: list[Reference], pages: dict[str, list[str]], claims: dict[str, list[str]]
) -> Element:
    ordered = sorted(group, key=lambda one: short(one, one.id).casefold())
    items = (_item(library, one, pages.get(one.id, []), len(claims.get(one.id, []))) for one in ordered)
    title = f"{LEVELS[level]} ({len(group)})"
    return element("section", element("h2", title, id=f"level-{level}"), element("ul", *items))


def _item(library: Library, reference: Reference, pages: list[str], claims: int) -> Element:
    used = element("span", "Cited on: ", *page_links(library, pages), ".", class_="used") if pages else None
    checks = f" Used to check {claims} statement{'s' if claims > 1 else ''} of the source articles." if claims else None
    seen = element("span", f"What we read: {reference.seen.part}.", class_="used") if reference.seen.part else None
    return element("li", full(reference), " ", used, checks, " ", seen, id=reference.id)
