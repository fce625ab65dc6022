"""Rules on the HTML of the built site: it has no errors, and its links lead somewhere."""

from collections.abc import Iterator

from guide.problem import Problem
from guide.site.pages import BuiltPage, Site, is_outside

RULE = "html-sound"
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
NOT_FOUND = "404.html"
"""Served at any address, so its links begin at the site's root."""


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
