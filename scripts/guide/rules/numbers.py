"""Rules on the entries of numbers.yml: they are used, agree with their sources, and explain their changes."""

import re
from collections.abc import Iterator

from guide.history import changed, is_explained, words
from guide.library import Library
from guide.models import Number
from guide.rules.tools import Found
from guide.source_figures import miscounted, unsupported_figure


def number_sourced(library: Library) -> Found:
    """A number has the year of its source, and was checked in it since; one seen only in another text says in `note`
    whose it is."""
    for entry in library.numbers:
        for field, says, fix in _unsourced(library, entry.value):
            yield entry.place(field), f"`{entry.value.id}` {says}", fix


def _unsourced(library: Library, number: Number) -> Iterator[tuple[str, str, str]]:
    """(field, what is wrong, what to write)"""
    works = (library.reference[one] for one in number.references if one in library.reference)
    years = {work.year for work in works if work.issued}
    if years and str(number.year) not in years:
        field, says = ("year", f"is of {number.year}, unlike its source") if number.year else ("id", "has no year")
        yield field, says, f"write `year:` of its source: {' or '.join(sorted(years))}"
    if number.seen == "secondary" and number.note is None:
        yield "seen", "was seen only in another text", "write `note:` and say whose figure it is"
    if max([number.checked, *(one.on for one in number.changes)]) > library.today:
        yield "checked", "was checked or changed in the future", "write the day it was done"
    if number.checked.year < (number.year or 0) <= library.today.year:
        yield "checked", f"was checked before its source of {number.year}", "compare it with that, and write the day"


def number_used(library: Library) -> Found:
    """Every number is quoted or drawn on a page, and every topic is that of a number."""
    used = library.pages_of_numbers
    for entry in library.numbers:
        if entry.value.id not in used:
            says = f"no page shows the number `{entry.value.id}`"
            yield entry.place("id"), says, "quote it with `{{ id }}`, or delete it"
    for topic in library.topics:
        if topic.value.id not in {entry.value.topic for entry in library.numbers}:
            yield topic.place("id"), f"no number has the topic `{topic.value.id}`", "name it at a number, or delete it"


NOT_SO = re.compile(r"\b(?:no|not|none|never|nobody|nothing|without|neither)\b")


def number_agrees(library: Library) -> Found:
    """The figures of a number are those of `exact`, rounded half up, and `exact` agrees with itself and with
    `who`; where they cannot be, `not_compared` says why."""
    for entry in library.numbers:
        number, wrong, odd = entry.value, unsupported_figure(entry.value), miscounted(entry.value)
        if wrong and number.not_compared is None:
            field, figure = wrong
            shown = f"{field}: {figure:.10g}`{f' {number.unit}' if number.unit else ''}"
            says = f"`{shown} of `{number.id}` is not a figure in `exact: {number.exact}`"
            yield entry.place(field), says, "correct one of the two, or say in `not_compared:` why they differ"
        if odd and number.not_compared is None:
            fix = "see which figure was misread, or say in `not_compared:` why they differ"
            yield entry.place("exact"), f"{odd} in `{number.id}`", fix
        if number.not_compared and not wrong and not odd:
            says = f"the figures of `{number.id}` agree with `exact`"
            yield entry.place("not_compared"), says, "delete `not_compared:`"


def outcome_told(library: Library) -> Found:
    """`says` and `otherwise` of a number are about its outcome: sperm found, pregnancy, birth and own child differ."""
    for entry in library.numbers:
        for field in ("says", "otherwise"):
            if (words := getattr(entry.value, field)) and (wrong := _of_another_outcome(library, entry.value, words)):
                says = f"`{field}` of `{entry.value.id}` {wrong}, but its outcome is {entry.value.outcome}"
                yield entry.place(field), says, "correct the words, or `outcome:`"
        if (other := entry.value.otherwise) and entry.value.outcome in library.outcome and not NOT_SO.search(other):
            says = f"`otherwise` of `{entry.value.id}` does not say that it did not happen"
            yield entry.place("otherwise"), says, "see that it and `says` are not exchanged: no sperm were found"


def _of_another_outcome(library: Library, number: Number, words: str) -> str | None:
    if number.outcome == "time" and number.unit:
        return None
    other = next((name for name, one in library.outcome.items() if one.alone.search(words.lower())), None)
    if other not in (None, number.outcome):
        return f"is about {other}"
    own, text = library.outcome.get(number.outcome), f"{number.unit or ''} {words}".lower()
    return f"does not speak {own.meaning}" if own and own.says and not own.says.search(text) else None


def change_told(library: Library) -> Found:
    """A number that differs from the last release says in `changes:` what it was, and why it changed."""
    if before := library.released:
        for entry, was in changed(library.numbers, before):
            if not is_explained(entry.value, before):
                says = f"`{entry.value.id}` said “{was}” in version {before.version}, and says “{words(entry.value)}”"
                fix = f"write `changes:` and below it `- {{on: {library.today}, was: '{was}', why: …}}`"
                yield entry.place("value"), says, fix
