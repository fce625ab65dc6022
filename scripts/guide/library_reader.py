"""Reads everything an editor wrote into a library: the content files, the pages, the settings."""

from datetime import date
from pathlib import Path
from typing import Any, TypeVar, get_args

from pydantic import BaseModel

from guide import yaml_reader
from guide.history import MOVED, RELEASED, Redirects, Released
from guide.library import Library
from guide.models import Avoided, Fact, Number, Synonym, Term, Topic
from guide.models.article import ArticleFile, Claim
from guide.models.base import Letter, Model
from guide.models.patterns import Group, HouseStyle, OutcomeWords, Sign
from guide.models.reference import Reference
from guide.models.wording import PATH as WORDS
from guide.models.wording import Wording
from guide.own_words import OWN_WORDS
from guide.page import read_page
from guide.problem import Place, Problem
from guide.settings import FILE, SETTINGS, extensions, kept_out, linked_addresses, navigation, security, wrong_addresses
from guide.text import LARGEST, LARGEST_LIST, Text, read
from guide.warning_texts import WARNINGS
from guide.yaml_reader import Entry

M = TypeVar("M", bound=BaseModel)
SPELLING = "content/spelling"
DICTIONARY = "en-GB"
OWN_SPELLING = f"{SPELLING}/own.txt"
"""Words that neither the dictionary nor the glossary has, such as medicines, one a line; with a capital only so."""
ARTICLES = tuple(f"content/articles/{letter}.yml" for letter in get_args(Letter))
LISTS: tuple[tuple[str, str, type[BaseModel], type[BaseModel]], ...] = (
    ("content/references.yml", "references", Reference, Model),
    ("content/numbers.yml", "numbers", Number, Model),
    ("content/glossary.yml", "terms", Term, Model),
    ("content/facts.yml", "facts", Fact, Model),
    ("content/search.yml", "synonyms", Synonym, Model),
    ("content/topics.yml", "topics", Topic, Model),
    ("content/groups.yml", "groups", Group, Model),
    ("content/outcomes.yml", "outcomes", OutcomeWords, Model),
    ("content/signs.yml", "signs", Sign, Model),
    ("content/house-style.yml", "avoid", Avoided, HouseStyle),
    *((path, "claims", Claim, ArticleFile) for path in ARTICLES),
)
"""File, the key its list stands under there and in Library, the model of its entries, and that of what stands beside
the list."""


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
        wording, released = _entry(library, WORDS, Wording), _entry(library, RELEASED, Released)
        if wording is None:
            library.unread[WORDS] = None
        library.wording, library.wording_places = (wording.value, wording.places) if wording else (None, None)
        library.released = released.value if released else None
        library.moved = _entry(library, MOVED, Redirects)
        library.fingerprints = frozenset(_text(library, OWN_WORDS).body.split())
        warnings = _text(library, WARNINGS)
        library.warnings = warnings if warnings.body else None
        _read_spelling(library)
        _read_pages(library)
        _read_settings(library)
    return library


def _entry(library: Library, path: str, model: type[M]) -> Entry[M] | None:
    """A file that is one entry; None if it cannot be used, or is missing and may be."""
    if path == MOVED and not (library.root / path).exists():
        return None
    text = _text(library, path)
    value, places, problems = yaml_reader.load(text)
    entry, wrong = yaml_reader.validate(value, model, places, ()) if text.body.strip() and not problems else (None, [])
    library.problems += [*problems, *wrong]
    return entry


def _read_settings(library: Library) -> None:
    """Read mkdocs.yml; while it cannot be used, no page can be rendered."""
    settings = _entry(library, FILE, SETTINGS)
    library.nav, library.linked_addresses = navigation(settings), list(linked_addresses(settings))
    library.security, wrong = security(settings)
    library.problems += wrong
    if settings is None:
        library.unread[FILE] = None
    else:
        library.extensions = extensions(settings.value)
        library.problems += [*wrong_addresses(settings), *kept_out(settings, library.root / "docs")]


def _read_list(library: Library, path: str, key: str, model: type[BaseModel], beside: type[BaseModel]) -> None:
    """Read the list of one file, and the fields beside it."""
    text = _text(library, path)
    if not text.body.strip():
        library.unread[key] = None
        return
    value, places, problems = yaml_reader.load(text)
    entries, wrong, invalid = yaml_reader.entries(value, places, key, model)
    getattr(library, key).extend(entries)
    library.problems += problems + (wrong if value is not None or not problems else [])
    if problems or wrong:
        library.unread[key] = None if invalid is None else invalid
    if isinstance(value, dict) and not problems and invalid is not None:
        others = {name: given for name, given in value.items() if name != key}
        found, wrong = yaml_reader.validate(others, beside, places, ())
        library.problems += wrong
        _store_beside(library, found)


def _store_beside(library: Library, beside: Entry[Any] | None) -> None:
    """Put the fields beside a list into the library."""
    if beside and isinstance(beside.value, ArticleFile):
        library.articles.append(Entry(beside.value.article, beside.places, ("article",)))
    elif beside and isinstance(beside.value, HouseStyle):
        library.style = beside.value


def _text(library: Library, path: str) -> Text:
    text, faults = read(library.root, path, LARGEST if path == FILE else LARGEST_LIST)
    library.problems += (Problem(place, yaml_reader.RULE, *words) for place, *words in faults)
    library.texts.append(text)
    return text


def _read_spelling(library: Library) -> None:
    """Read our own words, if the guide has a dictionary; while one of its files is missing, no word is looked up."""
    if not (library.root / SPELLING).is_dir():
        return
    before = len(library.problems)
    for path in (f"{SPELLING}/{DICTIONARY}.dic", f"{SPELLING}/{DICTIONARY}.aff"):
        if not (library.root / path).is_file():
            fix = f"restore it: git checkout -- {path}"
            library.problems.append(Problem(Place(path), yaml_reader.RULE, "this file is missing", fix))
    library.own_spelling = _text(library, OWN_SPELLING).body
    if len(library.problems) > before:
        library.unread["spelling"] = None


def _read_pages(library: Library) -> None:
    docs = library.root / "docs"
    for path in sorted(docs.rglob("[!.]*.md")):
        page, problems = read_page(library.root, path.relative_to(docs).as_posix())
        library.pages.append(page)
        library.problems += problems
