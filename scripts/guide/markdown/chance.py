"""Icon arrays: one mark for each person, both sides told in words; several numbers stand side by side on one scale."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.drawn import Fault, drawing, headline, not_told_apart, one_sided
from guide.models import Number

STEP = 20
"""Pixels from one mark to the next."""
RADIUS = {"yes": 7.0, "maybe": 5.0, "no": 6.0}
"""Pixels: of a disc, and of the middle of a ring's line, which the template draws 4 and 2 wide."""
SMALL_GROUP = 100
"""People up to whom a row has 10 marks; 40 beyond."""


class Icons(NamedTuple):
    """A drawing of marks in pixels, each kind as one SVG path."""

    width: int
    height: int
    marks: dict[str, str]


def chances(library: Library, numbers: list[Number]) -> Element:
    """One figure, with an array for each number; all have rows of the same length, so that marks are of one size."""
    columns = 10 if max(number.out_of or 0 for number in numbers) <= SMALL_GROUP else 40
    arrays = [(icons(number, columns), number) for number in numbers]
    keys = {kind: circle(kind, STEP // 2, STEP // 2) for kind in ("yes", "no")}
    return drawing(
        "chances", library, numbers, headline=headline(numbers), arrays=arrays, keys=keys, wide=columns > STEP
    )


def fault(numbers: list[Number]) -> Fault | None:
    """What is wrong and what to write, or None where each number is a share that tells its other side and is told apart
    from the others."""
    if not numbers:
        return "this drawing names no number", "write `::: chance id`"
    for number in numbers:
        if number.out_of is None:
            return f"`{number.id}` is no share", "quote it in a sentence instead"
        if wrong := one_sided(number):
            return wrong
    return not_told_apart(numbers)


def icons(number: Number, columns: int) -> Icons:
    """A drawing of `out_of` marks: discs for those counted, rings for the others, thick rings where sources differ."""
    total = number.out_of or 0
    sure, perhaps = (int(number.value if number.value is not None else end or 0) for end in (number.low, number.high))
    places = {"yes": range(sure), "maybe": range(sure, perhaps), "no": range(perhaps, total)}
    marks = {kind: "".join(_mark(kind, at, columns) for at in found) for kind, found in places.items() if found}
    return Icons(columns * STEP, -(-total // columns) * STEP, marks)


def _mark(kind: str, at: int, columns: int) -> str:
    row, column = divmod(at, columns)
    return circle(kind, column * STEP + STEP // 2, row * STEP + STEP // 2)


def circle(kind: str, x: int, y: int) -> str:
    """A mark as two half circles: every engine that reads SVG draws them, without a stylesheet."""
    radius = RADIUS[kind]
    half = f"a{radius:g} {radius:g} 0 1 1"
    return f"M{x - radius:g} {y}{half} {2 * radius:g} 0{half} {-2 * radius:g} 0z"
