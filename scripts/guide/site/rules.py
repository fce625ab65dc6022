"""Rules on the built site: links lead somewhere, nothing is loaded from outside or inline, the HTML has no errors."""

import re
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path, PurePosixPath

from lxml import etree

from guide.library import Library
from guide.problem import Place, Problem
from guide.site.pages import BuiltPage, Site, is_outside, read_site

RULE = "html-sound"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NOT_FOUND = "404.html"
"""Served at any address, so its links begin at the site's root."""
LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
OUTSIDE_IN = {
    ".css": re.compile(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')\s]+)"),
    ".svg": re.compile(r"(?:href|src)\s*=\s*[\"']((?:https?:)?//[^\"']+)"),
}


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


def html_sound(site: Site) -> Iterator[Problem]:
    """The HTML is without error: well nested, ids unique, pictures described, headings in order, language named."""
    for page in site.pages:
        for look in (_syntax, _pictures, _tables, _language, _outline):
            yield from look(page)


def _syntax(page: BuiltPage) -> Iterator[Problem]:
    fix = "correct the template or the Markdown that made it"
    for line, column, name in page.faults:
        yield Problem(page.place()._replace(line=line, column=column), RULE, f"HTML error `{name}`", fix)
    for node in page.tree.xpath("//comment()[contains(., '</')] | //*[@*[contains(., '</')]]"):
        yield Problem(page.place(node), RULE, "a comment or a quotation mark is not closed", fix)


def _pictures(page: BuiltPage) -> Iterator[Problem]:
    for node in page.tree.iter("img"):
        if node.get("alt") is None or not node.get("width") or not node.get("height"):
            says = f"the picture `{node.get('src')}` lacks alt, width or height"
            yield Problem(page.place(node), RULE, says, "describe it, and give the drawing a width and height")


def _tables(page: BuiltPage) -> Iterator[Problem]:
    for node in page.tree.iter("th"):
        if not str(node.text_content()).strip():
            yield Problem(page.place(node), RULE, "a table header is empty", "say what its row or column holds")


def _language(page: BuiltPage) -> Iterator[Problem]:
    if not page.tree.get("lang"):
        yield Problem(page.place(), RULE, "the page names no language", 'write <html lang="en-GB">')


def _outline(page: BuiltPage) -> Iterator[Problem]:
    before = 0
    for node in page.tree.iter(*HEADINGS):
        level = int(node.tag[1])
        if level > before + 1:
            says = f"<{node.tag}> follows a heading of level {before}"
            yield Problem(page.place(node), RULE, says, "leave no level out")
        before = level
    if len(page.tree.xpath("//h1")) != 1:
        yield Problem(page.place(), RULE, "the page has no h1 or more than one", "keep one")


SiteRule = Callable[[Site], Iterator[Problem]]
RULES: tuple[SiteRule, ...] = (links_land, asks_nobody, csp_matches, html_sound)


def check(folder: Path, library: Library) -> list[Problem]:
    """Every problem in the built site at `folder`, sorted; `library` is what it was made from."""
    site, problems = read_site(folder)
    site.security = library.security
    for rule in RULES if site.pages else ():
        problems += rule(site)
    return sorted(set(problems))
