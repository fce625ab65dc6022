"""The strict base of every entry, and the kinds of words its fields hold."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints, model_validator

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


Faults = Iterator[tuple[str, str]]
"""What is wrong, and what to write; an editor is told the first."""


def unless(faults: Callable[[Any], Faults]) -> AfterValidator:
    """A field takes a value as it is, unless something is wrong with it."""

    def check(value: Any) -> Any:
        for says, fix in faults(value):
            raise ValueError(f"{says} | {fix}")
        return value

    return AfterValidator(check)


class Model(BaseModel):
    """Strict by default: a field that does not exist is an editor's slip, not an extension."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # built with the model it stands in, once

    def faults(self) -> Faults:
        """What is wrong with fields that are right each by itself."""
        yield from ()

    @model_validator(mode="after")
    def _sound(self) -> Self:
        for says, fix in self.faults():
            raise ValueError(f"{says} | {fix}")
        return self
