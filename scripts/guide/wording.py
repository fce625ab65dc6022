"""Every word of ours that readers see outside pages: `content/words.yml`. A second language is a second file."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from guide.entry import Entry, Id, Words
from guide.models import Number, Spread, Verdict
from guide.problem import Problem
from guide.reference import Level
from guide.text import Text
from guide.yaml_reader import RULE, load, validate
from guide.yaml_reader import Entry as Located

PATH = "content/words.yml"
GAP = re.compile(r"\{(\w*)\}")


def around(*gaps: str) -> Any:
    """A field whose words stand around gaps that are filled when a page is made."""
    return Field(description=f"words around {' and '.join(f'{{{gap}}}' for gap in gaps)}")


def _for_each(kind: Any) -> AfterValidator:
    def check(given: dict[str, str]) -> dict[str, str]:
        for name in get_args(kind):
            if name not in given:
                raise ValueError(f"there are no words for `{name}` | write `{name}:` and the words readers see")
        return given

    return AfterValidator(check)


class Topic(Entry):
    """What a group of numbers is about."""

    id: Id = Field(description="the topic as entries of numbers.yml name it, such as semen-test")
    title: Words = Field(description="the heading above its numbers")


class Section(Entry):
    """Words with the same gaps as their description; a gap lost or misspelt would end a build."""

    @field_validator("*")
    @classmethod
    def _keeps_its_gaps(cls, value: Any, field: ValidationInfo) -> Any:
        wanted = GAP.findall(cls.model_fields[str(field.field_name)].description or "")
        if isinstance(value, str) and sorted(set(GAP.findall(value))) != sorted(wanted):
            gaps = " and ".join(f"`{{{gap}}}`" for gap in wanted) or "no gap in curly braces"
            raise ValueError(f"“{value}” has other gaps than it needs | write it with {gaps}")
        return value


class PageWords(Section):
    """On every page."""

    sources: Words
    back: Words = around("place")
    unknown_source: Words = around("id")
    words: Words
    table: Words = around("name")
    next_table: Words = around("count", "name")
    map: Words
    room: Words
    others: Words
    joint: Words
    no_date: Words


class ChartWords(Section):
    """Beside the drawings of numbers."""

    who: Words = around("who")
    per: Words = around("per")
    published: Words = around("years")
    joint: Words
    share: Words = around("base", "of")
    the_other: Words = around("rest")
    all_of: Words = around("base", "of")
    started: Words
    each_bar: Words
    line_on_it: Words


class RangeWords(Section):
    """A kind of range: its two ends, and what they mean.

    A confidence interval is put as the Cochrane Handbook reads it (version 5.1, 12.4.1): one can be reasonably sure
    that the true figure lies in it.
    """

    ends: Words = around("low", "high", "base")
    means: Words


class GlossaryWords(Section):
    """In the glossary, and beside the words of a page."""

    go_to: Words
    short_for: Words = around("words")
    say: Words = around("sound")
    also: Words = around("names")
    better_not: Words = around("names")
    read_more: Words


class NumberWords(Section):
    """In the list of all numbers."""

    topic: Words
    heads: list[Words] = Field(min_length=5, max_length=5)
    per: Words = around("per")


class SourceWords(Section):
    """In the list of all works."""

    cited: Words
    check: Words = around("count")
    checks: Words = around("count")
    read: Words = around("part")


class CorrectionWords(Section):
    """In the list of what the source articles say."""

    article: Words
    heads: list[Words] = Field(min_length=4, max_length=4)
    title: Words = around("letter", "title")
    counted: Words = around("count", "verdicts")
    published: Words = around("publisher", "date")
    used: Words = around("kept", "left_out")
    right: Words
    not_seen: Words
    home: Words


class QuestionWords(Section):
    """In the list of all questions."""

    part: Words
    from_page: Words


class ChangeWords(Section):
    """In the list of changed numbers."""

    none: Words
    before: Words = around("was")
    why: Words = around("why")


class Wording(Section):
    """The whole file."""

    dates: Words = around("day", "month", "year")
    months: list[Words] = Field(min_length=12, max_length=12, description="the twelve months in their order")
    page: PageWords
    charts: ChartWords
    ranges: Annotated[dict[str, RangeWords], _for_each(Spread)]
    glossary: GlossaryWords
    numbers: NumberWords
    sources: SourceWords
    evidence: Annotated[dict[Level, Words], _for_each(Level)]
    corrections: CorrectionWords
    verdicts: Annotated[dict[Verdict, Words], _for_each(Verdict)]
    counted: Annotated[dict[Verdict, Words], _for_each(Verdict)] = Field(description="each verdict as it is counted")
    questions: QuestionWords
    changes: ChangeWords

    def day(self, on: date) -> str:
        """A date as readers see it; not by strftime, which follows the settings of the machine."""
        return self.dates.format(day=on.day, month=self.months[on.month - 1], year=on.year)


def read_wording(text: Text) -> tuple[Wording | None, list[Problem]]:
    """The words, or None and every problem with them."""
    value, places, problems = load(text)
    if value is None:
        return None, problems
    entry, wrong = validate(value, Wording, places, ())
    return entry.value if entry else None, problems + wrong


def untitled(numbers: list[Located[Number]], titles: Collection[str]) -> Iterator[Problem]:
    """The topics of numbers that have no title, each where it is first named."""
    first = {entry.value.topic: entry for entry in reversed(numbers)}
    for topic in first.keys() - titles:
        fix = "add it to content/topics.yml, or name one from there"
        yield Problem(first[topic].place("topic"), RULE, f"the topic `{topic}` has no title", fix)
