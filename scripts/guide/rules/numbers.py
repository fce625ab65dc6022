"""Rules on numbers: each one is quoted from `content/numbers.yml`, with its source and its other side."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from guide.library import Library
from guide.markdown import ladder, ranges
from guide.models import Number
from guide.page import Page
from guide.placed import Drawn
from guide.problem import Place, Problem
from guide.quote import FORMS
from guide.reference import Reference
from guide.rules.tools import is_known, near
from guide.uses import CHANCE, DRAWINGS, LADDER, RANGE, pages_of_numbers

Fault = Callable[[list[Number]], tuple[str, str] | None]

BRACES = re.compile(r"\{\{(?:[^{}\n]*\}\}?)?|\}\}")
"""What is left on the page of a quote that none could be made from."""
MIDDLE = "middle of study results and counts no people"


def number_known(library: Library, page: Page) -> Iterator[Problem]:
    """A number is quoted as `{{ id }}`, `{{ id | number }}` or `{{ id | rest }}`, and its id stands in numbers.yml."""
    for block in page.blocks:
        for match in BRACES.finditer(block.typed):
            fix = "write `{{ id }}`, `{{ id | number }}` or `{{ id | rest }}`"
            says = f"`{match.group().strip()}` quotes no number"
            yield Problem(page.place_in(block, match.start()), "number-known", says, fix)
    for one in page.numbers:
        if one.form and (fault := _wrong_form(library.number.get(one.id), one.form)):
            yield Problem(one.place, "number-known", *fault)
    for wanted, place in _named(page):
        if not is_known(library, "numbers", wanted, library.number):
            fix = near(wanted, library.number, "add it to content/numbers.yml")
            yield Problem(place, "number-known", f"there is no number `{wanted}`", fix)


def _named(page: Page) -> Iterator[tuple[str, Place]]:
    """Each number id that a sentence or a drawing names."""
    yield from ((one.id, one.place) for one in page.numbers)
    for drawn in page.drawn:
        if drawn.name in DRAWINGS:
            yield from ((wanted, drawn.place) for wanted in drawn.arguments)


def _wrong_form(number: Number | None, form: str) -> tuple[str, str] | None:
    if form not in FORMS:
        return f"`| {form}` is no form of a number", "write `| number`, `| rest` or neither"
    if form == "rest" and number and number.out_of is None:
        return f"`{number.id}` is a measure, so it has no other side", "write `| number` or nothing"
    if form == "rest" and number and number.kind:
        return f"`{number.id}` is the {MIDDLE}, so it has no other side", "write `| number` or nothing"
    return None


def number_sourced(library: Library) -> Iterator[Problem]:
    """A number names references that exist and its year; one seen only in another text says in `note` whose it is."""
    for entry in library.numbers:
        number = entry.value
        for at, wanted in enumerate(number.references):
            if not is_known(library, "references", wanted, library.reference):
                fix = near(wanted, library.reference, "add it to content/references.yml")
                yield Problem(entry.place("references", at), "number-sourced", f"there is no reference `{wanted}`", fix)
        for field, says, fix in _unsourced(library, number):
            yield Problem(entry.place(field), "number-sourced", f"`{number.id}` {says}", fix)


def _unsourced(library: Library, number: Number) -> Iterator[tuple[str, str, str]]:
    """(field, what is wrong, what to write) besides the references."""
    if number.year is None and any(one.issued for one in _works(library, number)):
        yield "id", "has no year", "write `year:` of its source"
    if number.seen == "secondary" and number.note is None:
        yield "seen", "was seen only in another text", "write `note:` and say whose figure it is"
    if number.checked > library.today:
        yield "checked", "was checked in the future", "write the day it was checked"


def _works(library: Library, number: Number) -> Iterator[Reference]:
    return (library.reference[one] for one in number.references if one in library.reference)


def number_used(library: Library) -> Iterator[Problem]:
    """Every number is quoted or drawn on a page."""
    used = pages_of_numbers(library)
    for entry in library.numbers:
        if entry.value.id not in used:
            says = f"no page shows the number `{entry.value.id}`"
            yield Problem(entry.place("id"), "number-used", says, "quote it with `{{ id }}`, or delete it")


def chance_told(library: Library, page: Page) -> Iterator[Problem]:
    """A drawn number is a share of people, and its entry says in `otherwise` what is true of the others."""
    for drawn in (one for one in page.drawn if one.name == CHANCE):
        if not drawn.arguments:
            yield Problem(drawn.place, "chance-told", "this drawing names no number", "write `::: chance id`")
        for number in _known(library, drawn):
            if number.out_of is None:
                says = f"`{number.id}` is no share"
                yield Problem(drawn.place, "chance-told", says, "quote it in a sentence instead")
            elif number.kind:
                says = f"`{number.id}` is the {MIDDLE}"
                yield Problem(drawn.place, "chance-told", says, "quote it in a sentence instead")
            elif number.otherwise is None:
                fix = f"write `otherwise:` at `{number.id}` in content/numbers.yml"
                yield Problem(drawn.place, "chance-told", f"`{number.id}` does not tell its other side", fix)


def ladder_sound(library: Library, page: Page) -> Iterator[Problem]:
    """The numbers of a ladder are shares of the same people on the same base, none higher than the one above it."""
    yield from _drawn_wrong(library, page, LADDER, "ladder-sound", ladder.fault)


def range_sound(library: Library, page: Page) -> Iterator[Problem]:
    """The numbers of a range drawing have `low`, `high` and, for shares, `otherwise`, on one base or in one unit."""
    yield from _drawn_wrong(library, page, RANGE, "range-sound", ranges.fault)


def _known(library: Library, drawn: Drawn) -> list[Number]:
    return [library.number[one] for one in drawn.arguments if one in library.number]


def _drawn_wrong(library: Library, page: Page, kind: str, rule: str, fault: Fault) -> Iterator[Problem]:
    """What is wrong with the drawings of one kind; numbers that are not known are told by another rule."""
    for drawn in (one for one in page.drawn if one.name == kind):
        known = _known(library, drawn)
        if (known or not drawn.arguments) and (wrong := fault(known)):
            yield Problem(drawn.place, rule, *wrong)
