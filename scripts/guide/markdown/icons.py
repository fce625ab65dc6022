"""Icon arrays: one mark for each person, as paths that every engine which reads SVG draws, without a stylesheet."""

from __future__ import annotations

from typing import NamedTuple

from guide.models import Number

STEP = 20
"""Pixels from one mark to the next."""
RADIUS = {"yes": 7.0, "maybe": 5.0, "no": 6.0}
"""Pixels: of a disc, and of the middle of a ring's line, which the template draws 4 and 2 wide."""


class Icons(NamedTuple):
    """A drawing of marks in pixels, each kind as one SVG path."""

    width: int
    height: int
    marks: dict[str, str]


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


def circle(kind: str, x: int = STEP // 2, y: int = STEP // 2) -> str:
    """A mark as two half circles."""
    radius = RADIUS[kind]
    half = f"a{radius:g} {radius:g} 0 1 1"
    return f"M{x - radius:g} {y}{half} {2 * radius:g} 0{half} {-2 * radius:g} 0z"
