"""Writes an entry as YAML that is read back as it was given, whatever its words hold."""

import json
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

import yaml


def entry(fields: Mapping[str, Any]) -> str:
    """An entry of a list, one field a line; None is a field still to be written."""
    lines = [f"{name}:{_value(value)}\n" for name, value in fields.items()]
    return "- " + "  ".join(lines)


def scalar(words: str, around: str = "k: {}") -> str:
    """Words as they are where YAML reads them so, else in quotation marks; `around` is what they stand in."""
    return words if words and _read(around.format(words)) == _as_words(around, words) else _quoted(words)


def _read(text: str) -> object:
    with suppress(yaml.YAMLError, ValueError):
        return yaml.safe_load(text)
    return None


def _as_words(around: str, words: str) -> object:
    return yaml.safe_load(around.format(_quoted(words)))


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, dict):
        return "".join(f"\n    {name}:{_value(one)}" for name, one in value.items())
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return "".join(f"\n    - {_flow(one)}" for one in value)
    if isinstance(value, list):
        return f" [{', '.join(scalar(str(one), 'k: [{}]') for one in value)}]"
    return f" {scalar(value) if isinstance(value, str) else _bare(value)}"


def _flow(fields: Mapping[str, str]) -> str:
    """The fields of a name in one line: {family: Corona, given: G.}."""
    return "{" + ", ".join(f"{name}: {scalar(value, 'k: {{k: {}}}')}" for name, value in fields.items()) + "}"


def _bare(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:.10g}" if isinstance(value, float) else str(value)
