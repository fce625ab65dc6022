"""Pages that have moved: the old path of each, kept so that a link from outside still leads to it."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from guide import yaml_reader
from guide.models.base import Model, Words
from guide.problem import Problem
from guide.text import read
from guide.yaml_reader import Entry

PATH = "content/redirects.yml"
HEAD = """\
# yaml-language-server: $schema=schemas/redirects.json
# Pages that have moved: old path, new path. Written by: python3 scripts/run.py move OLD NEW
"""


class Redirects(Model):
    """The whole file."""

    redirects: dict[Words, Words] = Field(description="a line `causes/old.md: causes/new.md` for each page that moved")


def read_redirects(root: Path) -> tuple[Entry[Redirects] | None, list[Problem]]:
    """The pages that have moved, None where none has, and what is wrong with the file."""
    if not (root / PATH).exists():
        return None, []
    text, problems = read(root, PATH, yaml_reader.RULE)
    value, places, faults = yaml_reader.load(text)
    if problems or faults:
        return None, [*problems, *faults]
    return yaml_reader.validate(value, Redirects, places, ())


def written(redirects: dict[str, str]) -> str:
    """The text of the file."""
    return f"{HEAD}redirects:\n" + "".join(f"  {old}: {new}\n" for old, new in sorted(redirects.items()))
