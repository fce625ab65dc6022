"""The success ladder: of the same people who started, how many reached each step, as bars and in words."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.drawn import Fault, drawing
from guide.models import Number


def ladder(library: Library, numbers: list[Number]) -> Element:
    """One figure for all numbers, the start above them."""
    started = (numbers[0].per or "").endswith("who started")
    return drawing("ladder", library, numbers, all_started=started)


def fault(numbers: list[Number]) -> Fault | None:
    """What is wrong and what to write, or None where each number counts the same people and none is above the last."""
    if not numbers:
        return "this ladder names no number", "write `::: ladder id id`"
    for number in numbers:
        if number.out_of is None or number.value is None:
            return f"`{number.id}` is no share with a single value", "quote it in a sentence instead"
    for above, number in pairwise(numbers):
        if _counted(above) != _counted(number):
            fix = "draw them apart, or make `who`, `per`, `out_of` and `of` the same in content/numbers.yml"
            return f"`{number.id}` counts other people or another base than `{above.id}`", fix
        if (number.value or 0) > (above.value or 0):
            return f"`{number.id}` is higher than `{above.id}` above it", "put the higher number first"
    return None


def _counted(number: Number) -> tuple[object, ...]:
    return number.who, number.per, number.out_of, number.of
