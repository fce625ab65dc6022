"""Starts a page, a reference, a number or a term: in its place, with the fields that must be filled in."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import BaseModel

from editing import yaml_writer
from editing.listing import in_navigation, in_section
from files import write_all
from guide.library_reader import read_library
from guide.models import Number, Term
from guide.models.front_matter import PageMeta, next_check
from guide.models.reference import Reference
from guide.names import is_id, is_page_name
from guide.problem import Place, RefusedError, UsageError
from guide.text import read


class Kind(NamedTuple):
    """What can be started: its file, its model, the fields to ask for first, and what its name is."""

    file: str
    model: type[BaseModel]
    asked: tuple[str, ...]
    named: str


KINDS = {
    "page": Kind("docs/", PageMeta, ("title", "description"), "a path, such as causes/genetic.md"),
    "reference": Kind(
        "content/references.yml",
        Reference,
        ("level", "seen"),
        "a DOI, a PubMed number, a file with its record (CSL-JSON, BibTeX, RIS, .nbib), - for such a text on standard "
        "input, or an id such as corona2019",
    ),
    "number": Kind(
        "content/numbers.yml",
        Number,
        ("topic", "says", "outcome", "value", "who", "year", "exact", "references", "seen"),
        "an id, such as mtese-noa-found",
    ),
    "term": Kind("content/glossary.yml", Term, ("term", "meaning"), "an id, such as micro-tese"),
}
EMPTY: dict[str, dict[str, Any]] = {
    "reference": {
        "type": "article-journal",
        "title": None,
        "author": [{"family": None, "given": None}],
        **dict.fromkeys(("issued", "container-title", "DOI", "level")),
        "seen": {"where": None},
    },
    "number": {
        **dict.fromkeys(("topic", "says", "outcome", "value")),
        "out_of": 100,
        "of": "men",
        **dict.fromkeys(("who", "year", "exact", "references", "seen", "checked")),
    },
    "term": dict.fromkeys(("term", "say", "meaning")),
}
"""The fields that a new entry begins with; None is one to be filled in."""
FOLDER_TYPES = {
    "causes": "cause",
    "tests": "test",
    "treatments": "treatment",
    "decide": "decision",
    "living": "living",
    "about": "about",
    "tools": "generated",
}
BRIEF = """!!! brief "In brief"

    **TODO: the one message that matters.**

    **What you can do now**

    1. TODO: what to do first.

"""
MARKS = re.compile(r"[<>\[\]{}*_`|\\]")
"""What Markdown would read as more than a word of a heading."""


def page(root: Path, name: str, given: Mapping[str, Any]) -> list[Place]:
    """Write a page with the headings of its kind, and name it in the navigation and on the page of its section.

    Returns each place that was written to. Raises RefusedError and then writes nothing.
    """
    below = name.removeprefix("docs/")
    if not is_page_name(below):
        raise UsageError(f"{name} is not the path of a page: write it in small letters, such as causes/genetic.md")
    if (root / "docs" / below).exists():
        raise RefusedError(f"docs/{below} is there already: edit it")
    title = given.get("title") or Path(below).stem.replace("-", " ").capitalize()
    if found := MARKS.search(title):
        raise UsageError(f"`title` holds {found.group()}, which Markdown reads as a sign: write it in words")
    texts = {f"docs/{below}": _page(root, below, {**given, "title": title})}
    places = [Place(f"docs/{below}", 2)]
    for change in (in_navigation(root, below, title), in_section(root, below, title)):
        if change:
            texts[change.place.path] = change.text
            places.append(change.place)
    write_all({root / path: text.encode() for path, text in texts.items()})
    return places


def _page(root: Path, path: str, given: Mapping[str, Any]) -> str:
    kind = str(given.get("type") or FOLDER_TYPES.get(path.partition("/")[0], "condition"))
    today = date.today()
    front: dict[str, Any] = {
        "title": None,
        "description": None,
        "type": kind,
        "checked": today,
        "due": next_check(today),
        "aliases": [],
    }
    lines = yaml_writer.entry({**front, **given}).removeprefix("- ").replace("\n  ", "\n")
    wanted = read_library(root).style.headings_of(kind)
    headings = "\n".join(f"## {heading}\n" for heading in wanted)
    return f"---\n{lines}---\n\n# {given['title']}\n\n{BRIEF if wanted else ''}{headings}"


def entry(root: Path, kind: str, name: str, given: Mapping[str, Any]) -> list[Place]:
    """Write an entry of `content/` with the fields given and the empty ones that it needs, in its sorted place."""
    if not is_id(name):
        raise UsageError(f"{name} is not an id: write small letters, digits and single hyphens, such as semen-volume")
    empty = dict(EMPTY[kind])
    if kind == "number":
        empty["checked"] = date.today()
        if given.get("unit"):
            del empty["out_of"], empty["of"]
    return [placed(root, kind, {**empty, **given, "id": name})]


def placed(root: Path, kind: str, fields: Mapping[str, Any]) -> Place:
    """Put an entry into its file, above the first that comes after it by letter."""
    path, name = KINDS[kind].file, str(fields["id"])
    text = _sound(root, path)
    starts = [(found.group("id"), found.start()) for found in STARTS.finditer(text)]
    if name in dict(starts):
        raise RefusedError(f"{path} has an entry {name} already: edit it")
    at = next((start for known, start in starts if known > name), len(text))
    before = text[:at] if text[:at].endswith("\n") or not at else text[:at] + "\n"
    order = [field.alias or key for key, field in KINDS[kind].model.model_fields.items()]
    new = yaml_writer.entry({field: fields[field] for field in order if field in fields})
    write_all({root / path: (before + new + text[at:]).encode()})
    return Place(path, before.count("\n") + 1)


STARTS = re.compile(r"^(?:#.*\n)*- id: (?P<id>\S+)", re.MULTILINE)
"""Where an entry begins, with the remarks above it."""


def _sound(root: Path, path: str) -> str:
    if not (root / path).exists():
        raise RefusedError(f"{path} is missing: git checkout -- {path}")
    found, problems = read(root, path)
    if problems:
        _, says, fix = problems[0]
        raise RefusedError(f"{path}: {says} ({fix})")
    return found.body
