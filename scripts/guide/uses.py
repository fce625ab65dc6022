"""Where each reference, number, term and figure is used."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from guide.library import Library
from guide.models import Term
from guide.phrases import Phrases
from guide.problem import Place
from guide.yaml_reader import Entry

HOW = {"number": "quotes the number", "cite": "cites it"}
"""What a page does with what it uses."""


def pages_of_numbers(library: Library) -> dict[str, list[str]]:
    """Number id → the pages that show it, in path order."""
    return _grouped((one, page.path) for page in library.pages for kind, one, _ in page.uses if kind == "number")


def pages_of_references(library: Library) -> dict[str, list[str]]:
    """Reference id → the pages that cite it, in the text or through a number they show."""
    return _grouped(_cited_pairs(library))


def claims_of_references(library: Library) -> dict[str, list[str]]:
    """Reference id → the claims of the source articles whose check rests on it."""
    return _grouped((reference, entry.value.id) for entry in library.claims for reference in entry.value.references)


def _cited_pairs(library: Library) -> Iterator[tuple[str, str]]:
    for page in library.pages:
        for kind, one, _ in page.uses:
            number = library.number.get(one) if kind == "number" else None
            for reference in [one] if kind == "cite" else number.references if number else ():
                yield reference, page.path


def _grouped(pairs: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: sorted(values) for key, values in found.items()}


def places(library: Library, wanted: str) -> Iterator[tuple[Place, str]]:
    """Every place that uses a reference, a number or a term, and how."""
    for page in library.pages:
        yield from ((page.text.place(at), HOW[kind]) for kind, one, at in page.uses if one == wanted)
    lists: tuple[list[Entry[Any]], ...] = (library.numbers, library.terms, library.claims)
    for entry in (one for entries in lists for one in entries):
        if wanted in entry.value.references:
            yield entry.place("references", entry.value.references.index(wanted)), f"`{entry.value.id}` rests on it"
    if wanted in library.term:
        yield from ((place, f"says “{words}”") for place, words in term_uses(library, library.term[wanted]))


def term_uses(library: Library, term: Term) -> Iterator[tuple[Place, str]]:
    """Where pages use one of the forms of a term."""
    forms = Phrases(term.forms)
    for page in library.pages:
        for block in page.blocks:
            for found in forms.find(block.typed):
                yield page.place_in(block, found.start), block.text[found.start : found.end]
