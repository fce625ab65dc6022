"""The pages and claims that use each number and reference."""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from guide.library import Library


@lru_cache(maxsize=1)  # the same for all rules and lists of a guide
def pages_of_numbers(library: Library) -> dict[str, list[str]]:
    """Number id → the pages that show it, in path order."""
    return _grouped((one, page.path) for page in library.pages for kind, one, _ in page.uses if kind == "number")


@lru_cache(maxsize=1)
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
