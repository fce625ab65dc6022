"""A whole guide of any size, invented: content, pages in folders and settings that pass every rule.

Each page has what a page of the guide has: front matter, headings, glossary words, works cited, numbers quoted and
drawn, a table, lists, links and, on each third page, a drawing. Per page as many works, numbers and facts are invented
as the guide held per page in November 2026; the glossary grows with the square root of the pages, because
the longer a text, the fewer of its words are new (Heaps, 1978).
"""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from itertools import islice
from math import isqrt
from pathlib import Path
from random import Random
from typing import Any

import yaml

from benchmark.entries import article, number, reference, term
from benchmark.invented import words
from benchmark.page import FIGURE, NewPage, generated, home, page

WORKS, NUMBERS = 6, 9
"""Per page."""
TERMS = 18
"""Times the square root of the number of pages."""
FOLDER, PART = 25, 10
"""Pages of a folder, and folders of a part."""
SEED = 1978
LISTS = {"Glossary": "tools/glossary.md", "Numbers": "tools/numbers.md", "Sources": "about/sources.md"}
Yaml: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


@dataclass(frozen=True)
class Plan:
    """What there is to be written about, all made from the number of pages."""

    paths: list[str]
    titles: list[str]
    terms: list[str]

    def term(self, at: int) -> str:
        return self.terms[at % len(self.terms)]


def plan(pages: int) -> Plan:
    """Where `pages` pages stand, and the words they explain."""
    paths = [
        f"part-{at // FOLDER // PART + 1:02}/topic-{at // FOLDER % PART + 1:02}/page-{at:04}.md" for at in range(pages)
    ]
    terms = list(islice(words(), TERMS * isqrt(pages)))
    return Plan(paths, [f"Page {at} on {terms[at % len(terms)]}" for at in range(pages)], terms)


def write(project: Path, folder: Path, pages: int) -> None:
    """Write a guide of `pages` pages (and a home page and three lists) into `folder`; the look is that of `project`."""
    made, random = plan(pages), Random(SEED)  # noqa: S311 (the same pages every time)
    _write_content(project, folder, made, random)
    _put(folder / "docs/index.md", home(made.titles, made.paths))
    for title, path in LISTS.items():
        _put(folder / "docs" / path, generated(title, Path(path).stem))
    for at, path in enumerate(made.paths):
        _put(folder / "docs" / path, page(_new(made, at), random))
        if at % 3 == 0:
            _put(folder / f"docs/assets/figures/drawing-{at:04}.svg", FIGURE)
    _write_settings(project, folder, made)


def _new(made: Plan, at: int) -> NewPage:
    """What page `at` has to bring: its own works, numbers and words, and links to its neighbours."""
    others = [(at + step) % len(made.paths) for step in (1, 2, 7, 30)]
    return NewPage(
        at=at,
        title=made.titles[at],
        path=made.paths[at],
        terms=[made.term(at * 5 + step * 11) for step in range(20)],
        works=[f"work-{at * WORKS + step:05}" for step in range(WORKS)],
        numbers=[f"number-{at * NUMBERS + step:05}" for step in range(NUMBERS)],
        others=[(made.titles[other], made.paths[other]) for other in others],
    )


def _write_content(project: Path, folder: Path, made: Plan, random: Random) -> None:
    pages = len(made.paths)
    lists = {
        "references": {"references": [reference(at, made.term(at), random) for at in range(pages * WORKS)]},
        "numbers": {"numbers": [number(at, at // NUMBERS * WORKS, random) for at in range(pages * NUMBERS)]},
        "glossary": {
            "terms": sorted((term(at, word) for at, word in enumerate(made.terms)), key=lambda one: one["id"])
        },
        "facts": {
            "facts": [{"id": f"fact-{at:05}", "pages": [made.paths[at // NUMBERS]]} for at in range(pages * NUMBERS)]
        },
        "search": {
            "synonyms": sorted(
                ({"says": f"my {word}", "means": [word]} for word in made.terms), key=lambda one: str(one["says"])
            )
        },
        **{f"articles/{letter}": article(letter, made.paths[0]) for letter in "abcde"},
    }
    for name, value in lists.items():
        _put(folder / f"content/{name}.yml", yaml.dump(value, Dumper=Yaml, sort_keys=False, width=1000))
    for name in ("house-style.yml", "own-words.txt"):
        shutil.copy(project / "content" / name, folder / "content" / name)


def _write_settings(project: Path, folder: Path, made: Plan) -> None:
    """Our mkdocs.yml with this guide's navigation, pruned as a site of many pages needs it."""
    settings: dict[str, Any] = yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))
    settings["theme"]["features"] = ["navigation.prune"]
    settings["extra"] |= {"help_links": [], "footer_links": []}
    settings["nav"] = [{"Home": "index.md"}, *_nav(made), {"Lists": [{title: path} for title, path in LISTS.items()]}]
    _put(folder / "mkdocs.yml", yaml.dump(settings, Dumper=Yaml, sort_keys=False))
    shutil.copytree(project / "overrides", folder / "overrides", dirs_exist_ok=True)
    (folder / "scripts").mkdir(exist_ok=True)
    shutil.copy(project / "scripts/hook.py", folder / "scripts/hook.py")


def _nav(made: Plan) -> list[dict[str, Any]]:
    parts: dict[str, dict[str, list[dict[str, str]]]] = {}
    for title, path in zip(made.titles, made.paths, strict=True):
        part, topic, _ = path.split("/")
        parts.setdefault(part, {}).setdefault(topic, []).append({title: path})
    return [{part: [{topic: pages} for topic, pages in topics.items()]} for part, topics in parts.items()]


def _put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
