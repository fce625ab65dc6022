"""Links between built pages: the file is there, and so is the place in it."""

from __future__ import annotations

from collections.abc import Iterator

from guide.problem import Problem
from guide.site.pages import BuiltPage, Site, is_outside

NOT_FOUND = "404.html"
"""Served for any address, so its links begin at the site's root and its relative ones cannot be judged."""


def links_land(site: Site) -> Iterator[Problem]:
    """Every link, picture, style and script leads to a file of the site, and to a place that is in it."""
    for page in site.pages:
        for node, _, address, _ in page.tree.iterlinks():
            if address and not is_outside(address) and (fault := _astray(site, page, address)):
                yield Problem(page.place(node), *fault)


def _astray(site: Site, page: BuiltPage, address: str) -> tuple[str, str, str] | None:
    target, anchor = page.target(address, site.address)
    if address.startswith("/") and page.path != NOT_FOUND:
        fix = "write it relative to the page, so that it works from a folder too"
        return "links-land", f"`{address}` begins at the server's root", fix
    if target not in site.files:
        return "links-land", f"`{address}` leads to no file", "correct the link, or add the page"
    if anchor and target in site.page and anchor not in site.page[target].anchors:
        return "anchors-land", f"`{address}`: {target} has no place called `{anchor}`", "correct the part after #"
    return None
