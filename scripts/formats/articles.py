"""The built pages as chapters that can stand in one document: in the navigation's order, without the site's frame."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import html

from formats.format_error import FormatError
from formats.static_html import make_still
from guide.library import Library
from guide.site.pages import BuiltPage, html_of, is_outside, read_site
from guide.site.visible_text import words

REFER = ("aria-describedby", "aria-labelledby", "aria-details", "headers", "for")
"""Attributes that hold ids."""


class Article(NamedTuple):
    """One page; no id in `tree` stands in another article, and its links lead to ids of this one or another."""

    path: str
    """Of the HTML file below the site's folder."""
    section: str
    """The part of the navigation it stands in; the home page stands in none."""
    title: str
    tree: html.HtmlElement
    """Its `<article>`, with the page's own id (`page_id`); the addresses of pictures begin at the site's folder."""


def page_id(path: str) -> str:
    """The id of a page's article; names of pages hold no two hyphens in a row, so no two pages share one."""
    return path.removesuffix(".html").replace("/", "--")


def element_id(path: str, name: str) -> str:
    """The id of what is called `name` on its own page."""
    return f"{page_id(path)}--{name}" if name else page_id(path)


def read_articles(library: Library, site: Path) -> list[Article]:
    """Every page of the navigation. Raises FormatError for one that was not built."""
    built = read_site(site)[0].page
    found: list[Article] = []
    for entry in library.nav:
        path = html_of(entry.path)
        if path not in built or built[path].tree.find(".//article") is None:
            raise FormatError(f"site/{path} cannot be read: build the site again with python3 scripts/run.py build")
        found.append(_article(built[path], entry.section, set(built)))
    return found


def _article(page: BuiltPage, section: str, pages: set[str]) -> Article:
    tree = page.tree.find(".//article")
    title = words(tree.find(".//h1"))
    make_still(tree)
    for node in _elements(tree):
        _part(node, page)
        _lead_within(node, page, pages)
    tree.attrib.clear()
    tree.set("id", page_id(page.path))
    return Article(page.path, section, title, tree)


def _elements(tree: html.HtmlElement) -> Iterator[html.HtmlElement]:
    return (node for node in list(tree.iter()) if isinstance(node.tag, str))


def _part(node: html.HtmlElement, page: BuiltPage) -> None:
    """Keep the ids of an element, and those it names, apart from ids of other pages."""
    if node.get("id"):
        node.set("id", element_id(page.path, node.get("id")))
    for name in REFER:
        if node.get(name):
            node.set(name, " ".join(element_id(page.path, one) for one in node.get(name).split()))
    for name, value in node.items():
        if "url(#" in value:  # how parts of a drawing name each other
            node.set(name, value.replace("url(#", f"url(#{page_id(page.path)}--"))


def _lead_within(node: html.HtmlElement, page: BuiltPage, pages: set[str]) -> None:
    """Make the addresses of an element lead to what is in the document."""
    if node.get("src"):
        node.set("src", page.target(node.get("src"))[0])
    address = node.get("href")
    if address and not is_outside(address):
        path, name = page.target(address)
        if path in pages:
            node.set("href", f"#{element_id(path, name)}")
        else:  # a file that lies beside the pages only
            node.attrib.pop("href")
