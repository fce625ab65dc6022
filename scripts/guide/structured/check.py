"""Holds data against the vocabulary: known types, properties these types have, values in the range of each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from guide.structured.vocabulary import Vocabulary

SCHEMA = "https://schema.org/"
ADDRESS = re.compile(r"https?://[^\s<>\"]+|[\w./-]+(#[\w-]+)?")
"""A whole address, or one relative to the page."""


def faults(node: Any, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with a node and all it holds, each in words that begin a sentence."""
    kind = node.get("@type") if isinstance(node, dict) else None
    if kind not in vocabulary.parents:
        yield f"`{kind}` is no type in schema-org.yml"
        return
    for name, value in node.items():
        if not name.startswith("@"):
            yield from _property(kind, name, value, vocabulary)


def addresses(node: Any, vocabulary: Vocabulary) -> Iterator[str]:
    """Every address that a node and all it holds lead to."""
    for name, value in node.items():
        is_address = name == "@id" or "URL" in vocabulary.held(node.get("@type", ""), name)
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield from addresses(one, vocabulary)
            elif is_address and isinstance(one, str):
                yield one


def _property(kind: str, name: str, value: Any, vocabulary: Vocabulary) -> Iterator[str]:
    wanted = vocabulary.held(kind, name)
    if not wanted:
        yield f"`{kind}` has no property `{name}`"
        return
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict) and set(one) == {"@id"}:
            continue
        if isinstance(one, dict):
            yield from faults(one, vocabulary)
        if not any(
            wanted_kind in wanted for held in _kinds(one, vocabulary) for wanted_kind in vocabulary.lineage(held)
        ):
            shown = one.get("@type") if isinstance(one, dict) else one
            yield f"`{name}` of `{kind}` holds `{shown}` and wants {' or '.join(wanted)}"


def _kinds(value: Any, vocabulary: Vocabulary) -> Iterator[str]:
    """The types a value can be taken for."""
    if isinstance(value, dict):
        yield str(value.get("@type"))
    elif isinstance(value, bool):
        yield "Boolean"
    elif isinstance(value, int):
        yield "Integer"
    elif isinstance(value, str):
        yield "Text"
        yield from ["URL"] if ADDRESS.fullmatch(value) else []
        yield from ["Date"] if _is_date(value) else []
        yield from (kind for kind, names in vocabulary.values.items() if value.removeprefix(SCHEMA) in names)


def _is_date(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
