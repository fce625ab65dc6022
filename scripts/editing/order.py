"""Sorts the entries of a list, each with the comments above it."""

from typing import Any

from guide import yaml_reader
from guide.text import Text


def in_order(text: Text, key: str, name: str) -> str:
    """The text with the entries under `key` sorted by their field `name`; as it was where they cannot be told apart."""
    value, places, _ = yaml_reader.load(text)
    entries = value.get(key) if isinstance(value, dict) else None
    if not isinstance(entries, list) or not all(isinstance(one, dict) and one.get(name) for one in entries):
        return text.body
    lines = text.body.splitlines(keepends=True)
    starts = [_with_remarks(lines, places.at(key, number).line - 1) for number in range(len(entries))]
    if not starts or not all(lines[start].startswith(("- ", "#")) for start in starts):
        return text.body
    ends = [*starts[1:], _end(lines, places.at(key, len(entries) - 1).line)]
    parts = ["".join(lines[start:end]) for start, end in zip(starts, ends, strict=True)]
    parts[-1] += "" if parts[-1].endswith("\n") else "\n"
    order = sorted(range(len(entries)), key=lambda number: str(entries[number][name]))
    new = "".join(lines[: starts[0]]) + "".join(parts[number] for number in order) + "".join(lines[ends[-1] :])
    return new if _same(text, value, new, key, [entries[number] for number in order]) else text.body


def _same(text: Text, value: dict[str, Any], new: str, key: str, entries: list[Any]) -> bool:
    """Whether the new text holds the same as the old one, in the new order."""
    found, _, faults = yaml_reader.load(Text(text.path, new))
    return not faults and found == {**value, key: entries}


def _with_remarks(lines: list[str], start: int) -> int:
    """Where the remarks begin that stand right above an entry."""
    while start > 0 and lines[start - 1].startswith("#") and not lines[start - 1].startswith("# yaml-"):
        start -= 1
    return start


def _end(lines: list[str], last: int) -> int:
    """Where the list ends: at the next field of the file, or with it."""
    return next((at for at in range(last, len(lines)) if lines[at][:1].strip() not in ("", "-")), len(lines))
