"""Icon arrays: one mark for each person, both sides told in words, who was counted, year and source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.parts import part
from guide.models import Number
from guide.number_words import MIDDLE

STEP = 20
"""Pixels from one mark to the next."""
DOT, HOLE, SMALL_HOLE = 14, 9, 5
"""Pixels: the width of a mark, of the hole that makes it a ring, and of the one that makes it a thick ring."""
SMALL_GROUP = 100
"""People up to whom a row has 10 marks; 40 beyond."""


class Icons(NamedTuple):
    """A drawing of marks in pixels: rows of round dots, drawn one over the other as (class, width, SVG path)."""

    width: int
    height: int
    step: int
    marks: list[tuple[str, int, str]]


def chances(library: Library, numbers: list[Number]) -> Element:
    """One figure for each number, side by side where there are several."""
    return part("chances", library, drawings=[(icons(number), number) for number in numbers])


def fault(numbers: list[Number]) -> tuple[str, str] | None:
    """What is wrong and what to write, or None where each number is a share that tells its other side."""
    if not numbers:
        return "this drawing names no number", "write `::: chance id`"
    for number in numbers:
        if number.out_of is None:
            return f"`{number.id}` is no share", "quote it in a sentence instead"
        if wrong := one_sided(number):
            return wrong
    return None


def one_sided(number: Number) -> tuple[str, str] | None:
    """What is wrong and what to write, or None where a number is a measure or a share that tells its other side."""
    if number.kind:
        return f"`{number.id}` is the {MIDDLE}", "quote it in a sentence instead"
    if number.out_of and number.otherwise is None:
        fix = f"write `otherwise:` at `{number.id}` in content/numbers.yml"
        return f"`{number.id}` does not tell its other side", fix
    return None


def icons(number: Number) -> Icons:
    """A drawing of `out_of` marks: discs for those counted, rings for the others, thick rings where sources differ."""
    total = number.out_of or 0
    columns = 10 if total <= SMALL_GROUP else 40
    sure, perhaps = (int(number.value if number.value is not None else end or 0) for end in (number.low, number.high))
    marks = [
        *_marks("yes", 0, 0, sure, columns),
        *_marks("maybe", SMALL_HOLE, sure, perhaps, columns),
        *_marks("no", HOLE, perhaps, total, columns),
    ]
    return Icons(columns * STEP, -(-total // columns) * STEP, STEP, marks)


def _marks(kind: str, hole: int, first: int, last: int, columns: int) -> Iterator[tuple[str, int, str]]:
    """Marks from place `first` up to `last`: a dashed line with round ends is a row of dots, a thinner one holes."""
    if first < last:
        rows = "".join(_rows(first, last, columns))
        yield kind, DOT, rows
        if hole:
            yield "hole", hole, rows


def _rows(first: int, last: int, columns: int) -> Iterator[str]:
    while first < last:
        row, column = divmod(first, columns)
        count = min(columns - column, last - first)
        yield f"M{column * STEP + STEP // 2} {row * STEP + STEP // 2}h{(count - 1) * STEP}.1"
        first += count
