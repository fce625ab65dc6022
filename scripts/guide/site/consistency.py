"""The days that pages, data for machines and sitemap tell beside those of the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from guide.library import Library
from guide.models.front_matter import PageMeta
from guide.problem import Problem
from guide.site.data import blocks
from guide.site.pages import BuiltPage, Site

RULE = "same-everywhere"
FIX = "make overrides/partials/review.html, scripts/guide/site/jsonld.py and the front matter agree"
SITEMAP = "sitemap.xml"
MODIFIED = re.compile(r'"dateModified":"([^"]*)"')


def same_everywhere(site: Site, library: Library) -> Iterator[Problem]:
    """The days of a page are the same in front matter, review lines, data for machines and sitemap."""
    days = _sitemap(site)
    for page in site.pages:
        source = library.page.get(page.source_path)
        if source and source.meta:
            in_sitemap = [days.get(page.canonical, "")] if site.address else []
            for what, wanted, found in _pairs(page, source.meta.value, in_sitemap):
                if wanted != found:
                    yield Problem(page.place(), RULE, f"{what} is `{found}` and should be `{wanted}`", FIX)


def _pairs(page: BuiltPage, meta: PageMeta, in_sitemap: list[str]) -> Iterator[tuple[str, list[str], list[str]]]:
    """What is compared, what it should be, what it is."""
    day, due = meta.checked.isoformat(), meta.due.isoformat()
    reviewed = [meta.reviewer.on.isoformat()] if meta.reviewer else []
    yield "the line below the title", [*reviewed, day, due], _days(page, "details", "trust")
    yield "the line at the end", [day, due, *reviewed], _days(page, "p", "review")
    yield "`dateModified`", [day], [found for _, text in blocks(page) for found in MODIFIED.findall(text)]
    yield "the day in the sitemap", [day] if in_sitemap else [], in_sitemap


def _days(page: BuiltPage, element: str, kind: str) -> list[str]:
    """The days told in the element of that class."""
    return [str(day) for day in page.tree.xpath(f"//{element}[@class='{kind}']//time/@datetime")]


def _sitemap(site: Site) -> dict[str, str]:
    """Address → date."""
    if SITEMAP not in site.files:
        return {}
    rows = etree.parse(site.folder / SITEMAP).getroot()
    return {str(row.findtext("{*}loc")): str(row.findtext("{*}lastmod")) for row in rows}
