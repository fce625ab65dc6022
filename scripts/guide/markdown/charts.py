"""Charts of numbers: the variables of their templates in overrides/parts/, and why numbers cannot be drawn.

An icon array has one mark for each person, as paths that every engine which reads SVG draws, without a stylesheet.
"""

from collections.abc import Callable
from itertools import combinations, groupby, pairwise
from math import floor, log10
from typing import Any, NamedTuple

from guide.library import Library
from guide.markdown.works import short
from guide.models import Number
from guide.number_words import MIDDLE, grouped, people, sentence, statement

Fault = tuple[str, str]
"""What is wrong and what to write."""
Check = Callable[[list[Number]], Fault | None]
"""Why numbers cannot be drawn together, or None."""
SMALL_GROUP = 100
"""A row of icons has 10 marks for up to so many people, else 40."""
SPACING = 20
"""Pixels from one mark to the next."""
RADIUS = {"yes": 7.0, "maybe": 5.0, "no": 6.0}
"""Pixels: of a disc, and of the middle of a ring's line, which the template draws 4 and 2 wide."""
STEPS = (1, 2, 5, 10)
"""A scale ends at one of these times a power of ten."""


def chance(numbers: list[Number]) -> dict[str, Any]:
    """An icon array for each number; all have rows of the same length, so that marks are of one size."""
    wide = max(number.out_of or 0 for number in numbers) > SMALL_GROUP
    return {
        "headline": headline(numbers),
        "arrays": [(icons(number, 40 if wide else 10), number) for number in numbers],
        "keys": {kind: circle(kind) for kind in ("yes", "no")},
        "wide": wide,
    }


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
    return Icons(columns * SPACING, -(-total // columns) * SPACING, marks)


def _mark(kind: str, at: int, columns: int) -> str:
    row, column = divmod(at, columns)
    return circle(kind, column * SPACING + SPACING // 2, row * SPACING + SPACING // 2)


def circle(kind: str, x: int = SPACING // 2, y: int = SPACING // 2) -> str:
    """A mark as two half circles."""
    radius = RADIUS[kind]
    half = f"a{radius:g} {radius:g} 0 1 1"
    return f"M{x - radius:g} {y}{half} {2 * radius:g} 0{half} {-2 * radius:g} 0z"


def ladder(numbers: list[Number]) -> dict[str, Any]:
    """Of the same people who started, how many reached each step, the start above them."""
    return {"all_started": (numbers[0].per or "").endswith("who started")}


def ranges(numbers: list[Number]) -> dict[str, Any]:
    """Each number with its lowest and highest figure, as bars on one axis."""
    return {"headline": headline(numbers), "top": end_of_scale(numbers)}


def headline(numbers: list[Number]) -> str:
    """One sentence that says what is drawn; what is the same of several groups is said once."""
    says = {number.says for number in numbers}
    if len(numbers) > 1 and len(says) == 1 and all(number.out_of for number in numbers):
        return sentence(f"{says.pop()}: {', '.join(map(grouped, numbers))}")
    return sentence("; ".join(statement(number) for number in numbers))


def end_of_scale(numbers: list[Number]) -> float:
    """The base of shares, such as 100; for measures the next round figure: 12 months end at 20, 0.7 Gy at 1."""
    if numbers[0].out_of:
        return numbers[0].out_of
    highest = max(number.high or 0 for number in numbers) or 1
    power: float = 10 ** floor(log10(highest))
    return next(step * power for step in STEPS if step * power >= highest)


def counted(library: Library, numbers: list[Number]) -> list[tuple[list[Number], str]]:
    """Groups of numbers that count the same people per the same thing, from the same works, each with these works."""
    wording, groups = library.wording, groupby(numbers, key=lambda one: (one.who, one.per, one.references))
    return [
        (list(group), "; ".join(short(library.reference.get(one), wording, one) for one in works) if wording else "")
        for (*_, works), group in groups
    ]


def each(wrong: Callable[[Number], Fault | None]) -> Check:
    """The same check of one number after the other."""
    return lambda numbers: next(filter(None, map(wrong, numbers)), None)


@each
def share(number: Number) -> Fault | None:
    return None if number.out_of else (f"`{number.id}` is not a share", "quote it in a sentence instead")


@each
def single(number: Number) -> Fault | None:
    if number.out_of and number.value is not None:
        return None
    return f"`{number.id}` is not a share with a single value", "quote it in a sentence instead"


@each
def ranged(number: Number) -> Fault | None:
    if number.low is not None and number.high is not None:
        return None
    return f"`{number.id}` has no range", "write its `low:` and `high:` in content/numbers.yml, or quote it"


@each
def two_sided(number: Number) -> Fault | None:
    """Each is a measure, or a share with words for its other side."""
    if number.kind:
        return f"`{number.id}` is the {MIDDLE}", "quote it in a sentence instead"
    if number.out_of and number.otherwise is None:
        fix = f"write `otherwise:` at `{number.id}` in content/numbers.yml"
        return f"`{number.id}` has no words for its other side", fix
    return None


def told_apart(numbers: list[Number]) -> Fault | None:
    """No two numbers say the same without a `group:` to tell them apart."""
    for one, other in combinations(numbers, 2):
        if (one.says, people(one)) == (other.says, people(other)) and one.out_of:
            fix = "write `group:` at both in content/numbers.yml, such as: with a blockage"
            return f"`{one.id}` and `{other.id}` say the same, and nothing tells whom each counts", fix
    return None


def falling(numbers: list[Number]) -> Fault | None:
    """Each number counts the same people, and none is above the last."""
    for above, number in pairwise(numbers):
        if (above.who, above.per, above.out_of, above.of) != (number.who, number.per, number.out_of, number.of):
            fix = "draw them apart, or make `who`, `per`, `out_of` and `of` the same in content/numbers.yml"
            return f"`{number.id}` counts other people or another base than `{above.id}`", fix
        if (number.value or 0) > (above.value or 0):
            return f"`{number.id}` is higher than `{above.id}` above it", "put the higher number first"
    return None


def one_base(numbers: list[Number]) -> Fault | None:
    for number in numbers[1:]:
        if (number.out_of, number.unit) != (numbers[0].out_of, numbers[0].unit):
            return f"`{number.id}` has another base or unit than `{numbers[0].id}`", "draw them apart"
    return None
