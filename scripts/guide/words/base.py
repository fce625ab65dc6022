"""A section of content/words.yml: words, and words around gaps."""

from __future__ import annotations

import re
from typing import Any, get_args

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from guide.models.base import Model

GAP = re.compile(r"\{(\w*)\}")


def around(*gaps: str) -> Any:
    """A field whose words stand around gaps that are filled when a page is made."""
    return Field(description=f"words around {' and '.join(f'{{{gap}}}' for gap in gaps)}")


def for_each(kind: Any) -> AfterValidator:
    def check(given: dict[str, str]) -> dict[str, str]:
        for name in get_args(kind):
            if name not in given:
                raise ValueError(f"there are no words for `{name}` | write `{name}:` and the words readers see")
        return given

    return AfterValidator(check)


class Section(Model):
    """Words with the same gaps as their description; a gap lost or misspelt would end a build."""

    @field_validator("*")
    @classmethod
    def _keeps_its_gaps(cls, value: Any, field: ValidationInfo) -> Any:
        wanted = GAP.findall(cls.model_fields[str(field.field_name)].description or "")
        if isinstance(value, str) and sorted(set(GAP.findall(value))) != sorted(wanted):
            gaps = " and ".join(f"`{{{gap}}}`" for gap in wanted) or "no gap in curly braces"
            raise ValueError(f"“{value}” has other gaps than it needs | write it with {gaps}")
        return value
