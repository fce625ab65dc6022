"""What the last release said: the words of each number, so that a changed one is told and not only changed."""

import json
import re
from collections.abc import Iterator
from datetime import date

from pydantic import Field

from guide import number_words
from guide.models import Number
from guide.models.base import Id, Model, Words
from guide.yaml_reader import Entry

PATH = "content/released.yml"
HEAD = """\
# yaml-language-server: $schema=schemas/released.json
# What the last release said. Written by: python -m guide.cli released VERSION
"""

VERSION = re.compile(r"\d+(?:\.\d+)+")


class Released(Model):
    """The record of a release; `python -m guide.cli released` writes it."""

    version: Words = Field(description="the version, such as 0.1.0")
    on: date = Field(description="the day of the release, YYYY-MM-DD")
    numbers: dict[Id, Words] = Field(description="a line `id: words` for each number it showed")


def words(number: Number) -> str:
    """What a number says, with the range that is drawn beside it."""
    has_range = number.value is not None and number.low is not None and number.high is not None
    ends = f" ({number_words.digits(number.low or 0)} to {number_words.digits(number.high or 0)})" if has_range else ""
    return number_words.phrase(number) + ends


def changed(numbers: list[Entry[Number]], before: Released) -> Iterator[tuple[Entry[Number], str]]:
    """Each number that says something else than in the last release, and what it said then."""
    for entry in numbers:
        was = before.numbers.get(entry.value.id)
        if was is not None and was != words(entry.value):
            yield entry, was


def is_told(number: Number, before: Released) -> bool:
    """Whether `changes:` tells of a change since the release."""
    return any(change.on >= before.on for change in number.changes)


def record(numbers: list[Entry[Number]], version: str, day: date) -> str:
    """The record of a release that is made now."""
    lines = (f"  {entry.value.id}: {_quoted(words(entry.value))}\n" for entry in numbers)
    return f"{HEAD}version: {_quoted(version)}\non: {day}\nnumbers:\n{''.join(lines)}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
