"""Explains a rule in an editor's words, with an example of a mistake."""

import inspect
import re
from pathlib import Path

from guide.problem import UsageError
from guide.rules import NAMES, RULES, name_of
from guide.rules.tools import nearest

MISTAKES = "tests/bad"
"""A small guide that is wrong in every way, and what the check says about it."""
MESSAGE = re.compile(r"(?P<path>[^:\n]+):(?P<line>\d+):\d+:.* \[(?P<rule>[a-z-]+)\] (?P<says>.*) \((?P<fix>.*)\)")


def explanation(root: Path, name: str) -> str:
    """What a rule asks, and an example. Raises UsageError."""
    rule = next((one for one in RULES if name_of(one) == name), None)
    if rule is None:
        raise UsageError(f"there is no rule {name} ({nearest(name, NAMES, 'MAINTAINING lists them')})")
    asks = " ".join((inspect.getdoc(rule) or "").split())
    return "\n".join([f"{name}: {asks}", *_example(root / MISTAKES, name)])


def _example(root: Path, name: str) -> list[str]:
    """A line that is wrong, what is said about it, and what to write; the first that can be shown."""
    expected = root / "expected.txt"
    lines = expected.read_text("utf-8").splitlines() if expected.is_file() else []
    found = [match for line in lines if (match := MESSAGE.fullmatch(line)) and match["rule"] == name]
    shown = sorted(found, key=lambda match: not _line(root, match))[:1]
    return [
        line
        for match in shown
        for line in ("", "For example:", f"  {_line(root, match) or match['path']}", "", match["says"], match["fix"])
    ]


def _line(root: Path, found: re.Match[str]) -> str:
    """The line of the small site; empty where it is none that can be shown."""
    path = root / found["path"]
    lines = path.read_text("utf-8", "replace").splitlines() if path.is_file() else []
    number = int(found["line"])
    return lines[number - 1].strip()[:200] if number <= len(lines) else ""
