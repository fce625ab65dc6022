"""Compares the figures of a number with those in `exact`, the words of its source."""

import re
from collections.abc import Iterator
from decimal import Decimal

from guide.models import Number
from guide.number_words import SMALL

FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?"
RANGE = rf"(?P<from>{FIGURE})(?:\s*%?\s*(?:-|to)\s*(?P<to>{FIGURE}))?"
PAIR = (
    rf"(?<![\d.,]){RANGE}\s*(?:[a-z]+\s+){{0,3}}?(?:/|out of|of|in|among|per)\s*(?:every\s+)?"
    rf"(?P<base>{FIGURE})(?:-(?P<base_to>{FIGURE}))?"
)
EACH_PAIR, ANY_PAIR = re.compile(rf"(?={PAIR})"), re.compile(PAIR)
"""31 of 66, 13/62, 17-27 per 100, 29 cancers among 2,238, 1 in 500-1,000.

One may lie in another: 9 pregnancies in 6 couples of 10.
"""
PERCENT = re.compile(rf"{RANGE}\s*%")
ENDS = re.compile(rf"(?P<from>{FIGURE})\s*(?:-|to)\s*(?P<to>{FIGURE})")
ROUND_BASES = (100, 1000, 10000)
"""Bases that we chose; any other is the true number of those counted, of whom a source names some: 3 of them."""
WORDS = (
    (r"[\u2010-\u2015\u2212]", "-"),
    (r"\d+\s*% ci\b", ""),
    (r"\bpercent(?:age points)?\b|\bper cent\b", "%"),
    (r"\btwo[- ]thirds\b", "2 of 3"),
    (r"\ba (?=hour|day|week|month|year)", "1 "),
    (r"\btwice\b", "2"),
    (r"\b(?:one |a )?half\b", "1 of 2"),
    (r"\b(?:one|a)[- ]third\b", "1 of 3"),
    (r"\b(?:one|a)[- ]quarter\b", "1 of 4"),
    *((rf"\b{word}\b", str(figure)) for figure, word in enumerate(SMALL)),
)
"""Patterns of figures in words, and the digits that replace them."""


SHARED = re.compile(rf"(?P<part>{FIGURE})\s*(?:out of|of|/)\s*(?P<base>{FIGURE}),?\s*\((?P<share>{FIGURE})\s*%")
"""31 of 66 (47%)."""
SLACK = Decimal("0.7")
"""Percentage points by which a share may differ from its two figures: sources round in many ways."""
FIRST, COUNTED = re.compile(rf"{FIGURE}(?=\s[a-z])"), re.compile(rf"\bof ({FIGURE})(?!\s*%)")
UNITS = re.compile(r"(?<![a-z/])(minute|hour|day|week|month|year|g|mg|mcg|µg|iu|ml|gy|million|thousand)s?(?![a-z])")
"""Units that are easily taken for each other."""


def unsupported_figure(number: Number) -> tuple[str, float] | None:
    """The first of `value`, `low`, `high` that no figure in `exact` gives, rounded half up, and its figure; or None."""
    text = number.exact.casefold()
    for pattern, figure in WORDS:
        text = re.sub(pattern, figure, text)
    known = set(_measures(text, number.unit or "") if number.out_of is None else _shares(text, number.out_of))
    fields = ((name, getattr(number, name)) for name in ("value", "low", "high"))
    given = ((name, figure) for name, figure in fields if figure is not None)
    return next(((name, figure) for name, figure in given if not _is_among(Decimal(str(figure)), known)), None)


def miscounted(number: Number) -> str | None:
    """A contradiction, or None: a percentage that its own two figures do not give, or another base than in `who`."""
    for found in SHARED.finditer(number.exact):
        part, base, share = map(_figure, found.groups())
        if base and abs(100 * part / base - share) > SLACK:
            return f"`{found.group()})` does not add up"
    first, counted = FIRST.match(number.who), {_figure(one) for one in COUNTED.findall(number.exact)}
    if first and counted and _figure(first.group()) not in counted:
        return f"`{number.exact}` counts others than the {first.group()} of `who`"
    return None


def _is_among(figure: Decimal, known: set[Decimal]) -> bool:
    """Whether a known figure, rounded to as many decimals, is the one shown."""
    exponent = int(figure.normalize().as_tuple().exponent)
    half = Decimal(1).scaleb(min(0, exponent)) / 2
    return any(figure - half <= one < figure + half for one in known)


def _measures(text: str, unit: str = "") -> Iterator[Decimal]:
    """Each figure in the text; none if its units are others than the number's: 1 month is not 1 week."""
    ours, theirs = set(UNITS.findall(unit.casefold())), set(UNITS.findall(text))
    return (_figure(one) for one in re.findall(FIGURE, text) if not ours or not theirs or ours & theirs)


def _shares(text: str, base: int) -> Iterator[Decimal]:
    """Each share in the text, converted to the base of the number."""
    for pair in EACH_PAIR.finditer(text):
        wholes = [whole for one in pair.group("base", "base_to") if one and (whole := _figure(one))]
        for part in filter(None, pair.group("from", "to")):
            yield from (_figure(part) * base / whole for whole in wholes)
    rest = ANY_PAIR.sub(" ", text)
    for found in (*PERCENT.finditer(rest), *ENDS.finditer(rest)):
        yield from (_figure(part) * base / 100 for part in found.group("from", "to") if part)
    if base not in ROUND_BASES:
        yield from _measures(PERCENT.sub(" ", rest))
    elif "%" not in rest:
        yield from (one * base / 100 for one in _measures(rest))


def _figure(digits: str) -> Decimal:
    return Decimal(digits.replace(",", ""))
