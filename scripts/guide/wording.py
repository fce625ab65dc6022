"""Every word of ours that readers see outside pages: `content/words.yml`. A second language is a second file."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Annotated

from pydantic import Field

from guide.models import Number, Spread
from guide.models.article import Verdict
from guide.models.base import Id, Model, Words
from guide.models.reference import Level
from guide.problem import Problem
from guide.text import Text
from guide.words import parts
from guide.words.base import Section, around, for_each
from guide.words.frame import FrameWords, ReviewWords, TrustWords
from guide.words.scripts import ScriptWords
from guide.yaml_reader import RULE, Entry, load, validate

PATH = "content/words.yml"


class Topic(Model):
    """What a group of numbers is about."""

    id: Id = Field(description="the topic as entries of numbers.yml name it, such as semen-test")
    title: Words = Field(description="the heading above its numbers")


class Wording(Section):
    """The whole file."""

    language: Words = Field(description="the language as browsers know it, such as en-GB")
    dates: Words = around("day", "month", "year")
    months: list[Words] = Field(min_length=12, max_length=12, description="the twelve months in their order")
    page: parts.PageWords
    charts: parts.ChartWords
    ranges: Annotated[dict[str, parts.RangeWords], for_each(Spread)]
    glossary: parts.GlossaryWords
    numbers: parts.NumberWords
    sources: parts.SourceWords
    evidence: Annotated[dict[Level, Words], for_each(Level)]
    kinds: Annotated[dict[Level, tuple[Words, Words]], for_each(Level)] = Field(
        description="each level of evidence as its works are counted: one, and more than one"
    )
    corrections: parts.CorrectionWords
    verdicts: Annotated[dict[Verdict, Words], for_each(Verdict)]
    counted: Annotated[dict[Verdict, Words], for_each(Verdict)] = Field(description="each verdict as it is counted")
    questions: parts.QuestionWords
    route: parts.RouteWords
    changes: parts.ChangeWords
    downloads: parts.DownloadWords
    paper: parts.PaperWords
    frame: FrameWords
    review: ReviewWords
    trust: TrustWords
    scripts: ScriptWords

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


def untitled(numbers: list[Entry[Number]], titles: Collection[str]) -> Iterator[Problem]:
    """The topics of numbers that have no title, each where it is first named."""
    first = {entry.value.topic: entry for entry in reversed(numbers)}
    for topic in first.keys() - titles:
        fix = "add it to content/topics.yml, or name one from there"
        yield Problem(first[topic].place("topic"), RULE, f"the topic `{topic}` has no title", fix)
