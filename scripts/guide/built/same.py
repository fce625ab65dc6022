"""What machines are told beside what readers see, and both beside the front matter."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from lxml import etree

from guide.built.site import BuiltPage, Site
from guide.built.structured import blocks
from guide.front_matter import PageMeta
from guide.library import Library
from guide.problem import Place, Problem
from guide.structured.web_page import UNREVIEWED
from guide.visible import words

RULE = "same-everywhere"
FIX = "make the template, scripts/guide/structured/ and the front matter agree"
SITEMAP = "sitemap.xml"
STRAIGHT = str.maketrans("‘’“”", "''\"\"")
"""Quotes are curled for readers only."""
Pair = tuple[str, object, object]
"""What is compared, what it should be, what it is."""


def same_everywhere(site: Site, library: Library) -> Iterator[Problem]:
    """Dates, path, address, reviewer and texts are the same in front matter, page, data for machines and sitemap."""
    days = _sitemap(site)
    for page in site.pages:
        source = library.page.get(page.path.removesuffix(".html") + ".md")
        if source is None or source.meta is None:
            continue
        place, data = next(blocks(page), (Place(f"site/{page.path}"), None))
        if data is None:
            yield Problem(place, RULE, "the page has no data for machines", FIX)
            continue
        meta = source.meta.value
        in_sitemap = (
            "the date in the sitemap",
            meta.checked.isoformat() if site.address else None,
            days.get(page.canonical),
        )
        for what, wanted, found in (*_pairs(site, page, meta, data), in_sitemap):
            if wanted != found:
                yield Problem(place, RULE, f"{what} is `{found}` and should be `{wanted}`", FIX)


def _pairs(site: Site, page: BuiltPage, meta: PageMeta, data: dict[str, Any]) -> Iterator[Pair]:
    yield from _review(page, meta, data)
    yield "the path for machines", list(_shown_path(site, page)), list(_told_path(site, page, data))
    yield "`url`", page.path, page.target(data.get("url", ""), site.address)[0]
    yield "the address for sharing", page.canonical, _first(page, "//meta[@property='og:url']/@content")
    yield "what no reader sees", [], _unseen(page, data.get("mainEntity"))


def _review(page: BuiltPage, meta: PageMeta, data: dict[str, Any]) -> Iterator[Pair]:
    day = meta.checked.isoformat()
    status = f"Checked by {meta.reviewer}" if meta.reviewer else UNREVIEWED
    short = [day] if meta.type != "home" else []
    yield "the date of the short review line", short, _days(page, "review-short")
    yield "the dates of the review line", [day, meta.due.isoformat()], _days(page, "review")
    yield "the end of the review line", status, _shown_status(page)
    yield "`dateModified`", day, data.get("dateModified")
    yield "`creativeWorkStatus`", None if meta.reviewer else UNREVIEWED, data.get("creativeWorkStatus")
    yield "`lastReviewed`", day if meta.reviewer else None, data.get("lastReviewed")
    yield "`reviewedBy`", meta.reviewer, data.get("reviewedBy", {}).get("name")


def _days(page: BuiltPage, line: str) -> list[str]:
    """The days told in the line of that class."""
    return [str(day) for day in page.tree.xpath(f"//p[@class='{line}']//time/@datetime")]


def _shown_status(page: BuiltPage) -> str:
    return next((words(line).rpartition(" · ")[2] for line in page.tree.xpath("//p[@class='review']")), "")


def _first(page: BuiltPage, where: str) -> str:
    return str(next(iter(page.tree.xpath(where)), ""))


def _shown_path(site: Site, page: BuiltPage) -> Iterator[tuple[str, str]]:
    """The words and the file of each step of the path above the page."""
    for step in page.tree.xpath("//ol[@class='md-path__list']/li"):
        link = step.find("a")
        yield words(step), "" if link is None else page.target(link.get("href", ""), site.address)[0]


def _told_path(site: Site, page: BuiltPage, data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for step in data.get("breadcrumb", {}).get("itemListElement", []):
        address = step.get("item", {}).get("@id", "")
        yield step.get("name", ""), page.target(address, site.address)[0] if address else ""


def _texts(told: object) -> Iterator[str]:
    """Every name, text and description in the questions or terms of a page."""
    if isinstance(told, list):
        for one in told:
            yield from _texts(one)
    elif isinstance(told, dict):
        for name, value in told.items():
            if isinstance(value, str) and name in {"name", "text", "description"}:
                yield value
            yield from _texts(value)


def _unseen(page: BuiltPage, told: object) -> list[str]:
    visible = _visible(page) if told else ""
    return [text for text in _texts(told) if text.translate(STRAIGHT) not in visible]


def _visible(page: BuiltPage) -> str:
    """The words of the article, less the citation marks."""
    article = deepcopy(page.tree.find(".//article"))
    for mark in article.xpath(".//sup[contains(@class, 'cites')]"):
        mark.drop_tree()
    return words(article).translate(STRAIGHT)


def _sitemap(site: Site) -> dict[str, str]:
    """Address → date."""
    if SITEMAP not in site.files:
        return {}
    rows = etree.parse(site.folder / SITEMAP).getroot()
    return {str(row.findtext("{*}loc")): str(row.findtext("{*}lastmod")) for row in rows}
