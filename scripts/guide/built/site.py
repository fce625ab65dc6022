"""The built site as rules see it: its pages as trees, its files as names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from lxml import html
from lxml.etree import LxmlError

from guide.problem import Place, Problem
from guide.security import SHUT, Security


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file; `path` is below the site's folder, with forward slashes."""

    path: str
    source: str
    tree: html.HtmlElement

    @cached_property
    def anchors(self) -> list[str]:
        return [str(value) for value in self.tree.xpath("//@id")]

    def place(self, node: html.HtmlElement) -> Place:
        """The line of an element in the built file."""
        return Place(f"site/{self.path}", node.sourceline or 1)

    @cached_property
    def canonical(self) -> str:
        """The page's own address, or nothing."""
        return next((str(found) for found in self.tree.xpath("//link[@rel='canonical']/@href")), "")

    def target(self, address: str, home: str = "") -> tuple[str, str]:
        """The file an address on this page means, below the site's folder, and the anchor in it.

        `home` is the site's own address: with it, whole addresses and those that begin at the server's root are known.
        """
        root = urlsplit(home).path or "/"
        parts = urlsplit(root + address.removeprefix(home) if home and address.startswith(home) else address)
        if not parts.path:
            return self.path, unquote(parts.fragment)
        path, folder = unquote(parts.path), self.path.split("/")[:-1]
        if path.startswith("/"):
            path, folder = path.removeprefix(root) if path.startswith(root) else f"..{path}", []
        for step in path.strip("/").split("/"):
            if step == ".." and folder and folder[-1] != "..":
                folder.pop()
            elif step != ".":
                folder.append(step)
        return "/".join(folder), unquote(parts.fragment)


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
        """Where the site is published, with a slash at the end; nothing where its pages do not say."""
        told = (page.canonical.removesuffix(page.path) for page in self.pages if page.canonical.endswith(page.path))
        return next((home for home in told if home), "")

    @cached_property
    def page(self) -> dict[str, BuiltPage]:
        return {page.path: page for page in self.pages}


def is_outside(address: str) -> bool:
    """Whether an address leaves the site: it names a host or a scheme."""
    parts = urlsplit(address)
    return bool(parts.scheme or parts.netloc)


def read_pages(folder: Path) -> Iterator[BuiltPage | Problem]:
    """Each HTML file below `folder`, or why it cannot be read; who keeps none of them holds a tree or two at a time."""
    for path in sorted(folder.rglob("*.html")) if folder.is_dir() else []:
        name = path.relative_to(folder).as_posix()
        try:
            source = path.read_text("utf-8")
            yield BuiltPage(
                name, source, html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8"))
            )
        except (OSError, UnicodeDecodeError, LxmlError) as error:
            says = f"this page cannot be read: {error}"
            yield Problem(Place(f"site/{name}"), "html-sound", says, "build the site again")


def read_site(folder: Path) -> tuple[Site, list[Problem]]:
    """All HTML files below `folder`; a missing, empty or broken one is a problem."""
    found = list(read_pages(folder))
    site = Site(folder, [one for one in found if isinstance(one, BuiltPage)])
    problems = [one for one in found if isinstance(one, Problem)]
    if not site.pages:
        problems.append(
            Problem(
                Place("site"),
                "html-sound",
                "there is no built page",
                "build the site first: python3 scripts/run.py build",
            )
        )
    return site, problems
