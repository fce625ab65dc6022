"""What the entries of `content/groups.yml` and `content/signs.yml` are made of: words with patterns that find them."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from guide.models.base import Model, Words


def _not_everywhere(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern, as it stands. Raises ValueError where it is found in each text."""
    if pattern.search(""):
        raise ValueError("this pattern is found in every text | see where a `|` has nothing before or behind it")
    return pattern


def _in_small_letters(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern, as it stands. Raises ValueError where it is found in no text in small letters."""
    if odd := re.search(r"[\x00-\x1f]|(?<!\\)[A-Z]", pattern.pattern):
        raise ValueError(
            f"{odd.group()!r} stands in no text in small letters | "
            "write the pattern in small letters and between single quotation marks"
        )
    return pattern


Pattern = Annotated[re.Pattern[str], AfterValidator(_not_everywhere)]
Small = Annotated[Pattern, AfterValidator(_in_small_letters)]


class Group(Model):
    """People of whom a number tells nothing about others."""

    name: Words = Field(description="who they are, such as men with a blockage")
    counted: Small = Field(description="how `who:` of a number names them, as a regular expression")
    named: Small = Field(description="how a page may name them, as a regular expression")


class Sign(Model):
    """What no text of ours shows as it was typed."""

    sign: Pattern = Field(description="how it is found, as a regular expression between single quotation marks")
    write: Words = Field(description="what to write instead")
