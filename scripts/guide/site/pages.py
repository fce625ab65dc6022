"""The built site as rules see it: its pages as trees, its files as names."""

from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import quote, unquote, urlsplit

from lxml import html
from lxml.etree import ElementDefaultClassLookup, LxmlError

from guide.names import relative_link
from guide.problem import Place, Problem
from guide.security import SHUT, Security
from guide.site.visible_text import is_one_of, words

ADDED = frozenset({"trust", "review", "printing", "next"})
"""Classes of what our templates add to the article."""
ONE_CLASS = ElementDefaultClassLookup(element=html.HtmlElement, comment=html.HtmlComment)
"""One class for all elements: lxml's lookup of a class for each took a third of reading a page."""


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file; `path` is below the site's folder, with forward slashes."""

    path: str
    source: str
    tree: html.HtmlElement
    faults: list[tuple[int, int, str]] = field(default_factory=list)
    """Line, column and name of each error in the HTML."""

    @cached_property
    def anchors(self) -> set[str]:
        return {str(value) for value in self.tree.xpath("//@id")}

    def place(self, node: html.HtmlElement | None = None) -> Place:
        """The line of an element in the built file; without one, the file."""
        return Place(f"site/{self.path}", (node is not None and node.sourceline) or 1)

    @cached_property
    def article(self) -> html.HtmlElement:
        """The text of the page, without what our templates add."""
        found = self.tree.find(".//article")
        article = html.Element("article") if found is None else deepcopy(found)
        for node in [one for one in article.iter("p", "details", "div", "nav") if is_one_of(one, ADDED)]:
            node.drop_tree()
        return article

    @cached_property
    def canonical(self) -> str:
        """The page's own address, or ""."""
        return self.text_of("//link[@rel='canonical']/@href")

    @cached_property
    def site_name(self) -> str:
        return self.text_of("//meta[@property='og:site_name']/@content")

    def text_of(self, where: str) -> str:
        """The words of the first element or attribute at an XPath, or ""."""
        found = next(iter(self.tree.xpath(where)), "")
        return str(found) if isinstance(found, str) else words(found)

    @cached_property
    def home(self) -> str:
        """The site's address with a slash at its end; "" if the page does not say it."""
        own = quote(self.path)
        return self.canonical.removesuffix(own) if self.canonical.endswith(own) else ""

    def link(self, path: str) -> str:
        """A page of the site as seen from here: its whole address, or a relative one while the site has none."""
        return self.home + quote(path) if self.home else quote(relative_link(self.path, path))

    def target(self, address: str, home: str = "") -> tuple[str, str]:
        """The file an address on this page means, below the site's folder, and the anchor in it.

        `home` is the site's own address: with it, whole addresses and those that begin at the server's root are known.
        """
        root = urlsplit(home).path or "/"
        parts = urlsplit(root + address.removeprefix(home) if home and address.startswith(home) else address)
        path, anchor = unquote(parts.path), unquote(parts.fragment)
        if path.startswith("/"):
            path = path.removeprefix(root) if path.startswith(root) else f"..{path}"
        elif path:
            path = join(dirname(self.path), path)
        return normpath(path) if parts.path else self.path, anchor


@dataclass
class Site:
    """A folder of built files."""

    folder: Path
    pages: list[BuiltPage] = field(default_factory=list)
    security: Security = SHUT

    @cached_property
    def files(self) -> set[str]:
        return {path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file()}

    @cached_property
    def address(self) -> str:
        """The site's address with a slash at its end; "" if no page says it."""
        return next((page.home for page in self.pages if page.home), "")

    @cached_property
    def page(self) -> dict[str, BuiltPage]:
        return {page.path: page for page in self.pages}


def html_of(path: str) -> str:
    """The path of a page in the site, from its path below `docs/`."""
    return f"{path.removesuffix('.md')}.html"


def is_outside(address: str) -> bool:
    """Whether an address leaves the site: it names a host or a scheme."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def parsed(path: str, source: str) -> BuiltPage:
    """The page with this HTML. Raises LxmlError if there is none in it."""
    parser = html.HTMLParser(encoding="utf-8")
    parser.set_element_class_lookup(ONE_CLASS)
    tree = html.document_fromstring(source.encode(), parser=parser)
    return BuiltPage(path, source, tree, [(one.line, one.column, one.message) for one in parser.error_log])


def read_site(folder: Path) -> tuple[Site, list[Problem]]:
    """All HTML files below `folder`; a missing, empty or broken one is a problem."""
    site, problems = Site(folder), []
    for path in sorted(folder.rglob("*.html")):
        name = path.relative_to(folder).as_posix()
        try:
            site.pages.append(parsed(name, path.read_text("utf-8")))
        except (OSError, UnicodeDecodeError, LxmlError) as error:
            says = f"this page cannot be read: {error}"
            problems.append(Problem(Place(f"site/{name}"), "html-sound", says, "build the site again"))
    if not site.pages:
        fix = "build the site first: python3 scripts/run.py build"
        problems.append(Problem(Place("site"), "html-sound", "there is no built page", fix))
    return site, problems
