"""Words in the charts and lists of overrides/parts/."""

from __future__ import annotations

from pydantic import Field

from guide.models.base import Id, Model, Words
from guide.words.base import Section, around


class PageWords(Section):
    """On every page."""

    sources: Words
    in_all: Words = around("count", "kinds")
    covers: Words
    back: Words = around("place")
    unknown_source: Words = around("id")
    words: Words
    table: Words = around("name")
    next_table: Words = around("count", "name")
    room: Words
    others: Words
    joint: Words
    no_date: Words


class ChartWords(Section):
    """Beside the drawings of numbers."""

    who: Words = around("who")
    per: Words = around("per")
    source: Words = around("works")
    counted: Words
    say: Words = around("numbers")
    say_and: Words
    of: Words = around("base", "of")
    share: Words = around("base", "of")
    the_other: Words = around("rest")
    all_of: Words = around("base", "of")
    started: Words
    each_bar: Words
    dot_in_it: Words


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

    kind: Words
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


class RouteStep(Model):
    """One step of the route, as `::: route` names it."""

    id: Id = Field(description="the step as pages name it, such as second-test")
    name: Words = Field(description="the step in a few words")
    who: Words = Field(description="who takes part in it")


class RouteWords(Section):
    """In the line of steps that shows where a statement stands."""

    name: Words
    here: Words
    next: Words
    done: Words
    beside: Words
    steps: list[RouteStep] = Field(min_length=2, description="the steps in their order")
    branches: dict[Id, Words] = Field(description="the branches of the route, by the word that pages name")


class FileWords(Section):
    """A kind of file, and whom it is for."""

    name: Words
    whom: Words


class DownloadWords(Section):
    """Of the files that readers take away."""

    short: Words
    open: Words
    keep: Words = around("folder")
    edition: Words = around("version", "day")
    contents: Words
    licence: Words
    accessibility: Words
    none: Words
    leaflet: Words
    sums: Words
    kilobytes: Words = around("count")
    megabytes: Words = around("count")
    editions: dict[Id, Words] = Field(description="what tells files of a kind apart, by what their names hold")
    files: dict[Id, FileWords] = Field(description="each kind of file, by the name of its format")


class PaperWords(Section):
    """In the files to print."""

    contents: Words
    page: Words
    apart: Words
    more: Words
    whole: Words
    web: Words = around("address")


class ChangeWords(Section):
    """In the list of changed numbers."""

    none: Words
    before: Words = around("was")
    why: Words = around("why")
