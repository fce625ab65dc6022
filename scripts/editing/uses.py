"""Where a reference, a number or a term is used, with the sentence that readers see there."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from guide.block import Block
from guide.library import Library
from guide.models import Term
from guide.page import ROUTE, Page
from guide.phrases import Phrases
from guide.problem import Place
from guide.yaml_reader import Entry


class Use(NamedTuple):
    """A place that uses something, how, and the sentence it stands in; a drawing and an entry have none."""

    place: Place
    how: str
    sentence: str = ""


def uses(library: Library, wanted: str) -> Iterator[Use]:
    """Every place that uses a reference, a number or a term."""
    yield from on_pages(library, wanted)
    lists: tuple[list[Entry[Any]], ...] = (library.numbers, library.terms, library.claims)
    for entry in (one for entries in lists for one in entries):
        if wanted in entry.value.references:
            place = entry.place("references", entry.value.references.index(wanted))
            yield Use(place, f"`{entry.value.id}` rests on it")
    if wanted in library.term:
        yield from _of_term(library, library.term[wanted])


def on_pages(library: Library, wanted: str) -> Iterator[Use]:
    """Where pages cite a work, or quote or draw a number."""
    for page in library.pages:
        yield from _of_page(page, wanted)


def _of_page(page: Page, wanted: str) -> Iterator[Use]:
    for quoted in page.shown.numbers:
        if quoted.id == wanted:
            yield Use(page.place(quoted.token), "quotes the number", sentence_of(page, quoted.token))
    for drawn in page.shown.drawn:
        if wanted in drawn.arguments and drawn.name != ROUTE.strip():
            yield Use(page.place(drawn.token), "draws the number")
    cited = [(one, token) for works, token in page.shown.cites for one in dict.fromkeys(works)]
    for (one, token), (_, place) in zip(cited, page.citations, strict=True):
        if one == wanted:
            yield Use(place, "cites it", sentence_of(page, token))


def _of_term(library: Library, term: Term) -> Iterator[Use]:
    forms = Phrases(term.forms)
    for page in library.pages:
        for block in page.blocks:
            for found in forms.find(block.typed):
                words = block.text[found.start : found.end]
                yield Use(page.place_in(block, found.start), f"says “{words}”", sentence_at(block, found.start))


def sentence_of(page: Page, token: int) -> str:
    """The sentence that ends with, or goes on behind, the last word at or before a token of the page."""
    before = [(one, block, at) for block in page.blocks for one, at in zip(block.tokens, block.starts, strict=True)]
    _, block, at = max((found for found in before if found[0] <= token), key=_token, default=(0, None, 0))
    return sentence_at(block, at) if block else ""


def _token(found: tuple[int, Block, int]) -> int:
    return found[0]


def sentence_at(block: Block, at: int) -> str:
    """The sentence of a block in which a character stands."""
    found = next((one.text for one in block.sentences if at < one.end), block.text)
    return " ".join(found.split())
