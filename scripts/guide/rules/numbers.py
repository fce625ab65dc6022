"""Rules on numbers: each one is quoted from `content/numbers.yml`, with its source and its other side."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.library import Library
from guide.markdown.blocks import BLOCKS
from guide.models import Number
from guide.models.reference import Reference
from guide.number_words import FORMS, MIDDLE
from guide.page import Page
from guide.problem import Place, Problem
from guide.rules.tools import is_known, near
from guide.uses import pages_of_numbers

BRACES = re.compile(r"\{\{(?:[^{}\n]*\}\}?)?|\}\}")
"""What is left on the page of a quote that none could be made from."""


def number_known(library: Library, page: Page) -> Iterator[Problem]:
    """A number is quoted as `{{ id }}`, `{{ id | number }}` or `{{ id | rest }}`, and its id stands in numbers.yml."""
    for block in page.blocks:
        for match in BRACES.finditer(block.typed):
            fix = "write `{{ id }}`, `{{ id | number }}` or `{{ id | rest }}`"
            says = f"`{match.group().strip()}` quotes no number"
            yield Problem(page.place_in(block, match.start()), "number-known", says, fix)
    for one in page.shown.numbers:
        if one.form and (fault := _wrong_form(library.number.get(one.id), one.form)):
            yield Problem(page.place(one.token), "number-known", *fault)
    for wanted, place in _named(page):
        if not is_known(library, "numbers", wanted, library.number):
            fix = near(wanted, library.number, "add it to content/numbers.yml")
            yield Problem(place, "number-known", f"there is no number `{wanted}`", fix)


def _named(page: Page) -> Iterator[tuple[str, Place]]:
    """Each number id that a sentence or a drawing names."""
    yield from ((one.id, page.place(one.token)) for one in page.shown.numbers)
    drawings = (drawn for drawn in page.shown.drawn if drawn.name in BLOCKS and BLOCKS[drawn.name].fault)
    for drawn in drawings:
        yield from ((wanted, page.place(drawn.token)) for wanted in drawn.arguments)


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
    years = {one.year for one in _works(library, number) if one.issued}
    if years and str(number.year) not in years:
        field, says = ("year", f"is of {number.year}, unlike its source") if number.year else ("id", "has no year")
        yield field, says, f"write `year:` of its source: {' or '.join(sorted(years))}"
    if number.seen == "secondary" and number.note is None:
        yield "seen", "was seen only in another text", "write `note:` and say whose figure it is"
    if max([number.checked, *(one.on for one in number.changes)]) > library.today:
        yield "checked", "was checked or changed in the future", "write the day it was done"


def _works(library: Library, number: Number) -> Iterator[Reference]:
    return (library.reference[one] for one in number.references if one in library.reference)


def number_used(library: Library) -> Iterator[Problem]:
    """Every number is quoted or drawn on a page."""
    used = pages_of_numbers(library)
    for entry in library.numbers:
        if entry.value.id not in used:
            says = f"no page shows the number `{entry.value.id}`"
            yield Problem(entry.place("id"), "number-used", says, "quote it with `{{ id }}`, or delete it")


def drawing_sound(library: Library, page: Page) -> Iterator[Problem]:
    """A drawing names numbers that can be drawn: shares that tell their other side and, where two say the same, a
    `group:`, ladders only of the same people, ranges on one base; a route names a step; a list takes nothing."""
    for drawn in page.shown.drawn:
        kind = BLOCKS.get(drawn.name)
        known = [library.number[one] for one in drawn.arguments if one in library.number]
        if kind and kind.fault and (known or not drawn.arguments) and (wrong := kind.fault(known)):
            yield Problem(page.place(drawn.token), "drawing-sound", *wrong)
        elif kind and kind.placed:
            if wrong := kind.placed(library, drawn.arguments):
                yield Problem(page.place(drawn.token), "drawing-sound", *wrong)
        elif kind and not kind.fault and drawn.arguments:
            says = f"`::: {drawn.name}` takes nothing behind its name"
            yield Problem(page.place(drawn.token), "drawing-sound", says, f"write `::: {drawn.name}`")
