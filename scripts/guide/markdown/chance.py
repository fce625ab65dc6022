"""Icon arrays: one mark for each person, both sides told in words, who was counted, year and source."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.citations import cites
from guide.markdown.html import element
from guide.models import Number
from guide.quote import amount, digits, phrase, rest, whole

STEP = 20
"""Pixels from one mark to the next."""
DOT, HOLE = "14", "9"
"""Pixels: the width of a mark and of the hole that makes it a ring."""


def chances(library: Library, ids: list[str]) -> Element:
    """One figure for each number, side by side where there are several."""
    figures = [chance(library, one) for one in ids]
    return figures[0] if len(figures) == 1 else element("div", *figures, class_="chances")


def chance(library: Library, wanted: str) -> Element:
    """The figure for one share; a measure or an unknown id is marked as such, the rules name the line."""
    number = library.number.get(wanted)
    if number is None or number.out_of is None:
        return element("p", element("mark", f"no share called {wanted}"))
    pair = element(
        "div", icons(number), element("div", *both_sides(number), class_="chance-words"), class_="chance-pair"
    )
    return element("figure", pair, caption(number), class_="chance", id=f"chance-{number.id}")


def icons(number: Number) -> Element:
    """A drawing of `out_of` marks: discs for those counted, rings for the others, dotted rings where sources differ."""
    total = number.out_of or 0
    sure, perhaps = _marks(number)
    columns = 10 if total <= 100 else 40
    width, height = columns * STEP, -(-total // columns) * STEP
    return element(
        "svg",
        element("title", f"{phrase(number)}: {number.says}", id=f"icons-{number.id}"),
        *_dots("yes", 0, sure, columns),
        *_dots("maybe", sure, perhaps, columns, STEP // 4),
        *_dots("no", perhaps, total, columns, int(HOLE)),
        class_="icons",
        role="img",
        aria_labelledby=f"icons-{number.id}",
        viewBox=f"0 0 {width} {height}",
        width=str(width),
        height=str(height),
    )


def _dots(name: str, first: int, last: int, columns: int, hole: int = 0) -> list[Element]:
    """Marks from place `first` up to `last`: a dashed line with round ends is a row of dots, a thinner one holes."""
    if last <= first:
        return []
    rows = "".join(_rows(first, last, columns))
    widths = [(name, DOT)] + ([("hole", str(hole))] if hole else [])
    return [
        element("path", class_=kind, d=rows, stroke_width=width, stroke_linecap="round", stroke_dasharray=f"0 {STEP}")
        for kind, width in widths
    ]


def _rows(first: int, last: int, columns: int) -> Iterator[str]:
    while first < last:
        row, column = divmod(first, columns)
        count = min(columns - column, last - first)
        yield f"M{column * STEP + STEP // 2} {row * STEP + STEP // 2}h{(count - 1) * STEP}.1"
        first += count


def both_sides(number: Number) -> list[Element]:
    """Those counted and the others, as two sentences of the same form."""
    base = f" of {digits(number.out_of or 0)} {number.of}: "
    return [
        element("p", element("strong", amount(number)), base + number.says, class_="yes"),
        element("p", element("strong", rest(number)), base + (number.otherwise or "this did not happen"), class_="no"),
    ]


def caption(number: Number) -> Element:
    """Who was counted, per what, the year and the source."""
    per = f" Counted per {number.per}." if number.per else ""
    note = f" {number.note}" if number.note else ""
    year = f" Published {number.year}." if number.year else ""
    return element("figcaption", f"Who was counted: {number.who}.{per}{note}{year}", cites(number.references))


def _marks(number: Number) -> tuple[int, int]:
    if number.value is not None:
        return whole(number.value), whole(number.value)
    return whole(number.low or 0), whole(number.high or 0)
