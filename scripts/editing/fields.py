"""Reads the fields of a new entry, from `FIELD=VALUE` words or from answers to questions, as its model wants them."""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, get_args, get_origin

from pydantic import BaseModel, ValidationError

from guide import yaml_reader
from guide.field_errors import sentence
from guide.models.reference import SeenAt
from guide.problem import UsageError
from guide.rules.tools import nearest
from guide.rules.words import EMOJI
from guide.text import CONTROL, ODD, Text, odd_sign

BARE = {int, float, bool, date}
"""Kinds of values that YAML writes without quotation marks."""
SEEN = "seen"
"""The field of a work that takes an address and, behind a space, how much was read there; the month is added."""


def given(model: type[BaseModel], words: Iterable[str]) -> dict[str, Any]:
    """The fields that `FIELD=VALUE` words name. Raises UsageError."""
    found: dict[str, Any] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals:
            raise UsageError(f"`{word}` is not a field and its value: write FIELD=VALUE, such as title=“A title”")
        found[name] = value_of(model, name, value)
    return found


def asked(model: type[BaseModel], names: Iterable[str]) -> dict[str, Any]:
    """The answers of the person at the terminal; what is left empty is to be written later."""
    found: dict[str, Any] = {}
    for name in names:
        while answer := _answer(model, name):
            try:
                found[name] = value_of(model, name, answer)
                break
            except UsageError as error:
                print(f"{error}.")
    return found


def _answer(model: type[BaseModel], name: str) -> str:
    print(f"{name} ({_described(model, name)}): ", end="", flush=True)
    return sys.stdin.readline().strip()


def value_of(model: type[BaseModel], name: str, words: str) -> Any:
    """The value that words stand for in a field. Raises UsageError where the model would refuse it."""
    known = {field.alias or key: field for key, field in model.model_fields.items()}
    if name not in known:
        fix = nearest(name, known, f"the fields are {', '.join(known)}")
        raise UsageError(f"there is no field `{name}`: {fix}")
    words = sound(name, " ".join(words.split()))
    value = _typed(known[name].annotation, words)
    if name == SEEN and SeenAt in set(_kinds(known[name].annotation)):
        address, _, part = words.partition(" ")
        value = {"where": [address], **({"part": part} if part else {}), "on": f"{date.today():%Y-%m}"}
    refuse_wrong(model, {name: value}, [name])
    return value


def sound(name: str, words: str) -> str:
    """The words unchanged. Raises UsageError if they hold an emoji, an invisible or an odd character."""
    if found := EMOJI.search(words):
        raise UsageError(f"`{name}` holds {found.group()}, which is a picture: write it in words")
    if found := CONTROL.search(words) or ODD.search(words):
        raise UsageError(f"`{name}` holds {odd_sign(found)}: type it anew")
    return words


def refuse_wrong(model: type[BaseModel], entry: Mapping[str, Any], names: Sequence[str] = ()) -> None:
    """Raises UsageError for the first field, of those named or of all, that the model would refuse."""
    try:
        model.model_validate(entry)
    except ValidationError as error:
        for found in error.errors():
            if not names or (found["loc"] and str(found["loc"][0]) in names):
                says, fix = sentence(found, model, entry)
                raise UsageError(f"{says}: {fix}") from error


def _typed(annotation: Any, words: str) -> Any:
    kinds = set(_kinds(annotation))
    if list in kinds:
        return [one.strip() for one in words.split(",")]
    if str in kinds or not kinds & BARE:
        return words
    with suppress(ValueError):
        return date.fromisoformat(words) if date in kinds else _number(words)
    return words


def _number(words: str) -> Any:
    value, _, _ = yaml_reader.load(Text("", words))
    return value


def _kinds(annotation: Any) -> Iterator[Any]:
    """The types in an annotation, those of a list's items left out."""
    origin = get_origin(annotation)
    if origin is list or isinstance(annotation, type):
        yield origin or annotation
        return
    for part in get_args(annotation):
        yield from _kinds(type(part) if isinstance(part, str) else part)


def _described(model: type[BaseModel], name: str) -> str:
    field = next(one for key, one in model.model_fields.items() if name in (key, one.alias))
    return field.description or "as printed"
