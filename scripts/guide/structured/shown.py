"""What the site builder knows of a page: where it stands and what it shows."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from posixpath import dirname, relpath

from lxml import html


@dataclass(frozen=True)
class Step:
    """One step of the path above a page; a section without a page of its own has no path."""

    title: str
    path: str = ""


@dataclass(frozen=True)
class Shown:
    """A page as readers see it; paths are below the site, with forward slashes."""

    source: str
    """The Markdown file below `docs/`."""
    path: str
    content: str
    """The HTML of the article."""
    trail: list[Step]
    """The path shown above the page, from the home page on."""

    @cached_property
    def article(self) -> html.HtmlElement:
        """The content as a tree."""
        return html.fragment_fromstring(self.content, create_parent="article")


@dataclass(frozen=True)
class Home:
    """The site's name and its address, which ends in a slash or is empty while there is none."""

    name: str
    address: str

    def link(self, shown: Shown, path: str) -> str:
        """A page as seen from another: the whole address, or a relative one while the site has none."""
        return self.address + path if self.address else relpath(path, dirname(shown.path) or ".")
