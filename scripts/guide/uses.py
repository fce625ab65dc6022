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


def number_uses(library: Library) -> Iterator[tuple[str, str, Place]]:
    """(number id, page path, place) for each quote in a sentence and each drawing, as written."""
    for page in library.pages:
        for kind, value, start in page.written.tokens:
            if kind == "number":
                yield value.partition("|")[0], page.path, page.text.place(start)
            elif kind == "block":  # only blocks that draw numbers take arguments: their ids
                yield from ((wanted, page.path, page.text.place(start)) for wanted in value.split()[1:])


def citation_uses(library: Library) -> Iterator[tuple[str, str, Place]]:
    """(reference id, page path, place) for each citation, as written."""
    for page in library.pages:
        for kind, value, start in page.written.tokens:
            if kind == "cite":
                places = ((one, page.text.body.index(f"@{one}", start) + 1) for one in value.split())
                yield from ((one, page.path, page.text.place(at)) for one, at in places)


def pages_of_numbers(library: Library) -> dict[str, list[str]]:
    """Number id → the pages that show it, in path order."""
    return _grouped((number, path) for number, path, _ in number_uses(library))


def pages_of_references(library: Library) -> dict[str, list[str]]:
    """Reference id → the pages that cite it, in the text or through a number they show."""
    return _grouped(_cited_pairs(library))


def claims_of_references(library: Library) -> dict[str, list[str]]:
    """Reference id → the claims of the source articles whose check rests on it."""
    return _grouped((reference, entry.value.id) for entry in library.claims for reference in entry.value.references)


def _cited_pairs(library: Library) -> Iterator[tuple[str, str]]:
    yield from ((reference, path) for reference, path, _ in citation_uses(library))
    for number, path, _ in number_uses(library):
        if number in library.number:
            yield from ((reference, path) for reference in library.number[number].references)


def _grouped(pairs: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, value in pairs:
        found[key].add(value)
    return {key: sorted(values) for key, values in found.items()}


def places(library: Library, wanted: str) -> Iterator[tuple[Place, str]]:
    """Every place that uses a reference, a number or a term, and how."""
    yield from ((place, "quotes the number") for number, _, place in number_uses(library) if number == wanted)
    yield from ((place, "cites it") for reference, _, place in citation_uses(library) if reference == wanted)
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
