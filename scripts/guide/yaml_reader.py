"""Reads YAML into entries that know the line and column of each of their fields."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from guide.field_errors import hidden_words, named, not_yaml, sentence
from guide.problem import Place, Problem
from guide.text import Text

RULE = "data-valid"
Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
YAML = "tag:yaml.org,2002:"
READ_AS: dict[str, Callable[[str], Any]] = {
    f"{YAML}null": lambda _: None,
    f"{YAML}bool": lambda word: word.lower() in {"true", "yes", "on"},
    f"{YAML}int": int,
    f"{YAML}float": float,
}
"""Tags of values that are not text → how these are read."""
DEEPEST = 100
"""Levels of nesting; our files have six."""
T = TypeVar("T", bound=BaseModel)
FieldPath = tuple[str | int, ...]
"""Names and numbers that lead to a field: ("numbers", 3, "who")."""


class Loader(Base):  # type: ignore[misc]
    """PyYAML's safe loader; its hooks for path resolvers, of which we have none, limit the depth instead."""

    depth = 0

    def descend_resolver(self, node: Any, index: Any) -> None:
        """Called on the way down. Without a limit, Python itself would crash."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise RecursionError

    def ascend_resolver(self) -> None:
        """Called on the way up."""
        self.depth -= 1


@dataclass
class Positions:
    """The places of the fields of a file; they are looked up only when a problem needs one."""

    text: Text
    node: Any = None
    """The root of the tree that PyYAML made of the file."""

    def at(self, *path: str | int) -> Place:
        """The place of a field, or of the nearest one around it that exists."""
        node, place = self.node, self.text.place(len(self.text.body) - len(self.text.body.lstrip("\n")))
        for part in path:
            key, node = _inside(node, part)
            if key is None:
                break
            place = self.of(key)
        return place

    def of(self, node: Any) -> Place:
        return self.of_mark(node.start_mark)

    def of_mark(self, mark: Any) -> Place:
        return Place(self.text.path, mark.line + 1, mark.column + 1)


def _inside(node: Any, part: str | int) -> tuple[Any, Any]:
    """The node of a key and that of its value (an item of a list is both), or None twice if there is no such part."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in reversed(node.value) if _name(key) == part), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None, None


@dataclass(frozen=True)
class Entry(Generic[T]):
    """An entry of a file, with the places of its fields."""

    value: T
    places: Positions = field(repr=False, hash=False, compare=False)
    at: FieldPath = field(default=(), compare=False)

    @property
    def path(self) -> str:
        """The path of its file."""
        return self.places.text.path

    def place(self, *fields: str | int) -> Place:
        """The place of a field, or of the nearest one around it that exists."""
        return self.places.at(*self.at, *fields)

    def each(self, *fields: str) -> Iterator[tuple[Any, FieldPath]]:
        """Each value in these fields, lists item by item, with the path to it inside the entry."""
        for name in fields:
            given = getattr(self.value, name)
            for at, one in enumerate(given if isinstance(given, list) else [given] if given else []):
                yield one, (name, at)


def load(text: Text) -> tuple[Any, Positions, list[Problem]]:
    """The file as plain values, their places, and the problems with its YAML."""
    places = Positions(text)
    reader = _Reader(places)
    try:
        places.node = yaml.compose(text.body, Loader=Loader)
        value = None if places.node is None else reader.value(places.node)
    except (yaml.YAMLError, RecursionError) as error:
        return None, places, [_not_yaml(places, error)]
    for at, says, fix in hidden_words(text.body):
        reader.problems.append(Problem(text.place(at), RULE, says, fix))
    return value, places, reader.problems


def validate(value: Any, model: type[T], places: Positions, at: FieldPath) -> tuple[Entry[T] | None, list[Problem]]:
    """The value as an entry of `model`, or None and a problem for each wrong field."""
    try:
        return Entry(model.model_validate(value), places, at), []
    except ValidationError as error:
        messages = ((found["loc"], sentence(found, model, value)) for found in error.errors())
        return None, [Problem(places.at(*at, *(loc or named(words, value))), RULE, *words) for loc, words in messages]


def entries(
    value: Any, places: Positions, key: str, model: type[T]
) -> tuple[list[Entry[T]], list[Problem], frozenset[str] | None]:
    """The valid entries of the list under `key`, a problem for each wrong field, and the ids of the entries left out.

    The ids are None where there is no such list at all.
    """
    listed = value.get(key) if isinstance(value, dict) else None
    if not isinstance(listed, list):
        fix = f"begin with `{key}:` and put one `- ` below it for each entry"
        return [], [Problem(places.at(), RULE, f"this file has no list `{key}:`", fix)], None
    read = [validate(item, model, places, (key, number)) for number, item in enumerate(listed)]
    found = [entry for entry, _ in read if entry]
    ids = {str(item.get("id")) for item in listed if isinstance(item, dict)}
    known = {getattr(entry.value, "id", None) for entry in found}
    return found, [problem for _, problems in read for problem in problems], frozenset(ids - known)


class _Reader:
    """Turns YAML nodes into plain values."""

    def __init__(self, places: Positions) -> None:
        self.places = places
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def value(self, node: Any) -> Any:
        if id(node) in self.seen:
            says = "this is in the file again, as a name that begins with `*`"
            self.problems.append(Problem(self.places.of(node), RULE, says, "write it out there too"))
            return None
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item) for item in node.value]
        return self._mapping(node) if isinstance(node, yaml.MappingNode) else _scalar(node)

    def _mapping(self, node: Any) -> dict[str, Any]:
        result: dict[str, Any] = {}
        twice = []
        for key_node, value_node in node.value:
            key = _name(key_node)
            twice += [key_node] if key in result else []
            result[key] = self.value(value_node)
        if twice:
            more, fix = (" and more", "begin each entry with `- `") if twice[1:] else ("", "keep one of the two")
            says = f"`{_name(twice[0])}`{more} is in this entry twice"
            self.problems.append(Problem(self.places.of(twice[0]), RULE, says, fix))
        return result


def _name(key: Any) -> str:
    return str(key.value) if isinstance(key, yaml.ScalarNode) else "?"


def _scalar(node: Any) -> Any:
    """Numbers and true/false as such; dates stay text, so that each model decides how to read them."""
    try:
        return READ_AS.get(node.tag, str)(node.value)
    except ValueError:
        return node.value


def _not_yaml(places: Positions, error: Exception) -> Problem:
    what, mark, begun = (getattr(error, name, None) for name in ("problem", "problem_mark", "context_mark"))
    at = (begun if str(what).endswith(("end of stream", "expected ':'")) else mark) or mark or begun
    says, fix = not_yaml(str(what or "it goes too deep"), places.of_mark(begun).line if begun else 1)
    return Problem(places.of_mark(at) if at else places.at(), RULE, says, fix)
