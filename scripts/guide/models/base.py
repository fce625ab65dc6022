"""The strict base of every model, and types that many fields share."""

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
"""What is wrong, and what to write; only the first is reported."""


def unless(faults: Callable[[Any], Faults]) -> AfterValidator:
    """A validator that accepts a value as it is unless `faults` finds something wrong."""

    def check(value: Any) -> Any:
        for says, fix in faults(value):
            raise ValueError(f"{says} | {fix}")
        return value

    return AfterValidator(check)


class Model(BaseModel):
    """Strict by default: a field that does not exist is an editor's slip, not an extension."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)  # built with the model it stands in, once

    def faults(self) -> Faults:
        """What is wrong with several fields together, each of which is right by itself."""
        yield from ()

    @model_validator(mode="after")
    def _sound(self) -> Self:
        for says, fix in self.faults():
            raise ValueError(f"{says} | {fix}")
        return self
