"""Who checked a page."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from guide.models.base import Model, Words


class Reviewer(Model):
    """A clinician who read the whole page and agreed to be named; byline, footer and schema.org tell all four."""

    name: Words = Field(description="the name, as the person signs")
    role: Words = Field(description="what the person is, such as consultant urologist")
    on: date = Field(description="the day the page was read, YYYY-MM-DD")
    interests: Words = Field(description="what they earn or own that the page touches, or none")
