"""The models of groups.yml, outcomes.yml, signs.yml and house-style.yml, whose patterns find words in our texts."""

import re
from typing import Annotated, Literal

from pydantic import Field

from guide.models import Outcome
from guide.models.base import Faults, Model, Words, one_of, unless
from guide.models.front_matter import PageType


def _matches_everything(pattern: re.Pattern[str]) -> Faults:
    if pattern.search(""):
        yield "this pattern is found in every text", "see where a `|` has nothing before or behind it"


def _matches_nothing(pattern: re.Pattern[str]) -> Faults:
    if odd := re.search(r"[\x00-\x1f]|(?<!\\)[A-Z]", pattern.pattern):
        fix = "write the pattern in small letters and between single quotation marks"
        yield f"{odd.group()!r} is in no text in small letters", fix


Pattern = Annotated[re.Pattern[str], unless(_matches_everything)]
Small = Annotated[Pattern, unless(_matches_nothing)]
"""A pattern for texts in small letters."""


class Group(Model):
    """People whose numbers say nothing about other people."""

    name: Words = Field(description="who they are, such as men with a blockage")
    counted: Small = Field(description="how `who:` of a number names them, as a regular expression")
    named: Small = Field(description="how a page may name them, as a regular expression")


class OutcomeWords(Model):
    """An outcome that is easily mistaken for another, and the words for it."""

    outcome: Outcome = Field(description=one_of(Outcome))
    named: Small = Field(description="how a sentence, a row or a head may name it, as a regular expression")
    alone: Small = Field(description="words that tell of it and of no other, as a regular expression")
    says: Small | None = Field(None, description="what `says:` of its numbers holds, as a regular expression")
    meaning: Words | None = Field(None, description="what these words say, such as: of a pregnancy")


SignRule = Literal["mark-known", "sentence-whole", "nothing-left", "quote-curled"]


class Sign(Model):
    """Something that none of our texts may show as it was typed."""

    sign: Pattern = Field(description="how it is found, as a regular expression between single quotation marks")
    write: Words = Field(description="what to write instead")
    rule: SignRule = Field("mark-known", description=f"the rule that tells of it: {one_of(SignRule)}")


class HouseStyle(Model):
    """The fields of house-style.yml beside the words to avoid."""

    promises: list[Words] = Field(description="a list of words that promise too much")
    everyday: list[Words] = Field(description="a list of abbreviations that need no explanation, or are none")
    call: dict[Words, Words] = Field({}, description="each number to call that a link may lead to: its countries")
    countries: list[Pattern] = Field(default=[], description="for each country a regular expression of its names")
    states: list[Small] = Field(description="a list of regular expressions of words that need a source")
    headings: dict[PageType, list[Words]] = Field(
        description="below each type of page a list of the headings it has, in their order"
    )

    def headings_of(self, kind: str) -> list[str]:
        """The headings that a page of this type has; none if it may have any."""
        return dict[str, list[str]](self.headings.items()).get(kind, [])
