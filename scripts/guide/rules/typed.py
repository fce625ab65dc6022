"""Rules on figures typed by hand: a result is quoted from `content/numbers.yml`, and nothing typed goes on with it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.library import Library
from guide.page import Page
from guide.problem import Place, Problem

WORD = r"(?:\d+(?:[.,]\d+)*|(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|half)\b)"
BASE = r"(?:\d+(?:,\d+)*|(?:two|three|four|five|six|seven|eight|nine|ten|twenty|(?:a |one )?(?:hundred|thousand))\b)"
COUNTED = (
    "men|women|boys|girls|people|patients|couples|fathers|parents|babies|children|sons|daughters"
    "|operations|attempts|rounds|cycles|tries|treatments|transfers|pregnancies|births|cases"
)
"""What results are counted in, plural."""
TIMES = "seconds?|minutes?|hours?|days?|weeks?|months?|years?"
BY_HAND = re.compile(
    rf"(?<![\w.,])(?:{WORD}(?:\s+out\s+of\s+(?:every\s+)?{BASE}"
    rf"|\s+in\s+(?:every\s+)?(?!(?:19|20)\d\d\b){BASE}"
    rf"|\s*(?:%(?!\s*(?:ci|confidence)\b)|per\s?cent\b|percent\b)"
    rf"|(?:\s+to\s+{WORD})?\s*(?:times\b|-fold\b)"
    rf"|\s+of\s+(?:the\s+|every\s+)?{BASE}(?=\s+(?:{COUNTED})\b)"
    rf"|[-\u2010\u2011]in[-\u2010\u2011]{BASE}"
    rf"|\s+(?:{COUNTED})\s+(?:in|out\s+of)\s+(?:every\s+)?(?!(?:19|20)\d\d\b){BASE}(?!\s+(?:{TIMES}|{COUNTED})\b))"
    rf"|(?<!/)\d+/(?:(?:3[2-9]|[4-9]\d|(?!(?:19|20)\d\d\b)\d{{3,}})(?![\d/])|\d+(?=\s+(?:of\b|{COUNTED})))"
    rf"|(?:two|three|four|[2-4])[-\s](?:thirds|quarters|fourths|fifths|tenths)\b"
    rf"|(?:a|one)[-\s](?:third|quarter|fourth|fifth|tenth)\s+of\s+(?:(?:all|the|these|those)\s+)?(?:{COUNTED})\b)"
)
"""A result typed in digits or words; looked for in small letters, which takes half the time of both.

Left alone: 95 % CI, 24/7, dates such as 11/12 and 11/2026, half a tablet, a third visit.
"""
AT_HOME = "put it into numbers.yml and quote it: `{{ id }}`; above a dose write `<!-- allow number-at-home: a dose -->`"
PERCENT = re.compile(r"\s*(?:%|per\s?cent\b)", re.IGNORECASE)
OTHERS = re.compile(
    r"\bthe (?:other|remaining) \d+(?:,\d+)*(?![\d.]|\s+(?:studies|reviews|trials|pages)\b)", re.IGNORECASE
)


def number_at_home(library: Library, page: Page) -> Iterator[Problem]:
    """A result such as 46 out of 100, 1 in 7, 46 %, 46/100 or 3 times is quoted from numbers.yml, never typed."""
    for block in page.blocks:
        for match in BY_HAND.finditer(block.typed.lower()):
            yield _typed(block.text[match.start() : match.end()], page.place_in(block, match.start()))
    about = page.meta.value.description if page.meta else ""
    if page.meta and (typed := BY_HAND.search(about.lower())):
        yield _typed(about[typed.start() : typed.end()], page.meta.place("description"))


def share_alone(library: Library, page: Page) -> Iterator[Problem]:
    """Behind a quoted share stands no % sign, and those it does not count are quoted with `| rest`, never typed."""
    for block in page.blocks:
        shares = [one for one in block.quotes if one.id in library.number and library.number[one.id].out_of]
        for one in shares:
            if PERCENT.match(block.typed, one.end):
                fix = f"write `{{{{ {one.id} }}}}`, or “out of {library.number[one.id].out_of}” behind it"
                yield Problem(
                    page.place_in(block, one.start), "share-alone", f"`{one.id}` is a share, not percent", fix
                )
        for match in OTHERS.finditer(block.typed) if shares else ():
            says = f"“{match.group()}” is typed beside `{shares[0].id}`"
            fix = f"write `{{{{ {shares[0].id} | rest }}}}`, or quote the number it is"
            yield Problem(page.place_in(block, match.start()), "share-alone", says, fix)


def _typed(typed: str, place: Place) -> Problem:
    return Problem(place, "number-at-home", f"“{' '.join(typed.split())}” is typed by hand", AT_HOME)
