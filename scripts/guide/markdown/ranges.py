"""Range bars: numbers on one base, each with its lowest and highest figure, as bars on a scale and in words."""

from __future__ import annotations

from math import floor, log10
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.bars import bar, not_drawn, stretch
from guide.markdown.citations import cites
from guide.markdown.html import element
from guide.models import Number
from guide.quote import amount, digits, phrase, rest

MEANINGS = {
    "confidence interval": (
        "How sure",
        "if the studies are sound, the true figure for the whole group most likely lies here",
    ),
    "between studies": ("Studies differ", "from the lowest result of a study to the highest"),
    "between sources": ("Sources differ", "from the lowest figure of a source to the highest"),
    None: ("Range given", "the source names the two ends and no single figure"),
}
"""What a range is → the words before it, and what they mean.

A confidence interval is put as the Cochrane Handbook reads it (version 5.1, 12.4.1): one can be reasonably sure that
the true figure lies in it.
"""
STEPS = (1, 2, 5, 10)
"""A scale ends at one of these times a power of ten."""


def ranges(library: Library, ids: list[str]) -> Element:
    """One figure for all numbers; what cannot stand on one scale is marked as such, the rules name the line."""
    numbers = [library.number[one] for one in ids if one in library.number]
    if len(numbers) < len(ids) or fault(numbers):
        return not_drawn("range", ids)
    top = end_of_scale(numbers)
    rows = element("ul", *(_row(number, top) for number in numbers), role="list")
    return element("figure", rows, element("figcaption", _caption(numbers)), class_="range")


def fault(numbers: list[Number]) -> tuple[str, str] | None:
    """What is wrong and what to write, or None where each number has both ends and its other side, all on one base."""
    if not numbers:
        return "this drawing names no number", "write `::: range id id`"
    first = numbers[0]
    for number in numbers:
        if number.low is None or number.high is None:
            return f"`{number.id}` has no range", "write its `low:` and `high:` in content/numbers.yml, or quote it"
        if number.out_of and number.otherwise is None:
            fix = f"write `otherwise:` at `{number.id}` in content/numbers.yml"
            return f"`{number.id}` does not tell its other side", fix
        if (number.out_of, number.unit) != (first.out_of, first.unit):
            return f"`{number.id}` has another base or unit than `{first.id}`", "draw them apart"
    return None


def end_of_scale(numbers: list[Number]) -> float:
    """The base of shares, such as 100; for measures the next round figure: 12 months end at 20, 0.7 Gy at 1."""
    if numbers[0].out_of:
        return numbers[0].out_of
    highest = max(number.high or 0 for number in numbers) or 1
    power: float = 10 ** floor(log10(highest))
    return next(step * power for step in STEPS if step * power >= highest)


def _row(number: Number, top: float) -> Element:
    low, high = 100 * (number.low or 0) / top, 100 * (number.high or 0) / top
    marks = [stretch("part", low, high)] + ([_mark(100 * number.value / top)] if number.value is not None else [])
    drawing = bar(f"range-{number.id}", f"{phrase(number)}. {_between(number)}", *marks)
    return element("li", element("p", *_figure(number)), drawing, _scale(top), _below(number))


def _mark(at: float) -> Element:
    return element("line", class_="mark", x1=f"{at:.4g}", x2=f"{at:.4g}", y1="-3", y2="13")


def _figure(number: Number) -> list[Element | str]:
    """The figure in a sentence: what a measure is may come before it, as in "the time to plan for was 6 months"."""
    if number.out_of:
        told = f"{number.says}; the other {rest(number)}: {number.otherwise}"
        return [element("strong", amount(number)), f" of {digits(number.out_of)} {number.of}: {told}"]
    before, figure, unit = phrase(number).partition(amount(number))
    if number.says.endswith(" was"):
        return [f"{number.says[0].upper()}{number.says[1:]} {before}", element("strong", figure), unit]
    return [before, element("strong", figure), f"{unit} {number.says}"]


def _between(number: Number) -> str:
    base = f"out of {digits(number.out_of)}" if number.out_of else number.unit
    low, high = digits(number.low or 0), digits(number.high or 0)
    unsure = number.spread == "confidence interval"
    ends = f"somewhere between {low} and {high}" if unsure else f"from {low} to {high}"
    return f"{MEANINGS[number.spread][0]}: {ends} {base}."


def _scale(top: float) -> Element:
    """For eyes only: the words below the bar say the same."""
    places = [element("span", digits(at)) for at in (0, top / 2, top)]
    return element("p", *places, class_="scale", aria_hidden="true")


def _below(number: Number) -> Element:
    """Both ends in words, who was counted, per what, what must stand beside it, the year and the source."""
    per = f" Counted per {number.per}." if number.per else ""
    note = f" {number.note}" if number.note else ""
    year = f" Published {number.year}." if number.year else ""
    ends = element("strong", _between(number))
    return element(
        "p", ends, f" Who was counted: {number.who}.{per}{note}{year}", cites(number.references), class_="counted"
    )


def _caption(numbers: list[Number]) -> str:
    """How to read the bars."""
    line = " The line on it is the figure itself." if any(number.value is not None for number in numbers) else ""
    kinds = dict.fromkeys(number.spread for number in numbers)
    means = "".join(" “{}” means: {}.".format(*MEANINGS[kind]) for kind in kinds)
    return f"Each bar is a range.{line}{means}"
