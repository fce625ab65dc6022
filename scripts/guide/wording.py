"""Every word of ours that readers see outside pages: `content/words.yml`. A second language is a second file."""

from datetime import date
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, Field, StringConstraints

from guide.models import Spread
from guide.models.article import Verdict
from guide.models.base import Id, Model, Words
from guide.models.reference import Level
from guide.words import SECTIONS, RangeWords, section

PATH = "content/words.yml"


class Topic(Model):
    """What a group of numbers is about."""

    id: Id = Field(description="the topic as entries of numbers.yml name it, such as semen-test")
    title: Words = Field(description="the heading above its numbers")


def _for_each(kind: Any) -> AfterValidator:
    def check(given: dict[str, Any]) -> dict[str, Any]:
        for name in get_args(kind):
            if name not in given:
                raise ValueError(f"there are no words for `{name}` | write `{name}:` and the words readers see")
        return given

    return AfterValidator(check)


class Wording(section("Wording", **{one.__name__: (one, ...) for one in SECTIONS})):  # type: ignore[misc]
    """The whole file."""

    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")] = Field(
        description="the language as browsers know it, such as en-GB"
    )
    dates: Words = Field(description="words around {day} and {month} and {year}")
    months: list[Words] = Field(min_length=12, max_length=12, description="the twelve months in their order")
    ranges: Annotated[dict[str, RangeWords], _for_each(Spread)]
    evidence: Annotated[dict[Level, Words], _for_each(Level)]
    kinds: Annotated[dict[Level, tuple[Words, Words]], _for_each(Level)] = Field(
        description="each level of evidence as its works are counted: one, and more than one"
    )
    verdicts: Annotated[dict[Verdict, Words], _for_each(Verdict)]
    counted: Annotated[dict[Verdict, Words], _for_each(Verdict)] = Field(description="each verdict as it is counted")

    def day(self, on: date) -> str:
        """A date as readers see it; not by strftime, which follows the settings of the machine."""
        return self.dates.format(day=on.day, month=self.months[on.month - 1], year=on.year)
