"""Reads a list of `content/` entry by entry, so that what an entry held before need not be read again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from guide.problem import Problem
from guide.remembered import keep, recall
from guide.shelf import RULE, Entry, Places, load, validate
from guide.text import Text

WHOLE = re.compile(r"^(?:---|\.\.\.|%)|(?:^|[\s,\[{:?-])&[\w-]", re.MULTILINE)
"""What ends a YAML document, stands above one, or gives a name that holds in all of it."""
Known = dict[str, Any]
"""An entry as it is written → its value."""


class Held(NamedTuple):
    """What a list holds: the sound entries, what is wrong with the others, and their ids (None: not to be told)."""

    entries: list[Entry[Any]]
    problems: list[Problem]
    invalid: frozenset[str] | None


@dataclass(frozen=True, eq=False)
class ListFile:
    """A list that is to be read: the file, the key it stands under, what its entries are."""

    root: Path
    text: Text
    key: str
    model: type[BaseModel]

    @property
    def name(self) -> str:
        return self.text.path.replace("/", "-")

    @cached_property
    def parts(self) -> list[Places]:
        return parts(self.text, self.key)

    def known(self) -> Known:
        """What was read of it before."""
        return recall(self.root, self.name, self.text.path) or {}

    def unread(self, known: Known) -> int:
        """How many characters have to be read."""
        return sum(len(part.text.body) for part in self.parts if part.text.body not in known)

    def held(self, known: Known) -> Held:
        """All that it holds; what is new is kept for the next time."""
        new = {part.text.body: _alone(part, self.model) for part in self.parts if part.text.body not in known}
        if not self.parts or None in new.values():
            return read_list(self.text, self.key, self.model)
        values = known | new
        entries = [Entry(values[part.text.body], part, (0,)) for part in self.parts]
        if new:
            keep(self.root, self.name, self.text.path, {entry.places.text.body: entry.value for entry in entries})
        return Held(entries, [], frozenset())


def _alone(part: Places, model: type[BaseModel]) -> BaseModel | None:
    """The entry, or None where there is anything to say of it: that is told of the whole file."""
    value, _, problems = load(part.text, part.above)
    if problems or not isinstance(value, list) or len(value) != 1:
        return None
    entry, _ = validate(value[0], model, part, (0,))
    return entry.value if entry else None


def parts(text: Text, key: str) -> list[Places]:
    """The entries of the list under `key` in their order, or none where they cannot be told apart by their dashes.

    A line that begins with the dash of the list begins an entry, or stands inside quotes that an entry leaves open:
    then neither is YAML alone.
    """
    head = re.search(rf"^{key}:[ ]*(?:#.*)?\n(?:[ ]*(?:#.*)?\n)*(?P<indent>[ ]*)(?=- )", text.body, re.MULTILINE)
    if not head or WHOLE.search(text.body) or not _is_apart(text, text.body[: head.start()], key):
        return []
    dashes = re.compile(rf"^{head['indent']}- ", re.MULTILINE)
    starts = [found.start() for found in dashes.finditer(text.body, head.start("indent"))]
    ends = [*starts[1:], len(text.body)]
    lines = text.body.count("\n", 0, starts[0])
    found = []
    for start, end in zip(starts, ends, strict=True):
        body = text.body[start:end]
        found.append(Places(Text(text.path, body), lines))
        lines += body.count("\n")
    return found


def _is_apart(text: Text, above: str, key: str) -> bool:
    """Whether what stands above the list is YAML without it."""
    value, _, problems = load(Text(text.path, above))
    return not problems and (value is None or (isinstance(value, dict) and key not in value))


def read_list(text: Text, key: str, model: type[BaseModel]) -> Held:
    """The list read as a whole: the entries that are valid, and a problem for each field that is not."""
    value, places, problems = load(text)
    if problems and value is None:
        return Held([], problems, None)
    if not isinstance(value, dict) or not isinstance(value.get(key), list):
        fix = f"begin with `{key}:` and put one `- ` below it for each entry"
        return Held([], [*problems, Problem(places.at(), RULE, f"this file has no list `{key}:`", fix)], None)
    read = [validate(item, model, places, (key, number)) for number, item in enumerate(value[key])]
    entries = [entry for entry, _ in read if entry]
    problems += [problem for _, found in read for problem in found]
    return Held(entries, problems, frozenset(_ids(value[key])) - _ids_of(entries) if problems else frozenset())


def _ids(items: list[Any]) -> Iterator[str]:
    return (str(item.get("id")) for item in items if isinstance(item, dict))


def _ids_of(entries: list[Entry[Any]]) -> frozenset[str]:
    return frozenset(entry.value.id for entry in entries if hasattr(entry.value, "id"))
