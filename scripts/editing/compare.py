"""What a change does to the guide, as the comment below a pull request: its problems, and what readers see anew.

Two folders are read: the guide before the change, and after it. Their words were written by whoever proposes the
change, so they are shown in code spans: they mention nobody, and make no link, no picture and no HTML.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from typing import TypeVar

from editing.uses import on_pages
from guide import rules
from guide.library import Library
from guide.models import Number, Term
from guide.models.reference import Reference
from guide.number_words import statement
from guide.page import Page
from guide.problem import Problem
from guide.reading_grade import scores
from guide.report import plural

MARK = "<!-- what this change does -->"
"""The first line, by which the workflow finds the comment to update."""
NOTHING = "This changes no page, number, work, term or drawing."
MOST_ROWS, MOST_SENTENCES, MOST_ALIKE, MOST_LETTERS = 30, 8, 3, 60_000
"""Nobody reads more than that; and GitHub takes 65,536 letters in a comment."""
FIGURES = "docs/assets/figures"
BACKTICKS = re.compile("`+")
T = TypeVar("T")
Pair = tuple[T | None, T | None]
"""An entry as it was, None where it is new, and as it is, None where it is gone."""


def comment(before: Library, after: Library) -> str:
    """The Markdown of the comment, the problems first: they are what its writer has to correct."""
    numbers = [_number(after, *pair) for pair in _changed(before.number, after.number, statement)]
    works = [_work(*pair) for pair in _changed(before.reference, after.reference, Reference.model_dump_json)]
    terms = [_term(*pair) for pair in _changed(before.term, after.term, Term.model_dump_json)]
    drawings = list(_drawings(before, after))
    read_before, read_after = _grades(before), _grades(after)
    pages = [_page(read_before, read_after, *pair) for pair in _changed(before.page, after.page, _whole)]
    named = {"Numbers": numbers, "Works cited": works, "Terms": terms, "Drawings": drawings, "Pages": pages}
    lists = [_section(name, rows) for name, rows in named.items()]
    shown = "\n\n".join([MARK, _problems(after), *([part for part in lists if part] or [NOTHING])])
    return f"{_shortened(shown)}\n"


def _changed(before: Mapping[str, T], after: Mapping[str, T], seen: Callable[[T], str]) -> Iterator[Pair[T]]:
    """Each entry that is new, gone or, as `seen` shows it, different, in the order of their ids."""
    for one in sorted({*before, *after}):
        was, now = before.get(one), after.get(one)
        if was is None or now is None or seen(was) != seen(now):
            yield was, now


def _whole(page: Page) -> str:
    return page.text.body


def _problems(after: Library) -> str:
    """The problems by page and rule, a few of each: one mistake in a table may break every row."""
    found = sorted(rules.check(after), key=_alike)
    if not found:
        return "**The check finds no problems.**"
    kinds = ([f"- {plain(str(one))}" for one in alike] for _, alike in groupby(found, key=_alike))
    rows = [row for kind in kinds for row in _at_most(kind, MOST_ALIKE, "  ")]
    return "\n".join([f"**The check finds {plural(len(found), 'problem')}:**", "", *_at_most(rows, MOST_ROWS)])


def _alike(problem: Problem) -> tuple[str, str]:
    return problem.place.path, problem.rule


def _section(name: str, rows: list[str]) -> str:
    """A heading with a count, and the rows below it; nothing where there are none."""
    return "\n".join([f"### {name} ({len(rows)})", "", *_at_most(rows, MOST_ROWS)]) if rows else ""


def _number(after: Library, was: Number | None, now: Number | None) -> str:
    """What it said and says, who was counted, and each sentence that shows it now."""
    if now is None:
        return f"- gone: {plain(was.id)}, which said {plain(statement(was))}" if was else ""
    says = f"new, {plain(statement(now))}" if was is None else f"{plain(statement(was))} → {plain(statement(now))}"
    sentences = [f"  - {plain(path)}: {plain(sentence)}" for path, sentence in shown_at(after, now.id)]
    return "\n".join(
        [
            f"- {plain(now.id)}: {says}, counted {plain(now.who)}",
            *_at_most(sentences or ["  - no page shows it"], MOST_SENTENCES, "  "),
        ]
    )


def shown_at(library: Library, number: str) -> Iterator[tuple[str, str]]:
    """Each page that shows a number, and the sentence, heading or cell it stands in, or that it is drawn there."""
    found = ((use.place.path, use.sentence or use.how) for use in on_pages(library, number))
    yield from dict.fromkeys(found)


def _kind(was: object, now: object) -> str:
    return "gone" if now is None else "new" if was is None else "changed"


def _work(was: Reference | None, now: Reference | None) -> str:
    """The title and year, where it is found, and where its record was seen."""
    work = now or was
    if work is None:
        return ""
    seen = ", ".join(map(plain, work.seen.where))
    address = plain(work.address or "no address")
    return f"- {_kind(was, now)}: {plain(work.id)}, {plain(work.title)}, {work.year}, {address}; seen at {seen}"


def _term(was: Term | None, now: Term | None) -> str:
    """The word, and what readers were and are told that it means."""
    term = now or was
    meanings = " → ".join(dict.fromkeys(plain(one.meaning) for one in (was, now) if one))
    return f"- {_kind(was, now)}: {plain(term.term)}, {meanings}" if term else ""


def _drawings(before: Library, after: Library) -> Iterator[str]:
    """Each drawing whose file is another one now."""
    was, now = (
        {path.name: path.read_bytes() for path in (one.root / FIGURES).glob("*.svg")} for one in (before, after)
    )
    for name in sorted({*was, *now}):
        if was.get(name) != now.get(name):
            yield f"- {_kind(was.get(name), now.get(name))}: {plain(f'{FIGURES}/{name}')}"


def _grades(library: Library) -> dict[str, str]:
    """Path of a page → the school grade it reads at, where it has enough words for one."""
    return {page.path: f"{score.grade:.1f}" for page, score in scores(library) if score.words}


def _page(before: dict[str, str], after: dict[str, str], was: Page | None, now: Page | None) -> str:
    """Its path, and how easy it read before and reads now."""
    page = now or was
    if page is None:
        return ""
    grades = " → ".join(dict.fromkeys(grades[page.path] for grades in (before, after) if page.path in grades))
    signed = page.meta.value.reviewer if page.meta else None
    says = [f"school grade {grades}"] if grades else []
    says += [f"signed by {plain(signed.name)} on {signed.on}: does that still hold?"] if signed and now else []
    row = f"- {_kind(was, now)}: {', '.join([plain(page.path), *says])}"
    return "\n".join([row, *(_sentences_changed(was, now) if was and now else ())])


def _sentences_changed(was: Page, now: Page) -> list[str]:
    """What readers no longer see, and what they see anew; a sentence that has only moved is neither."""
    before, after = Counter(_seen(was)), Counter(_seen(now))
    sides = ("no longer there", before - after), ("new there", after - before)
    rows = [_at_most([f"  - {side}: {plain(one)}" for one in some], MOST_SENTENCES, "  ") for side, some in sides]
    return [*rows[0], *rows[1]] or ["  - its words and citations are the same"]


def _seen(page: Page) -> Iterator[str]:
    for block in page.blocks:
        yield from (" ".join(sentence.text.split()) for sentence in block.sentences)
        yield from (f"[@{work}]" for one in block.cites for work in one.works)


def plain(text: str) -> str:
    """Text that GitHub shows as it is, in one line: between more backticks than it holds in a row."""
    words = " ".join(text.split())
    fence = "`" * (max(map(len, BACKTICKS.findall(words)), default=0) + 1)
    edge = " " if "`" in words[:1] + words[-1:] else ""
    return f"{fence}{edge}{words}{edge}{fence}"


def _at_most(rows: list[str], most: int, indent: str = "") -> list[str]:
    more = len(rows) - most
    return rows if more <= 0 else [*rows[:most], f"{indent}- … and {more} more"]


def _shortened(text: str) -> str:
    """Whole lines, as many as fit."""
    if len(text) <= MOST_LETTERS:
        return text
    return f"{text[:MOST_LETTERS].rpartition(chr(10))[0]}\n\n… the rest is too long to be shown here."
