"""Everything an editor wrote, read once: the content files, the pages, the navigation."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from guide import shelf
from guide.content import read_content
from guide.models import Article, Avoided, Claim, Fact, Number, Synonym, Term
from guide.pages import Page, read_page
from guide.problem import Place, Problem
from guide.reference import Reference
from guide.shelf import Entry
from guide.text import Text, read

LISTS = ("references", "numbers", "terms", "articles", "claims", "facts", "synonyms", "problems", "texts")


class NavEntry(NamedTuple):
    """A line of the navigation: the page's path below `docs/`, where it is written, and the section it stands in."""

    path: str
    place: Place
    section: str


@dataclass(eq=False)
class Library:
    """What `content/` and `docs/` hold; `problems` are those met while reading."""

    root: Path
    references: list[Entry[Reference]] = field(default_factory=list)
    numbers: list[Entry[Number]] = field(default_factory=list)
    terms: list[Entry[Term]] = field(default_factory=list)
    articles: list[Entry[Article]] = field(default_factory=list)
    claims: list[Entry[Claim]] = field(default_factory=list)
    facts: list[Entry[Fact]] = field(default_factory=list)
    synonyms: list[Entry[Synonym]] = field(default_factory=list)
    avoided: list[Entry[Avoided]] = field(default_factory=list)
    promises: list[tuple[str, Place]] = field(default_factory=list)
    fingerprints: frozenset[str] = frozenset()
    """Of the source articles: see rules/style.py."""
    pages: list[Page] = field(default_factory=list)
    nav: list[NavEntry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    """The files of `content/` as they were read."""
    unread: dict[str, frozenset[str] | None] = field(default_factory=dict)
    """List name → ids of entries that could not be read; None where the whole file could not."""
    today: date = field(default_factory=date.today)

    @cached_property
    def reference(self) -> dict[str, Reference]:
        return {entry.value.id: entry.value for entry in self.references}

    @cached_property
    def number(self) -> dict[str, Number]:
        return {entry.value.id: entry.value for entry in self.numbers}

    @cached_property
    def term(self) -> dict[str, Term]:
        return {entry.value.id: entry.value for entry in self.terms}

    @cached_property
    def page(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def figures(self) -> list[str]:
        """Paths below `docs/` of every file in `docs/assets/`."""
        docs = self.root / "docs"
        return sorted(path.relative_to(docs).as_posix() for path in (docs / "assets").rglob("*") if path.is_file())

    def only(self, pages: Sequence[Page], content: bool = False) -> Library:
        """The same guide with some pages to look at, and the entries of `content/` or none.

        Lists hold what a rule looks at; what it knows of the rest stays in the dictionaries of ids.
        """
        known = {"reference": self.reference, "number": self.number, "term": self.term, "page": {}}
        part = copy(self)
        part.pages = list(pages)
        part.__dict__.update(known if content else known | {name: [] for name in LISTS})
        return part


def read_library(root: Path, today: date | None = None) -> Library:
    """Read all of `content/`, `docs/` and the navigation; nothing raises, problems are collected."""
    library = Library(root, today=today or date.today())
    for folder in ("content", "docs"):
        if not (root / folder).is_dir():
            says = f"the folder `{folder}/` is missing"
            library.problems.append(Problem(Place(folder), shelf.RULE, says, f"restore it: git checkout -- {folder}"))
    if library.problems:
        return library
    with kept():
        read_content(library)
        _read_pages(library)
        library.nav = list(_read_nav(library))
    return library


@contextmanager
def kept() -> Iterator[None]:
    """Look for no garbage in what is made here, nor later on: all of it stays, and looking took half the time."""
    looked = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if looked:
            gc.enable()


@cache
def shared_library(root: Path) -> Library:
    """One reading for all pages of a build; `shared_library.cache_clear()` begins the next."""
    return read_library(root)


def _read_pages(library: Library) -> None:
    docs = library.root / "docs"
    for path in sorted(docs.rglob("[!.]*.md")):
        page, problems = read_page(library.root, path.relative_to(docs).as_posix())
        library.pages.append(page)
        library.problems += problems


def _read_nav(library: Library) -> Iterator[NavEntry]:
    text, problems = read(library.root, "mkdocs.yml", shelf.RULE)
    value, places, found = shelf.load(text)
    library.problems += problems + found
    if isinstance(value, dict):
        nav = value.get("nav")
        if not isinstance(nav, list):
            fix = "write `nav:` and below it a line `- Title: path.md` for each page"
            library.problems.append(Problem(places.at("nav"), shelf.RULE, "there is no navigation", fix))
        yield from _nav_paths(nav, ("nav",), places)


def _nav_paths(items: Any, at: shelf.Path, places: shelf.Places, section: str = "") -> Iterator[NavEntry]:
    for number, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, str):
            yield NavEntry(item, places.at(*at, number), section)
        elif isinstance(item, dict):
            for title, inner in item.items():
                place = (*at, number, title)
                if isinstance(inner, str):
                    yield NavEntry(inner, places.at(*place), section)
                else:
                    yield from _nav_paths(inner, place, places, str(title))
