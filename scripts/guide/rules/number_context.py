"""Rules on the words around a quoted number: they name the group, the base and the outcome that it counts."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from guide.block import Block, Quote
from guide.library import Library
from guide.models import Number
from guide.number_words import SMALL
from guide.page import Page
from guide.rules.numbers import NOT_SO
from guide.rules.tools import Found, names_other_country, quoted, rows_of

YEARS = re.compile(r"\b((?:19|20)\d\d)(?:-|–| to | and )((?:19|20)\d\d)\b")
BLOCKS_ABOVE = 3
"""Blocks above a quote, below the same heading and outside tables, that may name its group: readers know them."""


def group_named(library: Library, page: Page) -> Found:
    """A number that counts a special group is quoted where that is named: nearby, in its row or in a heading above.
    One of a single country, or of some years, is not quoted in a sentence that names only others."""
    for block, quote, number, words in _in_section(library, page):
        for group in (entry.value for entry in library.groups):
            if group.counted.search(number.who.lower()) and not group.named.search(words):
                says = f"`{quote.id}` counts only {group.name}, and nothing here says so"
                fix = "name them in the sentence, or quote a number of the men the sentence is about"
                yield page.place_in(block, quote.start), says, fix
        sentence = "" if block.cell else _sentence(block, quote)
        stated, counted = (set(YEARS.findall(words)) for words in (sentence, number.who))
        if (stated and counted and stated.isdisjoint(counted)) or names_other_country(library, sentence, number.who):
            says = f"`{quote.id}` was counted elsewhere or in other years than this sentence names ({number.who})"
            yield page.place_in(block, quote.start), says, "name those of the count, or quote a number from there"


class InContext(NamedTuple):
    """A number quoted in a block, and the words around it in small letters."""

    block: Block
    quote: Quote
    number: Number
    words: str


def _in_section(library: Library, page: Page) -> Iterator[InContext]:
    """Each number that a page quotes, with the words of its block, of blocks before it and of headings above."""
    title = page.meta.value.title if page.meta else ""
    headings: list[Block] = []
    near: list[str] = []
    lines = rows_of(page)
    for block in page.blocks:
        if block.kind == "heading":
            headings, near = [*(one for one in headings if one.level < block.level), block], []
        if block.quotes:
            above = [title, *(one.text for one in headings), *near[-BLOCKS_ABOVE:], *lines[block]]
            words = " ".join([*above, block.text]).lower()
            yield from (InContext(block, quote, number, words) for quote, number in quoted(library, block))
        if not block.cell:
            near.append(block.text)


WORD = re.compile(r"[a-z]+|\d[\d,]*")
BASES = dict(enumerate(SMALL[2:], 2))
TIMES = frozenset({"minutes", "hours", "days", "weeks", "months"})
"""Units that the text has to name: not years, which are often an age, nor those of levels, which a row names."""


def base_near(library: Library, page: Page) -> Found:
    """A figure that is quoted alone, as `{{ id | number }}`, has nearby what it is out of, or its unit of time."""
    for block, quote, number, words in _in_section(library, page):
        base, unit = number.out_of or 0, number.unit or ""
        wanted = f"{base:,}" if base else unit
        known = {_stem(wanted), str(base), BASES.get(base, wanted)} if base or unit in TIMES else set()
        if quote.form == "number" and known and known.isdisjoint(map(_stem, WORD.findall(words))):
            says = f"nothing near `{quote.id}` says {'what it is out of' if base else 'that it counts ' + unit}"
            fix = f"write “{'out of ' if base else ''}{wanted}” behind it, or `{{{{ {quote.id} }}}}`"
            yield page.place_in(block, quote.start), says, fix


OTHER_SIDE = re.compile(rf"{NOT_SO.pattern}|\bthe (?:other|rest|remaining)\b")
"""Words for those whom a number does not count."""
NONE_HAD = r"no (?:sperm|bab(?:y|ies)|pregnanc(?:y|ies)|child(?:ren)?|births?)"
NONE_IN = re.compile(rf"\b{NONE_HAD} (?:was|were|came|followed)\b[^,;:.]*$|\bfinds? none\b[^;.]*$", re.IGNORECASE)
HAD_NONE = re.compile(rf"(?: out of [\d,]+ \w+)? had {NONE_HAD}\b")
"""Words before and behind a number that negate what it counts."""


def _in_sentence(library: Library, page: Page) -> Iterator[InContext]:
    """Each number that a page quotes, with the words of its sentence, or of its row and heads."""
    lines = rows_of(page)
    for block in page.blocks:
        row = " ".join(lines[block]).lower() if block.quotes else ""
        for quote, number in quoted(library, block):
            yield InContext(block, quote, number, row or _sentence(block, quote).lower())


def _sentence(block: Block, quote: Quote) -> str:
    return next((one.typed for one in block.sentences if one.start <= quote.start < one.end), "")


def outcome_named(library: Library, page: Page) -> Found:
    """A sentence or row that quotes a number names the outcome it counts, and not only another one: sperm found,
    pregnancy, birth and own child differ; `| rest` is quoted with “no”, “not” or “the other”."""
    for block, quote, number, words in _in_sentence(library, page):
        own = library.outcome.get(number.outcome)
        if own and not own.named.search(words) and (other := next(_outcomes_in(library, words), None)):
            says = f"`{quote.id}` counts {number.outcome}, and these words are about {other}"
            yield page.place_in(block, quote.start), says, "quote a number of that, or say what this one counts"
        negated = NONE_IN.search(block.typed[: quote.start]) or HAD_NONE.match(block.typed[quote.end :])
        if own and negated and quote.form != "rest" and not NOT_SO.search(number.says):
            says = f"`{quote.id}` counts those of whom “{number.says}” is true, and these words say that it is not"
            yield page.place_in(block, quote.start), says, f"write `{{{{ {quote.id} | rest }}}}`, or leave out the “no”"
        if number.out_of and quote.form == "rest" and not OTHER_SIDE.search(words):
            says = f"`{quote.id} | rest` counts those of whom this is not true"
            yield page.place_in(block, quote.start), says, f"write `{{{{ {quote.id} | number }}}}`, or “not”"


def _outcomes_in(library: Library, words: str) -> Iterator[str]:
    """The outcomes that words are about; “found” and “back” alone may be said of anything."""
    for name, one in library.outcome.items():
        if (one.alone if name.startswith("sperm") else one.named).search(words):
            yield name


def column_alike(library: Library, page: Page) -> Found:
    """In a column of a table that mixes outcomes, or what is counted, each row or the head names its own."""
    for column in _columns(library, page):
        outcomes = {one.number.outcome for one in column}.intersection(library.outcome)
        bases = {_base(one.number) for one in column}
        for one in column:
            own = library.outcome.get(one.number.outcome)
            untold = len(outcomes) > 1 and own is not None and not own.named.search(one.words)
            if untold or (len(bases) > 1 and not _names_base(one, bases)):
                what = one.number.outcome if untold else _base(one.number)
                says = f"`{one.number.id}` counts {what}, unlike others in this column, and its row does not say so"
                place = page.place_in(one.block, one.quote.start)
                yield place, says, "say it in the row, or in the head for all"


def _columns(library: Library, page: Page) -> list[list[InContext]]:
    found: defaultdict[tuple[int, int], list[InContext]] = defaultdict(list)
    for one in _in_sentence(library, page):
        if one.block.cell and one.block.cell.row:
            found[one.block.cell.table, one.block.cell.column].append(one)
    return list(found.values())


def _base(number: Number) -> str:
    """What a figure is counted in: out of 100 operations, months."""
    return f"out of {number.out_of:,} {number.of}" if number.out_of else number.unit or ""


def _names_base(one: InContext, bases: set[str]) -> bool:
    """Whether its words name what is counted, and also the size of the base if the column has several."""
    words = {_stem(word) for word in WORD.findall(one.words)}
    of, per = one.number.of or one.number.unit, one.number.per or ""
    counted = {_stem(word) for word in WORD.findall(f"{of} {per}".lower())}
    sizes = {base.split()[2] for base in bases if base.startswith("out of ")}
    size = one.number.out_of
    return bool(words & counted) and (len(sizes) < 2 or not size or f"{size:,}" in words)


@cache
def _stem(word: str) -> str:
    """A word without its plural."""
    return {"men": "man", "women": "woman"}.get(word) or re.sub(r"ies$", "y", word.rstrip(",")).rstrip("s")
