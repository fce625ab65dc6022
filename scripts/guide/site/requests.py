"""Rules on what a built page makes a browser load: nothing from outside, no inline script or style."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import PurePosixPath

from lxml import etree

from guide.problem import Place, Problem
from guide.site.pages import BuiltPage, Site, is_outside

LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
OUTSIDE_IN = {
    ".css": re.compile(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')\s]+)"),
    ".svg": re.compile(r"(?:href|src)\s*=\s*[\"']((?:https?:)?//[^\"']+)"),
}


def asks_nobody(site: Site) -> Iterator[Problem]:
    """No script, style, picture, font or frame comes from outside the site."""
    for place, address in chain(_asked_by_pages(site), _asked_by_files(site)):
        fix = "keep a copy in the site, or leave it out"
        yield Problem(place, "asks-nobody", f"`{address}` is asked of another server", fix)


def _asked_by_pages(site: Site) -> Iterator[tuple[Place, str]]:
    for page in site.pages:
        for node, attribute, address, _ in page.tree.iterlinks():
            followed = node.tag in {"a", "area"} or attribute == "cite"
            loads = node.tag != "link" or LOADING_LINKS & set((node.get("rel") or "").split())
            if loads and not followed and is_outside(address) and not address.startswith("data:"):
                yield page.place(node), address


def _asked_by_files(site: Site) -> Iterator[tuple[Place, str]]:
    for name in sorted(site.files):
        pattern = OUTSIDE_IN.get(PurePosixPath(name).suffix)
        for match in pattern.finditer((site.folder / name).read_text("utf-8", "replace")) if pattern else ():
            yield Place(f"site/{name}"), match.group(1)


def csp_matches(site: Site) -> Iterator[Problem]:
    """Every page carries the content security policy of mkdocs.yml and nothing that it forbids."""
    policy = site.security.in_pages
    for page in site.pages:
        if page.tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content") != [policy]:
            fix = f'put <meta http-equiv="Content-Security-Policy" content="{policy}"> into the head'
            yield Problem(page.place(), "csp-matches", "the content security policy is missing or differs", fix)
        yield from _inline(page)


def _inline(page: BuiltPage) -> Iterator[Problem]:
    for node in page.tree.iter(etree.Element):
        place, runs = page.place(node), not node.get("src") and node.get("type") != "application/ld+json"
        if node.tag == "style" or (node.tag == "script" and runs):
            says = f"an inline <{node.tag}> would be blocked"
            yield Problem(place, "csp-matches", says, "move it to a file in overrides/assets/")
        for name in node.attrib:
            if name == "style" or name.startswith("on"):
                says = f"the attribute `{name}` of <{node.tag}> would be blocked"
                yield Problem(place, "csp-matches", says, "use a class and a file in overrides/assets/")
