"""The success ladder: of the same people who started, how many reached each step, as bars and in words."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.bars import bar, not_drawn, stretch
from guide.markdown.citations import cites
from guide.markdown.html import element
from guide.models import Number
from guide.quote import amount, digits, phrase


def ladder(library: Library, ids: list[str]) -> Element:
    """One figure for all numbers; what is no ladder is marked as such, the rules name the line."""
    numbers = [library.number[one] for one in ids if one in library.number]
    if len(numbers) < len(ids) or fault(numbers):
        return not_drawn("ladder", ids)
    rungs = [_start(numbers[0]), *(_rung(number) for number in numbers)]
    return element("figure", element("ol", *rungs, role="list"), _caption(numbers), class_="ladder")


def fault(numbers: list[Number]) -> tuple[str, str] | None:
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


def _start(first: Number) -> Element:
    """The top rung: all who were counted."""
    total, told = digits(first.out_of or 0), " who started" if (first.per or "").endswith("who started") else ""
    words = element("p", element("strong", total), f" {first.of}{told}")
    return element("li", _rail(f"start-{first.id}", f"all {total} {first.of}", 1), words)


def _rung(number: Number) -> Element:
    total, value = number.out_of or 1, number.value or 0
    words = element("p", element("strong", amount(number)), f" of {digits(total)} {number.of}: {number.says}")
    return element("li", _rail(number.id, phrase(number), value / total), words)


def _rail(name: str, title: str, share: float) -> Element:
    return bar(f"rung-{name}", title, *([stretch("part", 0, 100 * share)] if share else []))


def _caption(numbers: list[Number]) -> Element:
    """Who was counted, per what, the years and the sources of all rungs."""
    first = numbers[0]
    per = f" Counted per {first.per}." if first.per else ""
    notes = "".join(f" {note}" for note in dict.fromkeys(number.note for number in numbers if number.note))
    years = " and ".join(dict.fromkeys(f"{number.year}" for number in numbers if number.year))
    published = f" Published {years}." if years else ""
    works = dict.fromkeys(work for number in numbers for work in number.references)
    return element("figcaption", f"Who was counted: {first.who}.{per}{notes}{published}", cites(works))
