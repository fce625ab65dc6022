"""The models of the entries in `content/`.

Every description finishes the sentence "write `field:` …" in the messages an editor sees.
"""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guide.models.base import Faults, Form, Id, Model, NumberOrText, Words, one_of, unless

Seen = Literal["fulltext", "abstract", "secondary"]
Outcome = Literal[
    "sperm-found", "sperm-in-semen", "pregnancy", "live-birth", "own-child", "harm", "how-common", "test", "recovery",
    "time", "other",
]  # fmt: skip
Figure = Annotated[float, Field(allow_inf_nan=False, ge=0)]
Part = Annotated[Words, StringConstraints(pattern=r"^[^\d“”](?:.*[^.,;:”])?$")]
"""Words that stand within a sentence."""
ONE = re.compile(r"(?:^| )(?<!per )(?:(?:wo)?man|person|child|baby|couple|round|operation|week|month|day|hour|year)$")


def _one(words: str) -> Faults:
    if ONE.search(words):
        yield f"“{words}” is one of several", "write the plural: men, weeks"


Plural = Annotated[Words, unless(_one)]
How = Literal["about", "exactly", "up to", "at least", "more than", "less than"]
Spread = Literal["confidence interval", "between studies", "between sources"]


class Change(Model):
    """What a number was before, and why it is another now; the page "What changed" lists it."""

    on: date = Field(description="the day it was changed, YYYY-MM-DD")
    was: Words = Field(description="what the page said before, such as about 44 out of 100 men")
    why: Words = Field(description="the reason: a newer source, a slip of ours …")


class Number(Model):
    """A figure a page shows, with who was counted and where it was read.

    A *share* has `out_of` (its denominator) and `of` (the things counted); a *measure* has `unit` in their place.
    `value`, `low` and `high` are in that denominator or unit.
    """

    id: Id = Field(description="a short name in small letters, such as mtese-noa-found")
    topic: Id = Field(description="the topic it is listed under")
    says: Part = Field(
        description="what happened, in words behind the number (sperm were found) or before it (the usual wait was)"
    )
    otherwise: Part | None = Field(
        None, description="what is true of the others, needed where the number is drawn: no sperm were found"
    )
    outcome: Outcome = Field(description=f"what was counted as success: {one_of(Outcome)}")
    value: Figure | None = Field(None, description="the figure shown, a whole number for a share")
    low: Figure | None = Field(None, description="the lower end of the range")
    high: Figure | None = Field(None, description="the upper end of the range")
    spread: Spread | None = Field(None, description=f"what the range is: {one_of(Spread)}")
    kind: Literal["median of studies"] | None = Field(
        None, description="median of studies: the middle of study results, which counts no people and has no other side"
    )
    out_of: int | None = Field(
        None, ge=2, description="the denominator: 100, 1000 for rare things, or the true number for a small group"
    )
    of: Annotated[Plural, StringConstraints(pattern=r"^\D+$")] | None = Field(
        None, description="what was counted, plural: men, couples, operations"
    )
    group: Words | None = Field(
        None, description="behind `of`, what tells those counted apart from others they stand beside: with a blockage"
    )
    unit: Plural | None = Field(None, description="the unit, plural: months, mL, times")
    how: How = Field("about", description=one_of(How))
    who: Annotated[Words, StringConstraints(pattern=r"[^.,;:]$")] = Field(
        description="who was counted, for the reader, without a full stop"
    )
    per: Words | None = Field(
        None, description="per what a success is counted: operation, ICSI round, couple who started"
    )
    year: int | None = Field(None, ge=1950, le=2100, description="the year of the source, four digits")
    exact: NumberOrText = Field(description="the figure as the source prints it")
    not_compared: Words | None = Field(
        None, description="why the figures cannot be compared with `exact`: the source says 1 year"
    )
    references: list[Id] = Field(min_length=1, description="the ids of the works it comes from")
    where: Words | None = Field(None, description="where in the work: abstract, table 2 …")
    seen: Seen = Field(description=one_of(Seen))
    fact: Id | None = Field(None, description="the id of the fact in the evidence register")
    checked: date = Field(description="the day it was last compared with its source, YYYY-MM-DD")
    note: Words | None = Field(None, description="what must stand beside the number")
    changes: list[Change] = Field(default=[], description="a list of `{on: …, was: …, why: …}`, the newest first")

    def faults(self) -> Faults:
        """Contradictions in its words, then in its figures."""
        if (self.out_of is None) == (self.unit is None) or (self.out_of is None) != (self.of is None):
            yield "a number is either a share or a measure", "write `out_of:` and `of:`, or `unit:` alone"
        if self.kind and self.otherwise:
            yield "the middle of study results has no other side", "delete `otherwise:`, or `kind:`"
        if self.otherwise == self.says:
            yield "`otherwise` says the same as `says`", "say what is true of the others"
        if self.spread not in (None, "confidence interval") and " CI" in self.exact:
            yield f"`exact` gives a CI, and `spread` is {self.spread}", "write `spread: confidence interval`"
        if re.search(r"\d,\d{1,2}(?!\d)", self.exact):
            yield "`exact` holds a decimal comma", "write a decimal point: 2.5"
        if (self.seen, self.where) == ("fulltext", "abstract"):
            yield "`seen: fulltext` and `where: abstract` say two things", "write `seen: abstract`"
        yield from self._figure_faults([end for end in (self.low, self.value, self.high) if end is not None])

    def _figure_faults(self, ends: list[float]) -> Faults:
        if self.out_of and any(figure % 1 for figure in ends):
            rare = "for rare things take a larger `out_of:`"
            fix = f"round half up (73.5 becomes 74) and leave the figure to `exact:`; {rare}"
            yield "a share is shown in whole numbers", fix
        if self.value is None and len(ends) < 2:
            yield "there is nothing to show", "write `value:`, or both `low:` and `high:`"
        if (self.low is None) != (self.high is None):
            yield "`low` and `high` are the two ends of a range", "write both, or neither"
        if len(ends) == 3 and self.how not in ("about", "exactly"):
            yield f"`how: {self.how}` and a range say two things", "keep one of the two"
        if ends != sorted(ends) or (self.out_of is not None and ends[-1] > self.out_of):
            yield "`low`, `value`, `high` and `out_of` are not in rising order", "check the four figures"
        if len(ends) == 3 and self.spread is None:
            fix = "write `spread: confidence interval`, `between studies` or `between sources`"
            yield "the range has no meaning yet", fix


class Topic(Model):
    """What a group of numbers is about."""

    id: Id = Field(description="the topic as entries of numbers.yml name it, such as semen-test")
    title: Words = Field(description="the heading above its numbers")


class Term(Model):
    """A word of the glossary, with every form in which pages and readers write it."""

    id: Id = Field(description="a short name in small letters, such as micro-tese")
    term: Words = Field(description="the word as it stands in a sentence")
    say: Annotated[Words, StringConstraints(pattern=r"^[A-Za-z ,'-]+$")] | None = Field(
        None, description="how to say it, stressed part in capitals: MY-kro TEE-zee"
    )
    short_for: Words | None = Field(None, description="the words an abbreviation stands for")
    meaning: Annotated[Words, StringConstraints(pattern=r"[.?]$")] = Field(
        description="what it means in one or two short sentences, each with its full stop"
    )
    plural: list[Form] = Field(default=[], description="a list of plural forms")
    lay: list[Form] = Field(default=[], description="a list of lay words and other spellings")
    avoid: list[Words] = Field(default=[], description="a list of names that mislead")
    page: Words | None = Field(None, description="the page that explains it, such as treatments/micro-tese.md")
    everyday: bool = Field(False, description="true for a word that readers know, so that pages do not link it")
    references: list[Id] = Field(default=[], description="a list of reference ids")

    @property
    def forms(self) -> list[str]:
        """Everything that counts as this word in running text."""
        return [self.term, *([self.short_for] if self.short_for else []), *self.plural, *self.lay]


class Fact(Model):
    """A fact of the evidence register and what became of it: the pages it stands on, or why it stands on none."""

    id: Id = Field(description="the id of the fact in the evidence register, such as basics-02")
    pages: list[Words] = Field(default=[], description="a list of pages such as start/azoospermia.md")
    left_out: Words | None = Field(None, description="the reason why no page tells it")

    def faults(self) -> Faults:
        """A fact is on a page or is left out, one of both."""
        if bool(self.pages) == bool(self.left_out):
            yield f"the fact `{self.id}` is neither or both", "write `pages:` with a list, or `left_out:` and why"


class Synonym(Model):
    """Words a reader types and the words our pages use for them."""

    says: Words = Field(description="what a reader types, small letters")
    means: list[Form] = Field(min_length=1, description="a list of the words our pages use")


class Avoided(Model):
    """Words we avoid and what we write instead."""

    say_not: Words = Field(description="the words to avoid")
    write: Words = Field(description="what to write instead")
    why: Words = Field(description="the reason, a few words")
