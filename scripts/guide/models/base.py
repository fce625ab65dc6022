"""The strict base of every entry, and the kinds of words its fields hold."""

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from guide.names import ID

Id = Annotated[str, StringConstraints(pattern=f"^{ID.pattern}$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Form = Annotated[Words, StringConstraints(pattern=r"^[^;]+$")]
"""One of several words or phrases, which commas part."""
Letter = Literal["a", "b", "c", "d", "e"]


def one_of(kind: Any) -> str:
    """The words of a Literal as a sentence lists them: home, test or generated."""
    *others, last = get_args(kind)
    return f"{', '.join(others)} or {last}"


def as_text(value: object) -> object:
    """A bare number, such as a year, as its digits."""
    return str(value) if isinstance(value, int) else value


NumberOrText = Annotated[Words, BeforeValidator(as_text)]
"""Words, or a bare number that stands for its digits (a volume, a year)."""


class Model(BaseModel):
    """Strict by default: a field that does not exist is an editor's slip, not an extension."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # built with the model it stands in, once
