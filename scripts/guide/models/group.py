"""What an entry of `content/groups.yml` is made of."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from guide.models.base import Model, Words


def _able_to_match(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The pattern, as it stands. Raises ValueError where it is found in no text in small letters, or in each."""
    if pattern.search(""):
        raise ValueError("this pattern is found in every text | see where a `|` has nothing before or behind it")
    if odd := re.search(r"[\x00-\x1f]|(?<!\\)[A-Z]", pattern.pattern):
        raise ValueError(
            f"{odd.group()!r} stands in no text in small letters | "
            "write the pattern in small letters and between single quotation marks"
        )
    return pattern


Pattern = Annotated[re.Pattern[str], AfterValidator(_able_to_match)]


class Group(Model):
    """People of whom a number tells nothing about others."""

    name: Words = Field(description="who they are, such as men with a blockage")
    counted: Pattern = Field(description="how `who:` of a number names them, as a regular expression")
    named: Pattern = Field(description="how a page may name them, as a regular expression")
