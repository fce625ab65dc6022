"""What the guide keeps of its past: where each page moved, so that links from outside still lead to it; and what each
number said in the last release, so that a change is explained to readers."""

import json
import re
from collections.abc import Iterator
from datetime import date

from pydantic import Field

from guide import number_words
from guide.models import Number
from guide.models.base import Id, Model, Words
from guide.yaml_reader import Entry

MOVED, RELEASED = "content/redirects.yml", "content/released.yml"
REDIRECTS_HEAD = """\
# yaml-language-server: $schema=schemas/redirects.json
# Pages that have moved: old path, new path. Written by: python3 scripts/run.py move OLD NEW
"""
RELEASED_HEAD = """\
# yaml-language-server: $schema=schemas/released.json
# What the last release said. Written by: python -m guide.cli released VERSION
"""
"""The first lines of the two files."""
VERSION = re.compile(r"\d+(?:\.\d+)+")


class Redirects(Model):
    """Where each page stands that has moved; `run.py move` writes it."""

    redirects: dict[Words, Words] = Field(description="a line `causes/old.md: causes/new.md` for each page that moved")


def redirects_text(redirects: dict[str, str]) -> str:
    """The text of content/redirects.yml: old path → new path."""
    return f"{REDIRECTS_HEAD}redirects:\n" + "".join(f"  {old}: {new}\n" for old, new in sorted(redirects.items()))


class Released(Model):
    """The record of a release; `python -m guide.cli released` writes it."""

    version: Words = Field(description="the version, such as 0.1.0")
    on: date = Field(description="the day of the release, YYYY-MM-DD")
    numbers: dict[Id, Words] = Field(description="a line `id: words` for each number it showed")


def words(number: Number) -> str:
    """A number in words, with the range that is drawn beside it."""
    has_range = number.value is not None and number.low is not None and number.high is not None
    ends = f" ({number_words.digits(number.low or 0)} to {number_words.digits(number.high or 0)})" if has_range else ""
    return number_words.phrase(number) + ends


def changed(numbers: list[Entry[Number]], before: Released) -> Iterator[tuple[Entry[Number], str]]:
    """Each number whose words differ from the last release, and its words then."""
    for entry in numbers:
        was = before.numbers.get(entry.value.id)
        if was is not None and was != words(entry.value):
            yield entry, was


def is_explained(number: Number, before: Released) -> bool:
    """Whether `changes:` has an entry since the release."""
    return any(change.on >= before.on for change in number.changes)


def release_text(numbers: list[Entry[Number]], version: str, day: date) -> str:
    """The text of content/released.yml for a release of this version on this day."""
    lines = (f"  {entry.value.id}: {json.dumps(words(entry.value), ensure_ascii=False)}\n" for entry in numbers)
    return f'{RELEASED_HEAD}version: "{version}"\non: {day}\nnumbers:\n' + "".join(lines)
