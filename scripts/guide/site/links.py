"""Links between built pages: the file is there, and so is the place in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from guide.problem import Problem
from guide.site.pages import BuiltPage, Site, is_outside

NOT_FOUND = "404.html"
"""Served for any address, so its links begin at the site's root and its relative ones cannot be judged."""


def links_land(site: Site) -> Iterator[Problem]:
    """Every link, picture, style and script leads to a file of the site."""
    for page, node, address in _inside(site):
        target, _ = page.target(address, site.address)
        if address.startswith("/") and page.path != NOT_FOUND:
            fix = "write it relative to the page, so that it works from a folder too"
            yield Problem(page.place(node), "links-land", f"`{address}` begins at the server's root", fix)
        elif target not in site.files:
            fix = "correct the link, or add the page"
            yield Problem(page.place(node), "links-land", f"`{address}` leads to no file", fix)


def anchors_land(site: Site) -> Iterator[Problem]:
    """Every link to a place in a page finds that place."""
    for page, node, address in _inside(site):
        target, anchor = page.target(address, site.address)
        if anchor and target in site.page and anchor not in site.page[target].anchors:
            says = f"`{address}`: {target} has no place called `{anchor}`"
            yield Problem(page.place(node), "anchors-land", says, "correct the part after #")


def _inside(site: Site) -> Iterator[tuple[BuiltPage, HtmlElement, str]]:
    for page in site.pages:
        for node, _, address, _ in page.tree.iterlinks():
            if address and not is_outside(address):
                yield page, node, address
