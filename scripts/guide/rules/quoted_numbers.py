"""Rules on numbers in texts: they are quoted from `content/numbers.yml`, never typed, and what follows fits them."""

import math
import re
from collections.abc import Iterator
from itertools import pairwise

from guide.block import Block
from guide.library import Library
from guide.markdown.blocks import BLOCKS
from guide.models import Number
from guide.number_words import FORMS, MIDDLE, SMALL
from guide.page import Page
from guide.rules.tools import Found, FoundIn, quoted, texts_of, unknown_name
from guide.source_figures import UNITS

BRACES = re.compile(r"\{\{(?:[^{}\n]*\}\}?)?|\}\}")
"""A wrongly written quote, which is left on the page as typed."""


def number_known(library: Library, page: Page) -> Found:
    """A number is quoted as `{{ id }}`, `{{ id | number }}` or `{{ id | rest }}`, and its id stands in numbers.yml."""
    for block in page.blocks:
        for match in BRACES.finditer(block.typed):
            fix = "write `{{ id }}`, `{{ id | number }}` or `{{ id | rest }}`"
            yield page.place_in(block, match.start()), f"`{match.group().strip()}` quotes no number", fix
    for quote in page.shown.numbers:
        if quote.form and (fault := _wrong_form(library.number.get(quote.id), quote.form)):
            yield page.place(quote.token), *fault
    named = [(quote.id, quote.token) for quote in page.shown.numbers]
    drawn = (block for block in page.shown.drawn if block.name in BLOCKS and BLOCKS[block.name].draws)
    for wanted, token in (*named, *((wanted, block.token) for block in drawn for wanted in block.arguments)):
        if fault := unknown_name(library, "number", wanted):
            yield page.place(token), *fault


def _wrong_form(number: Number | None, form: str) -> tuple[str, str] | None:
    if form not in FORMS:
        return f"`| {form}` is not a form of a number", "write `| number`, `| rest` or neither"
    if form == "rest" and number and (number.kind or number.out_of is None):
        what = f"the {MIDDLE}" if number.kind else "a measure"
        return f"`{number.id}` is {what}, so it has no other side", "write `| number` or nothing"
    return None


def drawing_sound(library: Library, page: Page) -> Found:
    """A drawing names numbers that can be drawn: shares that tell their other side and, where two say the same, a
    `group:`, ladders only of the same people, ranges on one base; a route names a step; a list takes nothing."""
    for drawn in page.shown.drawn:
        kind = BLOCKS.get(drawn.name)
        if kind and (fault := kind.fault(drawn.name, library, drawn.arguments)):
            yield page.place(drawn.token), *fault


SPELLED = "|".join((*SMALL[2:], "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"))
WORD = rf"(?:\d+(?:[.,]\d+)*|(?:one|{SPELLED}|half)\b)"
BASE = rf"(?:\d+(?:,\d+)*|(?:{SPELLED}|(?:a |one )?(?:hundred|thousand))\b)"
COUNTED = (
    "men|women|boys|girls|people|patients|couples|fathers|parents|babies|children|sons|daughters"
    "|operations|attempts|rounds|cycles|tries|treatments|transfers|pregnancies|births|cases"
)
"""What results are counted in, plural."""
ONE = "man|woman|boy|girl|person|patient|couple|father|baby|child|operation|attempt|round|cycle|pregnancy|birth"
"""The same, singular."""
TIMES = "seconds?|minutes?|hours?|days?|weeks?|months?|years?"
BY_HAND = re.compile(
    rf"(?<![\w.,])(?:{WORD}(?:[\s-]+out[\s-]+of[\s-]+(?:every\s+)?{BASE}"
    rf"|\s+(?:in|per)\s+(?:every\s+)?(?!(?:19|20)\d\d\b){BASE}"
    rf"|[\s-]*(?:%(?!\s*(?:ci|confidence)\b)|‰|per\s?cent\b|percent\b|percentage\s+points?\b)"
    rf"|(?:\s+to\s+{WORD})?\s*(?:times\b|-?fold\b|×(?!\s*\d)|(?<=\d)x(?!\w))"
    rf"|\s+of\s+(?:the\s+|every\s+)?{BASE}(?=\s+(?:{COUNTED})\b)"
    rf"|[-\u2010\u2011]in[-\u2010\u2011]{BASE}"
    rf"|\s+(?:{COUNTED}|{ONE})\s+(?:in|per|out\s+of)\s+(?:every\s+)?(?!(?:19|20)\d\d\b){BASE}"
    rf"(?!\s+(?:{TIMES}|{COUNTED}|studies|trials|reports|centres|clinics)\b))"
    rf"|(?<!/)\d+\s*/\s*(?:(?:3[2-9]|[4-9]\d|(?!(?:19|20)\d\d\b)\d{{3,}})(?![\d/])|\d+(?=\s+(?:of\b|{COUNTED})))"
    rf"|[½¼¾⅓⅔]\s+of\b|(?:two|three|four|[2-4])[-\s](?:thirds|quarters|fourths|fifths|tenths)\b"
    rf"|(?:a|one)[-\s](?:third|quarter|fourth|fifth|tenth)\s+of\s+(?:(?:all|the|these|those)\s+)?(?:{COUNTED})\b"
    rf"|every\s+(?:second|third|fourth|fifth|tenth)\s+(?:{ONE})\b|(?:{SPELLED})fold\b|(?:doubl|halv|tripl|trebl)(?:ed|es|ing)\b"
    rf"|\bodds\s+of\s+\d+\s*(?::|to)\s*\d|\b(?:fifty-fifty|50[-:/]50)\b|(?<![\w,]\s)\bof\s+\d+(?:,\d+)*\s+(?:{COUNTED}),\s+\d+"
    r"|(?<=\bin\s)\d+\s+of\s+\d+\b|\b(?:than|over|below|above|under|least)\s+\d+\.\d+(?!\s*(?:m?g|mcg|[µμ]g|ml)\b|\d))"
)
"""A result typed in digits or words; looked for in small letters, which takes half the time of both.

Left alone: 95 % CI, 24/7, dates such as 11/12 and 11/2026, half a tablet, a third visit.
"""
AT_HOME = "put it into numbers.yml and quote it: `{{ id }}`; above a dose write `<!-- allow number-at-home: a dose -->`"
IN_PLAIN = "tell numbers in the text, quoted from numbers.yml"
PERCENT = re.compile(r"\s*(?:%|per\s?cent\b)", re.IGNORECASE)
AGAIN = re.compile(
    r"\s+(?:out\s+of|of|in)\s+(?:every\s+)?(?!(?:19|20)\d\d\b)(?P<base>\d[\d,]*)"
    rf"(?:\s+(?P<counted>(?!cases)(?:{COUNTED}))\b)?"
)
AS_COUNT = re.compile(rf"\s+(?:{COUNTED})\b(?!\s+(?:out\s+of|of|in|per|for)\s+(?:every\s+)?\d)")
LEAST = re.compile(r"\b(at least|more than|after)\s+$")
MOST = re.compile(r"\b(at most|up to|fewer than|less than)\s+$")
MAJORITY = re.compile(r"\b(most (?:men|women|couples|people|of them)|more than half|the majority)\b[^.;:]{0,25}$")
AGAINST = {"up to": LEAST, "less than": LEAST, "more than": MOST, "at least": MOST, "within": LEAST}
"""Limit → words before it that contradict it."""
OR_MORE = re.compile(r"(?:\s+(?:out\s+)?of\s+[\d,]+(?:\s+\w+)?)?\s+(or (?:more|over|above))\b")
BOUND = re.compile(r"\b(?:under|below|over|above|than|up to|at (?:least|most)|or (?:less|fewer|more))\b")
THE_OTHER = re.compile(r"\bthe (?:other|remaining)\s+$", re.IGNORECASE)
FALL = re.compile(r"\b(?:fall|fell|drop|sank|sink|down|lower|less|fewer)")
UNLIKE = re.compile(r"\s+(?:more|less|fewer|(?:high|low|oft|comm|larg|great|long|frequ|like|much|many)\w*)\b")
"""What must not follow “times” without “as”: 3 times higher may be 3 or 4 times as high."""
OTHERS = re.compile(
    r"\bthe (?:other|remaining) \d+(?:,\d+)*(?![\d.]|\s+(?:studies|reviews|trials|pages)\b)", re.IGNORECASE
)


def number_at_home(library: Library, page: Page) -> Found:
    """A result such as 46 out of 100, 1 in 7, 46 %, 46/100 or 3 times is quoted from numbers.yml, never typed."""
    for block, place in texts_of(library, page):
        for match in BY_HAND.finditer(block.typed.lower()):
            typed = " ".join(block.text[match.start() : match.end()].split())
            fix = IN_PLAIN if block.kind == "plain" else AT_HOME
            yield place(match.start()), f"“{typed}” is typed by hand", fix


def meaning_bare(library: Library) -> Found:
    """The meaning of a word in the glossary holds no result: those stand on pages, quoted from numbers.yml."""
    for entry in library.terms:
        if match := BY_HAND.search(entry.value.meaning.lower()):
            yield entry.place("meaning"), f"“{match.group()}” is a result in the meaning of a word", IN_PLAIN


def share_alone(library: Library, block: Block) -> FoundIn:
    """What follows a quoted number fits it: no % sign, no base if the number brings its own, a base if it does not, its
    unit, its source, “as” behind times; those it does not count are quoted with `| rest`, never typed."""
    for quote, number in quoted(library, block):
        if fault := _misfit(number, quote.form, block.typed[quote.end :]):
            yield quote.start, *fault
        works = next((cite.works for cite in block.cites if quote.form and cite.at >= quote.end), number.references)
        if set(works).isdisjoint(number.references):
            fix = f"cite `[@{number.references[0]}]` as well, or quote the number that is meant"
            yield quote.start, f"the citation behind `{number.id}` names another source", fix
        if number.out_of and quote.form != "rest" and THE_OTHER.search(block.typed[: quote.start]):
            yield quote.start, f"`{number.id}` does not count the others", f"write `{{{{ {number.id} | rest }}}}`"
    shares = [number.id for _, number in quoted(library, block) if number.out_of]
    for match in OTHERS.finditer(block.typed) if shares else ():
        fix = f"write `{{{{ {shares[0]} | rest }}}}`, or quote the number it is"
        yield match.start(), f"“{match.group()}” is typed beside `{shares[0]}`", fix


def limit_kept(library: Library, block: Block) -> FoundIn:
    """A limit keeps its “up to” or “less than” and is not called “at least”; less than half is not “most men”; “from …
    to” runs upwards unless something falls."""
    known = quoted(library, block)
    for quote, number in known:
        for fault in _contradictions(number, quote.form, block.typed[: quote.start].lower(), block.typed[quote.end :]):
            yield quote.start, *fault
    for (quote, number), (next_quote, next_number) in pairwise(known):
        joined = block.typed[quote.end : next_quote.start].strip() == "to"
        is_range = joined and block.typed[: quote.start].lower().endswith("from ")
        if is_range and (number.value or 0) > (next_number.value or math.inf) and not FALL.search(block.typed):
            fix = f"write `{next_quote.id}` first, or say that it falls"
            yield quote.start, f"`{quote.id}` is higher than `{next_quote.id}` behind it", fix


def _contradictions(number: Number, form: str | None, before: str, behind: str) -> Iterator[tuple[str, str]]:
    """How the words around a number contradict it, and what to write."""
    how = next((how for how in AGAINST if how == number.how or number.exact.lower().startswith(how)), None)
    tail = OR_MORE.match(behind) if how and AGAINST[how] is LEAST else None
    if how and (found := AGAINST[how].search(before) or tail):
        yield f"`{number.id}` is {how} its figure, and these words say “{found[1]}”", f"write “{how}”"
    if how == number.how and form == "number" and not BOUND.search(f"{before[-25:]} | {behind[:25]}"):
        yield f"`{number.id}` is {how} its figure, and nothing here says so", f"write “{how}” before it"
    is_less = form != "rest" and 2 * (number.value or math.inf) < (number.out_of or 0)
    if is_less and (found := MAJORITY.search(before)):
        fix = "leave the words out, or quote the number that is meant"
        yield f"`{number.id}` is less than half, and these words say {found[1]}", fix


def _misfit(number: Number, form: str | None, behind: str) -> tuple[str, str] | None:
    """What is wrong with the words behind a number, and what to write."""
    if number.out_of and PERCENT.match(behind):
        fix = f"write `{{{{ {number.id} }}}}`, or “out of {number.out_of}” behind it"
        return f"`{number.id}` is a share, not percent", fix
    again = AGAIN.match(behind) if number.out_of else None
    if again and form is None:
        fix = f"write `{{{{ {number.id} | number }}}}`, or leave it out"
        return f"`{number.id}` says itself what it is out of", fix
    if again and again["base"].replace(",", "") != str(number.out_of):
        return f"`{number.id}` is not out of {again['base']}", f"write “out of {number.out_of}” behind it"
    if again and again["counted"] and again["counted"] not in (of := number.of or "").split():
        return f"`{number.id}` counts {of}, not {again['counted']}", f"write “out of {number.out_of} {of}” behind it"
    if number.out_of and form == "number" and AS_COUNT.match(behind):
        fix = f"write `{{{{ {number.id} }}}}`, or “out of {number.out_of}” behind it"
        return f"`{number.id}` is out of {number.out_of}, and reads as a count here", fix
    unit = UNITS.match(behind.lower().lstrip(" -")) if number.unit and form else None
    if unit and unit[1] not in UNITS.findall((number.unit or "").lower()):
        return f"the unit of `{number.id}` is “{number.unit}”, not {unit.group()}", "write that behind it, or nothing"
    if form is None and number.unit == "times" and (found := UNLIKE.match(behind)):
        return f"“times{found.group()}” may mean two things", "write “as high as”, “as often as” and the like"
    return None
