"""The front matter of a page, and when the page is to be checked again."""

import re
from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from guide.models.base import Faults, Form, Letter, Model, Words, one_of

PageType = Literal[
    "home", "section", "pathway", "overview", "condition", "cause", "test", "treatment", "decision", "living", "about",
    "generated",
]  # fmt: skip


NOBODY = re.compile(r"\b(?:TBC|TBD|TODO|to be (?:named|confirmed|found)|not yet|nobody|pending|ChatGPT)\b")
"""What is written while no name is known, and names that are not a person's."""
YEARS = 1
"""Between two checks of a page; about/how-we-write.md promises it."""
SOON = timedelta(days=60)
"""Before a check is due, a warning says so."""


class Reviewer(Model):
    """A clinician who read the whole page and agreed to be named; byline, footer and schema.org tell all four."""

    name: Words = Field(description="the name, as the person signs")
    role: Words = Field(description="what the person is, such as consultant urologist")
    on: date = Field(description="the day the page was read, YYYY-MM-DD")
    interests: Words = Field(description="what they earn or own that the page touches, or none")

    def faults(self) -> Faults:
        """The name is that of a person."""
        if found := NOBODY.search(f"{self.name} {self.role}"):
            yield f"`{found.group()}` is nobody who reviewed this page", "leave `reviewer` out until someone has"


class PageMeta(Model):
    """The front matter of a page."""

    title: Words = Field(description="the title, as a sentence, up to 70 characters")
    description: Annotated[str, StringConstraints(min_length=40, max_length=170)] = Field(
        description="one sentence of 40 to 170 characters for search results"
    )
    type: PageType = Field(description=one_of(PageType))
    checked: date = Field(description="the day its facts were last checked, YYYY-MM-DD")
    due: date = Field(description="the day of the next check, YYYY-MM-DD")
    reviewer: Reviewer | None = Field(None, description="with name, role, on and interests, once someone has read it")
    urgent: int = Field(0, ge=0, description="true where the page has an `!!! urgent` block, 2 where it has two")
    aliases: list[Form] = Field(
        default=[], description="a list of words readers type to find this page, with commas between"
    )
    asked: dict[str, list[Form]] = Field(
        default={}, description="for the end of a heading's address, a list of words readers type to find what it says"
    )
    first: list[Words] = Field(
        default=[], description="a list of ends under `asked` whose words lead there before all else"
    )
    adapts: list[Letter] = Field(default=[], description="a list of letters of source articles")
    next: Words | None = Field(None, description="the next page of the reader's route, such as start/first-steps.md")

    def faults(self) -> Faults:
        """Each anchor in `first` has words in `asked`, and `due` is after `checked`."""
        for anchor in (anchor for anchor in self.first if anchor not in self.asked):
            yield f"nothing is `asked` for `{anchor}`", "write under `asked` what leads there"
        if self.due <= self.checked:
            yield "`due` is not after `checked`", "correct one of the two dates"


def next_check(checked: date) -> date:
    """The day on which a page that was checked on a day is due again; of 29 February, the 28th."""
    leap_day = (checked.month, checked.day) == (2, 29)
    return checked.replace(year=checked.year + YEARS, day=28 if leap_day else checked.day)
