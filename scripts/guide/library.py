"""Everything an editor wrote, read once: the content files, the pages, the navigation."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

from guide import wording as wordings
from guide import yaml_reader
from guide.models import Avoided, Fact, Number, OfStyle, Synonym, Term
from guide.models.article import Article, Claim, OfArticle
from guide.models.base import Letter, Model
from guide.models.group import Group
from guide.models.reference import Reference
from guide.page import Page, read_page
from guide.problem import Place, Problem
from guide.redirects import PATH as MOVED
from guide.redirects import Redirects
from guide.released import PATH as RELEASED
from guide.released import Released
from guide.render import Render
from guide.settings import FILE, MODEL, NavEntry, extensions, navigation
from guide.text import LARGEST, LARGEST_LIST, Text, read
from guide.wording import Topic, Wording
from guide.yaml_reader import Entry, Positions

M = TypeVar("M", bound=BaseModel)
OWN_WORDS = "content/own-words.txt"
OPTIONAL = (OWN_WORDS, RELEASED, MOVED)
ARTICLES = tuple(f"content/articles/{letter}.yml" for letter in get_args(Letter))
LISTS: tuple[tuple[str, str, str, type[BaseModel], type[BaseModel]], ...] = (
    ("content/references.yml", "references", "references", Reference, Model),
    ("content/numbers.yml", "numbers", "numbers", Number, Model),
    ("content/glossary.yml", "terms", "terms", Term, Model),
    ("content/facts.yml", "facts", "facts", Fact, Model),
    ("content/search.yml", "synonyms", "synonyms", Synonym, Model),
    ("content/topics.yml", "topics", "topics", Topic, Model),
    ("content/groups.yml", "groups", "groups", Group, Model),
    ("content/house-style.yml", "avoid", "avoided", Avoided, OfStyle),
    *((path, "claims", "claims", Claim, OfArticle) for path in ARTICLES),
)
"""File, the key its list stands under, the attribute of Library it fills, the model of its entries, and that of what
stands beside the list."""


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
    topics: list[Entry[Topic]] = field(default_factory=list)
    groups: list[Entry[Group]] = field(default_factory=list)
    avoided: list[Entry[Avoided]] = field(default_factory=list)
    wording: Wording | None = None
    """None where content/words.yml cannot be used: then no chart or list is made."""
    worded: Positions | None = None
    """Where its words stand."""
    promises: list[tuple[str, Place]] = field(default_factory=list)
    everyday: frozenset[str] = frozenset()
    """Abbreviations that need no explanation, or are none."""
    fingerprints: frozenset[str] = frozenset()
    """Of the source articles: see own_words.py."""
    pages: list[Page] = field(default_factory=list)
    nav: list[NavEntry] = field(default_factory=list)
    extensions: dict[str, Any] = field(default_factory=dict)
    """Those of Python-Markdown that render pages → the settings of each."""
    moved: Entry[Redirects] | None = None
    released: Released | None = None
    """What the last release said; None where no record of it can be read."""
    problems: list[Problem] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    """The files of `content/` as they were read."""
    unread: dict[str, frozenset[str] | None] = field(default_factory=dict)
    """List name → ids of entries that could not be read; None where the whole file could not."""
    today: date = field(default_factory=date.today)
    renders: dict[str, Render] = field(default_factory=dict)
    """Body of a page → its article, once it has been rendered."""

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
    def fact(self) -> dict[str, Fact]:
        return {entry.value.id: entry.value for entry in self.facts}

    @cached_property
    def topic(self) -> dict[str, str]:
        """Topic of numbers → the heading above them."""
        return {entry.value.id: entry.value.title for entry in self.topics}

    @property
    def redirects(self) -> dict[str, str]:
        """Old path of a page that has moved → its path."""
        return self.moved.value.redirects if self.moved else {}

    @cached_property
    def page(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def page_with(self) -> dict[str, Page]:
        """Body of a page, without the space around it → the page."""
        return {page.body.strip(): page for page in self.pages}

    @cached_property
    def figures(self) -> list[str]:
        """Paths below `docs/` of every file in `docs/assets/`."""
        docs = self.root / "docs"
        return sorted(path.relative_to(docs).as_posix() for path in (docs / "assets").rglob("[!.]*") if path.is_file())

    @cached_property
    def is_whole(self) -> bool:
        """Whether every file could be read and no page is gone; else nobody knows what stands in none of them."""
        missing = any(not page.text.body.strip() for page in self.pages)
        gone = any("://" not in one.path and one.path not in self.page for one in self.nav)
        return not missing and not gone and not any(ids is None or ids for ids in self.unread.values())


def read_library(root: Path, today: date | None = None) -> Library:
    """Read all of `content/`, `docs/` and the navigation; nothing raises, problems are collected."""
    library = Library(root, today=today or date.today())
    for folder in ("content", "docs"):
        if not (root / folder).is_dir():
            says = f"the folder `{folder}/` is missing"
            fix = f"restore it: git checkout -- {folder}"
            library.problems.append(Problem(Place(folder), yaml_reader.RULE, says, fix))
    if not library.problems:
        for row in LISTS:
            _read_list(library, *row)
        wording, released = _entry(library, wordings.PATH, Wording), _entry(library, RELEASED, Released)
        library.wording, library.worded = (wording.value, wording.places) if wording else (None, None)
        library.released = released.value if released else None
        library.moved = _entry(library, MOVED, Redirects)
        library.fingerprints = _fingerprints(library)
        _read_pages(library)
        _read_settings(library)
    return library


def _entry(library: Library, path: str, model: type[M]) -> Entry[M] | None:
    """A file that is one entry, None where it cannot be used, or is not there and need not be."""
    if path in OPTIONAL and not (library.root / path).exists():
        return None
    text = _text(library, path)
    value, places, problems = yaml_reader.load(text)
    entry, wrong = yaml_reader.validate(value, model, places, ()) if text.body.strip() and not problems else (None, [])
    library.problems += [*problems, *wrong]
    return entry


def _read_settings(library: Library) -> None:
    """What mkdocs.yml says of pages; while it cannot be used, none can be rendered."""
    settings = _entry(library, FILE, MODEL)
    if settings is None:
        library.unread[FILE] = None
    else:
        library.nav, library.extensions = navigation(settings), extensions(settings.value)


def _read_list(
    library: Library, path: str, key: str, name: str, model: type[BaseModel], beside: type[BaseModel]
) -> None:
    """The entries of one file, and what else stands beside them in it."""
    text = _text(library, path)
    if not text.body.strip():
        library.unread[key] = None
        return
    value, places, problems = yaml_reader.load(text)
    entries, wrong, invalid = yaml_reader.entries(value, places, key, model)
    getattr(library, name).extend(entries)
    library.problems += problems + (wrong if value is not None or not problems else [])
    if problems or wrong:
        library.unread[key] = None if invalid is None else invalid
    if isinstance(value, dict) and not problems and invalid is not None:
        others = {name: given for name, given in value.items() if name != key}
        found, wrong = yaml_reader.validate(others, beside, places, ())
        library.problems += wrong
        _keep(library, found)


def _keep(library: Library, beside: Entry[Any] | None) -> None:
    """What stands beside the list of a file."""
    if beside and isinstance(beside.value, OfArticle):
        library.articles.append(Entry(beside.value.article, beside.places, ("article",)))
    elif beside and isinstance(beside.value, OfStyle):
        listed = enumerate(beside.value.promises)
        library.promises = [(words, beside.place("promises", number)) for number, words in listed]
        library.everyday = frozenset(beside.value.everyday)


def _text(library: Library, path: str) -> Text:
    text, problems = read(library.root, path, yaml_reader.RULE, LARGEST if path == FILE else LARGEST_LIST)
    library.problems += problems
    library.texts.append(text)
    return text


def _fingerprints(library: Library) -> frozenset[str]:
    path = library.root / OWN_WORDS
    return frozenset(_text(library, OWN_WORDS).body.split()) if path.exists() or path.is_symlink() else frozenset()


def _read_pages(library: Library) -> None:
    docs = library.root / "docs"
    for path in sorted(docs.rglob("[!.]*.md")):
        page, problems = read_page(library.root, path.relative_to(docs).as_posix())
        library.pages.append(page)
        library.problems += problems
