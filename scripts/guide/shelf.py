"""Reads a YAML file of `content/` into entries that know the line and column of each of their fields."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from guide.faults import sentence
from guide.problem import Place, Problem
from guide.text import Text

RULE = "data-valid"
Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
TEXT = "tag:yaml.org,2002:str"
T = TypeVar("T", bound=BaseModel)
Path = tuple[str | int, ...]


class Loader(Base):  # type: ignore[misc]
    """YAML's safe reader without a look at what we have none of: tags that hang on where a node stands."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        """Most words are text by their first letter; only the others can be a number, a date or nothing."""
        if kind is yaml.ScalarNode and value and implicit[0] and value[0] not in self.yaml_implicit_resolvers:
            return TEXT
        return super().resolve(kind, value, implicit)

    def descend_resolver(self, node: Any, index: Any) -> None:
        """Nothing to remember on the way down."""

    def ascend_resolver(self) -> None:
        """Nothing to forget on the way up."""


@dataclass(frozen=True)
class Entry(Generic[T]):
    """One thing read from a file, with the places of its fields."""

    value: T
    places: dict[Path, Place] = field(repr=False, hash=False, compare=False)
    at: Path = ()

    @property
    def path(self) -> str:
        """Of the file it stands in."""
        return self.places[()].path

    def place(self, *fields: str | int) -> Place:
        """Where a field stands, or the nearest thing around it that does."""
        path = self.at + fields
        while path not in self.places and path:
            path = path[:-1]
        return self.places[path]


def load(text: Text, offset: int = 0) -> tuple[Any, dict[Path, Place], list[Problem]]:
    """Plain values, the place of each, and what is wrong with the YAML; `offset` lines stand above it in its file."""
    reader = _Reader(text.path, offset)
    try:
        node = yaml.compose(text.body, Loader=Loader)
        value = None if node is None else reader.value(node, ())
    except (yaml.YAMLError, RecursionError) as error:
        return None, reader.places, [_not_yaml(text, error, offset)]
    return value, reader.places, reader.problems


def read_list(text: Text, key: str, model: type[T]) -> tuple[list[Entry[T]], list[Problem]]:
    """The entries of the list under `key`, each a valid `model`, and a problem for each field that is not."""
    value, places, problems = load(text)
    if problems and value is None:
        return [], problems
    if not isinstance(value, dict) or not isinstance(value.get(key), list):
        fix = f"begin with `{key}:` and put one `- ` below it for each entry"
        return [], [*problems, Problem(places[()], RULE, f"this file has no list `{key}:`", fix)]
    entries: list[Entry[T]] = []
    for number, item in enumerate(value[key]):
        entry, found = validate(item, model, places, (key, number))
        problems += found
        entries += [entry] if entry else []
    return entries, problems


def invalid_ids(text: Text, key: str, valid: list[Entry[Any]]) -> frozenset[str] | None:
    """The ids of entries that stand in the file and are not valid; None where there is no list to look through."""
    value, _, _ = load(text)
    if not isinstance(value, dict) or not isinstance(value.get(key), list):
        return None
    ids = {str(item.get("id")) for item in value[key] if isinstance(item, dict)}
    return frozenset(ids - {entry.value.id for entry in valid if hasattr(entry.value, "id")})


def validate(value: Any, model: type[T], places: dict[Path, Place], at: Path) -> tuple[Entry[T] | None, list[Problem]]:
    """One entry of `model`, or every problem with its fields at their lines."""
    try:
        return Entry(model.model_validate(value), places, at), []
    except ValidationError as error:
        return None, [_wrong_field(found, model, places, at, value) for found in error.errors()]


class _Reader:
    """Turns YAML nodes into plain values and notes the place of each."""

    def __init__(self, path: str, offset: int) -> None:
        self.path, self.offset = path, offset
        self.places: dict[Path, Place] = {(): Place(path, offset + 1)}
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def value(self, node: Any, at: Path) -> Any:
        if at not in self.places:
            self.places[at] = self._place(node)
        if id(node) in self.seen:
            says = "this stands in the file again, as a name that begins with `*`"
            self.problems.append(Problem(self._place(node), RULE, says, "write it out there too"))
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*at, number)) for number, item in enumerate(node.value)]
        return self._mapping(node, at) if isinstance(node, yaml.MappingNode) else _scalar(node)

    def _mapping(self, node: Any, at: Path) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node, yaml.ScalarNode) else "?"
            place = self.places[(*at, key)] = self._place(key_node)
            value = self.value(value_node, (*at, key))
            if key in result:
                self.problems.append(Problem(place, RULE, f"`{key}` stands twice in this entry", "keep one of the two"))
            result[key] = value
        return result

    def _place(self, node: Any) -> Place:
        return Place(self.path, node.start_mark.line + 1 + self.offset, node.start_mark.column + 1)


def _scalar(node: Any) -> Any:
    """Numbers and true/false as such; dates stay text, so that each model decides how to read them."""
    if node.tag == TEXT:
        return node.value
    kind = node.tag.rpartition(":")[2]
    if kind == "null":
        return None
    if kind == "bool":
        return node.value.lower() in {"true", "yes", "on"}
    if kind in {"int", "float"}:
        try:
            return int(node.value) if kind == "int" else float(node.value)
        except ValueError:
            return node.value
    return node.value


def _not_yaml(text: Text, error: Exception, offset: int) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(text.path, mark.line + 1 + offset, mark.column + 1) if mark else Place(text.path, offset + 1)
    what = getattr(error, "problem", None) or "it goes too deep"
    fix = "check the indent, the colon and the quotes here and in the line above"
    return Problem(place, RULE, f"this is not YAML: {what}", fix)


def _wrong_field(found: Any, model: type[BaseModel], places: dict[Path, Place], at: Path, value: Any) -> Problem:
    loc: Path = tuple(part for part in found["loc"])
    place = Entry(model.model_construct(), places, at).place(*loc)
    name = ".".join(str(part + 1) if isinstance(part, int) else part for part in loc) or "entry"
    whose = value.get("id") if isinstance(value, dict) else None
    says, fix = sentence(found, name, model)
    return Problem(place, RULE, f"`{whose}`: {says}" if whose else says, fix)


def each(entries: list[Entry[T]]) -> Iterator[T]:
    """The values alone, where no place is needed."""
    return (entry.value for entry in entries)
