"""Reads the lists of `content/`, each once: what a text held before is remembered, and long ones are read together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel

from guide import shelf
from guide.models import Article, Avoided, Claim, Fact, Number, Synonym, Term
from guide.problem import Place, Problem
from guide.processes import CAN_SHARE, undisturbed
from guide.reference import Reference
from guide.remembered import once, recall
from guide.shelf import Entry
from guide.text import LARGEST_LIST, Text, read

if TYPE_CHECKING:
    from guide.holdings import Library

OWN_WORDS = "content/own-words.txt"
STYLE = "content/house-style.yml"
ARTICLES = tuple(f"content/articles/{letter}.yml" for letter in "abcde")
LISTS: tuple[tuple[str, str, str, type[BaseModel]], ...] = (
    ("content/references.yml", "references", "references", Reference),
    ("content/numbers.yml", "numbers", "numbers", Number),
    ("content/glossary.yml", "terms", "terms", Term),
    ("content/facts.yml", "facts", "facts", Fact),
    ("content/search.yml", "synonyms", "synonyms", Synonym),
    (STYLE, "avoid", "avoided", Avoided),
    *((path, "claims", "claims", Claim) for path in ARTICLES),
)
"""File, the key its list stands under, where the library keeps it, and what its entries are."""
LONG = 1_000_000
"""Characters of a list from which on it is worth a process of its own."""


class Held(NamedTuple):
    """What a list holds: the sound entries, what is wrong with the others, and their ids (None: not to be told)."""

    entries: list[Entry[Any]]
    problems: list[Problem]
    invalid: frozenset[str] | None


NOTHING = Held([], [], None)


class ListFile(NamedTuple):
    """A list that is to be read."""

    root: Path
    text: Text
    key: str
    model: type[BaseModel]

    @property
    def name(self) -> str:
        return self.text.path.replace("/", "-")

    @property
    def asked(self) -> str:
        return f"{self.text.path}\n{self.text.body}"

    def known(self) -> Held | None:
        """What the same text held before."""
        found: Held | None = recall(self.root, self.name, self.asked)
        return found

    def held(self) -> Held:
        return once(self.root, self.name, self.asked, self._read)

    def _read(self) -> Held:
        entries, problems = shelf.read_list(self.text, self.key, self.model)
        return Held(entries, problems, shelf.invalid_ids(self.text, self.key, entries) if problems else frozenset())


def read_content(library: Library) -> None:
    """Put all that `content/` holds into the library, and every problem met on the way."""
    texts = {path: _text(library, path) for path, *_ in LISTS}
    lists = {path: ListFile(library.root, texts[path], key, model) for path, key, _, model in LISTS}
    held = _held([one for one in lists.values() if one.text.body.strip()])
    for path, key, kept_as, _ in LISTS:
        one: Held = held.get(path, NOTHING)
        getattr(library, kept_as).extend(one.entries)
        library.problems += one.problems
        if one.problems or one is NOTHING:
            library.unread[key] = _both(library.unread.get(key, frozenset()), one.invalid)
    library.promises = list(_promises(texts[STYLE]))
    library.fingerprints = _fingerprints(library)
    for path in ARTICLES:
        library.articles += _article(library, texts[path])


def _text(library: Library, path: str) -> Text:
    text, problems = read(library.root, path, shelf.RULE, LARGEST_LIST)
    library.problems += problems
    library.texts.append(text)
    return text


def _held(lists: list[ListFile]) -> dict[str, Held]:
    """File → what its list holds."""
    known = {one.text.path: one.known() for one in lists}
    new = [one for one in lists if known[one.text.path] is None]
    _read_together([one for one in new if len(one.text.body) > LONG])
    return {path: one for path, one in known.items() if one} | {one.text.path: one.held() for one in new}


def _read_together(lists: list[ListFile]) -> None:
    """Long lists, each by a process of its own; what one of them could not remember is read once more."""
    if not CAN_SHARE or len(lists) < 2:
        return
    from multiprocessing import get_context

    processes = [get_context("fork").Process(target=one.held, daemon=True) for one in lists]
    with undisturbed():
        for process in processes:
            process.start()
    for process in processes:
        process.join()


def _both(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    return None if one is None or other is None else one | other


def _article(library: Library, text: Text) -> Iterable[Entry[Article]]:
    value, places, problems = shelf.load(text)
    if problems or not isinstance(value, dict):
        return []
    entry, problems = shelf.validate(value.get("article"), Article, places, ("article",))
    library.problems += problems
    return [entry] if entry else []


def _promises(text: Text) -> Iterator[tuple[str, Place]]:
    value, places, _ = shelf.load(text)
    found = value.get("promises") if isinstance(value, dict) else None
    for number, words in enumerate(found if isinstance(found, list) else []):
        yield str(words), places[("promises", number)]


def _fingerprints(library: Library) -> frozenset[str]:
    path = library.root / OWN_WORDS
    return frozenset(_text(library, OWN_WORDS).body.split()) if path.exists() or path.is_symlink() else frozenset()
