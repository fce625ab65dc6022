"""Starts a page, a reference, a number or a term: a skeleton in the right place with what must be written."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from guide.names import is_id, is_page_name
from guide.problem import RefusedError
from guide.text import read, write
from guide.yaml_reader import RULE

FILES = {"reference": "content/references.yml", "number": "content/numbers.yml", "term": "content/glossary.yml"}
SKELETONS = {
    "reference": """\
- id: {id}
  type: article-journal
  title:
  author:
    - {{family: , given: }}
  issued: ""
  container-title:
  DOI:
  level:
  seen:
    where: [""]
""",
    "number": """\
- id: {id}
  topic:
  says:
  outcome:
  value:
  out_of: 100
  of: men
  who:
  year:
  exact:
  references: []
  seen:
  strength:
  checked: {today}
""",
    "term": """\
- id: {id}
  term:
  say:
  meaning:
""",
}
FOLDER_TYPES = {
    "causes": "cause",
    "tests": "test",
    "treatments": "treatment",
    "decide": "decision",
    "living": "living",
    "about": "about",
    "tools": "generated",
}


class CannotStartError(RefusedError):
    """Why no skeleton was written."""


class WrongNameError(CannotStartError):
    """What cannot be the name of a page or entry."""

    code = 2


def start(root: Path, kind: str, name: str) -> tuple[str, int]:
    """Write the skeleton; returns its file and line. Raises CannotStartError and then writes nothing."""
    return _page(root, name) if kind == "page" else _entry(root, kind, name)


def _page(root: Path, name: str) -> tuple[str, int]:
    path = f"docs/{name.removeprefix('docs/')}"
    below = path.removeprefix("docs/")
    if not is_page_name(below):
        raise WrongNameError(f"{name} is no path of a page: write it in small letters, such as causes/genetic.md")
    if (root / path).exists():
        raise CannotStartError(f"{path} is there already: edit it")
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    write(root / path, _skeleton(below))
    return path, 2


BRIEF = """!!! brief "In brief"

    **The one message that matters.**

    **What you can do now**

    1. First.

"""


def _skeleton(path: str) -> str:
    from guide.rules.structure import BRIEF_TYPES, TEMPLATES

    kind = FOLDER_TYPES.get(path.partition("/")[0], "condition")
    title = Path(path).stem.replace("-", " ").capitalize()
    today = date.today()
    dates = f"checked: {today}\ndue: {_in_a_year(today)}"
    front = f"---\ntitle: {title}\ndescription:\ntype: {kind}\n{dates}\naliases: []\n---\n"
    brief = BRIEF if kind in BRIEF_TYPES else ""
    return f"{front}\n# {title}\n\n{brief}" + "\n".join(f"## {heading}\n" for heading in TEMPLATES.get(kind, ()))


def _in_a_year(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28))


def _entry(root: Path, kind: str, name: str) -> tuple[str, int]:
    path = FILES[kind]
    if not is_id(name):
        raise WrongNameError(f"{name} is no id: write small letters, digits and single hyphens, such as semen-volume")
    if not (root / path).exists():
        raise CannotStartError(f"{path} is missing: git checkout -- {path}")
    found, problems = read(root, path, RULE)
    if problems:
        raise CannotStartError(f"{path}: {problems[0].says} ({problems[0].fix})")
    text = found.body
    starts = [(match.group(1), match.start()) for match in re.finditer(r"^- id: (\S+)", text, re.MULTILINE)]
    if name in dict(starts):
        raise CannotStartError(f"{path} has an entry {name} already: edit it")
    at = next((start for known, start in starts if known > name), len(text))
    before = text[:at] if text[:at].endswith("\n") or not at else text[:at] + "\n"
    entry = SKELETONS[kind].format(id=name, today=date.today())
    write(root / path, before + entry + text[at:])
    return path, before.count("\n") + 1
