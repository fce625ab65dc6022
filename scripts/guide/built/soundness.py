"""HTML that browsers and reading aids need not guess at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from justhtml import JustHTML

from guide.built.site import BuiltPage, Site
from guide.problem import Place, Problem

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def html_sound(site: Site) -> Iterator[Problem]:
    """The HTML is without error: well nested, ids unique, pictures described, headings in order, language named."""
    for page in site.pages:
        yield from _syntax(page)
        yield from _structure(page)
        yield from _outline(page)


def _syntax(page: BuiltPage) -> Iterator[Problem]:
    for error in JustHTML(page.source, collect_errors=True, sanitize=False).errors:
        place = Place(f"site/{page.path}", error.line or 1, error.column or 1)
        yield Problem(
            place, "html-sound", f"HTML error `{error.code}`", "correct the template or the Markdown that made it"
        )


def _structure(page: BuiltPage) -> Iterator[Problem]:
    for name, times in Counter(page.anchors).items():
        if times > 1:
            yield Problem(
                Place(f"site/{page.path}"),
                "html-sound",
                f"the id `{name}` stands {times} times",
                "give each place its own id",
            )
    for node in page.tree.iter("img"):
        if node.get("alt") is None or not node.get("width") or not node.get("height"):
            yield Problem(
                page.place(node),
                "html-sound",
                f"the picture `{node.get('src')}` lacks alt, width or height",
                "describe it, and give the drawing a width and height",
            )
    for node in page.tree.iter("th"):
        if not str(node.text_content()).strip():
            yield Problem(page.place(node), "html-sound", "a table header is empty", "say what its row or column holds")
    if not page.tree.get("lang"):
        yield Problem(
            Place(f"site/{page.path}"), "html-sound", "the page names no language", 'write <html lang="en-GB">'
        )


def _outline(page: BuiltPage) -> Iterator[Problem]:
    before = 0
    for node in page.tree.iter(*HEADINGS):
        level = int(node.tag[1])
        if level > before + 1:
            yield Problem(
                page.place(node),
                "html-sound",
                f"<{node.tag}> follows a heading of level {before}",
                "leave no level out",
            )
        before = level
    if len(page.tree.xpath("//h1")) != 1:
        yield Problem(Place(f"site/{page.path}"), "html-sound", "the page has no h1 or more than one", "keep one")
