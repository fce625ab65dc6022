"""Range bars: numbers on one base, each with its lowest and highest figure, as bars on one axis and in words."""

from __future__ import annotations

from math import floor, log10
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.drawn import Fault, drawing, headline, not_told_apart, one_sided
from guide.models import Number

STEPS = (1, 2, 5, 10)
"""A scale ends at one of these times a power of ten."""


def ranges(library: Library, numbers: list[Number]) -> Element:
    """One figure for all numbers."""
    return drawing("range", library, numbers, headline=headline(numbers), top=end_of_scale(numbers))


def fault(numbers: list[Number]) -> Fault | None:
    """What is wrong and what to write, or None where each number has both ends and its other side, all on one base."""
    if not numbers:
        return "this drawing names no number", "write `::: range id id`"
    first = numbers[0]
    for number in numbers:
        if number.low is None or number.high is None:
            return f"`{number.id}` has no range", "write its `low:` and `high:` in content/numbers.yml, or quote it"
        if wrong := one_sided(number):
            return wrong
        if (number.out_of, number.unit) != (first.out_of, first.unit):
            return f"`{number.id}` has another base or unit than `{first.id}`", "draw them apart"
    return not_told_apart(numbers)


def end_of_scale(numbers: list[Number]) -> float:
    """The base of shares, such as 100; for measures the next round figure: 12 months end at 20, 0.7 Gy at 1."""
    if numbers[0].out_of:
        return numbers[0].out_of
    highest = max(number.high or 0 for number in numbers) or 1
    power: float = 10 ** floor(log10(highest))
    return next(step * power for step in STEPS if step * power >= highest)
