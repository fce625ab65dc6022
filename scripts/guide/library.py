"""Everything an editor wrote, read once: the content files, the pages, the navigation."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

from guide.history import Redirects, Released
from guide.models import Avoided, Fact, Number, Synonym, Term, Topic
from guide.models.article import Article, Claim
from guide.models.patterns import Group, HouseStyle, OutcomeWords, Sign
from guide.models.reference import Reference
from guide.models.wording import Wording
from guide.page import Page
from guide.problem import Place, Problem
from guide.rendered import Rendered
from guide.security import SHUT, Security
from guide.settings import NavEntry
from guide.shown import Shown
from guide.text import Text
from guide.yaml_reader import Entry, Positions

NO_STYLE = HouseStyle(promises=[], everyday=[], states=[], headings={})


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
    outcomes: list[Entry[OutcomeWords]] = field(default_factory=list)
    signs: list[Entry[Sign]] = field(default_factory=list)
    avoid: list[Entry[Avoided]] = field(default_factory=list)
    wording: Wording | None = None
    """None if content/words.yml cannot be used: then no chart or list is made."""
    wording_places: Positions | None = None
    """The places of its texts."""
    style: HouseStyle = NO_STYLE
    fingerprints: frozenset[str] = frozenset()
    """Of the source articles: see own_words.py."""
    own_spelling: str = ""
    """The text of content/spelling/own.txt: words that the dictionary lacks."""
    warnings: Text | None = None
    """content/warnings.txt; None if it cannot be read: see warning_texts.py."""
    pages: list[Page] = field(default_factory=list)
    nav: list[NavEntry] = field(default_factory=list)
    linked_addresses: list[tuple[str, Place]] = field(default_factory=list)
    """The addresses under `extra:` in mkdocs.yml, and their places."""
    extensions: dict[str, Any] = field(default_factory=dict)
    """Extension of Python-Markdown → its settings, in the order in which they render pages."""
    security: Security = SHUT
    """The content security policy and other headers."""
    moved: Entry[Redirects] | None = None
    released: Released | None = None
    """What the last release said; None if its record cannot be read."""
    problems: list[Problem] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    """The files of `content/` as they were read."""
    unread: dict[str, frozenset[str] | None] = field(default_factory=dict)
    """List name → ids of entries that could not be read; None if the whole file could not."""
    today: date = field(default_factory=date.today)
    shown: Shown = field(default_factory=Shown)
    """Only its `problems` are used: what rules found in texts of `content/`, and in files."""
    renders: dict[str, Rendered] = field(default_factory=dict)
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

    @cached_property
    def outcome(self) -> dict[str, OutcomeWords]:
        return {entry.value.outcome: entry.value for entry in self.outcomes}

    @cached_property
    def sign(self) -> dict[str, list[tuple[re.Pattern[str], str]]]:
        """Rule → its patterns in content/signs.yml, each with what to write instead."""
        found: defaultdict[str, list[tuple[re.Pattern[str], str]]] = defaultdict(list)
        for entry in self.signs:
            found[entry.value.rule].append((entry.value.sign, entry.value.write))
        return found

    @property
    def redirects(self) -> dict[str, str]:
        """Old path of a page that has moved → its path."""
        return self.moved.value.redirects if self.moved else {}

    @cached_property
    def pages_of_numbers(self) -> dict[str, list[str]]:
        """Number id → the pages that show it, in path order."""
        return _grouped((one, page.path) for page in self.pages for kind, one, _ in page.uses if kind == "number")

    @cached_property
    def pages_of_references(self) -> dict[str, list[str]]:
        """Reference id → the pages that cite it, in the text or through a number they show."""
        known = ((self.number[one], paths) for one, paths in self.pages_of_numbers.items() if one in self.number)
        shown = ((work, path) for number, paths in known for work in number.references for path in paths)
        cited = ((one, page.path) for page in self.pages for kind, one, _ in page.uses if kind == "cite")
        return _grouped(chain(cited, shown))

    @cached_property
    def claims_of_references(self) -> dict[str, list[str]]:
        """Reference id → the claims of the source articles whose check rests on it."""
        return _grouped((one, entry.value.id) for entry in self.claims for one in entry.value.references)

    @cached_property
    def page(self) -> dict[str, Page]:
        return {page.path: page for page in self.pages}

    @cached_property
    def page_by_body(self) -> dict[str, Page]:
        """Body of a page, without white space around it → the page."""
        return {page.body.strip(): page for page in self.pages}

    @cached_property
    def figures(self) -> list[str]:
        """Paths below `docs/` of every file in `docs/assets/`."""
        docs = self.root / "docs"
        return sorted(path.relative_to(docs).as_posix() for path in (docs / "assets").rglob("[!.]*") if path.is_file())

    @cached_property
    def is_whole(self) -> bool:
        """Whether every file could be read and no page is missing; if not, nothing can be called unused."""
        missing = any(not page.text.body.strip() for page in self.pages)
        gone = any("://" not in one.path and one.path not in self.page for one in self.nav)
        return not missing and not gone and not any(ids is None or ids for ids in self.unread.values())


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: sorted(values) for key, values in found.items()}
