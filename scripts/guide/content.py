"""Reads all that `content/` holds into the library; where much is new, the lists are read together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

from pydantic import BaseModel

from guide import shelf
from guide.lists import Held, Known, ListFile
from guide.models import Article, Avoided, Claim, Fact, Number, Synonym, Term
from guide.problem import Place
from guide.processes import CAN_SHARE, undisturbed
from guide.reference import Reference
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
"""Characters of a list, not read before, from which on it is worth a process of its own."""
NOTHING = Held([], [], None)


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
            library.unread[key] = one.invalid
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
    known = {one.name: one.known() for one in lists}
    long = [one for one in lists if one.unread(known[one.name]) > LONG]
    if CAN_SHARE and len(long) > 1:
        _read_together(long, known)
        known |= {one.name: one.known() for one in long}
    return {one.text.path: one.held(known[one.name]) for one in lists}


def _read_together(lists: list[ListFile], known: dict[str, Known]) -> None:
    """Each in a process of its own; what one of them could not remember is read once more."""
    from multiprocessing import get_context

    fork = get_context("fork")
    processes = [fork.Process(target=one.held, args=(known[one.name],), daemon=True) for one in lists]
    with undisturbed(), suppress(OSError):  # the system may refuse one
        for process in processes:
            process.start()
    for process in processes:
        if process.pid:
            process.join()


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
        yield str(words), places.at("promises", number)


def _fingerprints(library: Library) -> frozenset[str]:
    path = library.root / OWN_WORDS
    return frozenset(_text(library, OWN_WORDS).body.split()) if path.exists() or path.is_symlink() else frozenset()
