"""The navigation of the site, as mkdocs.yml tells it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from guide import yaml_reader
from guide.problem import Place, Problem
from guide.text import read

FILE = "mkdocs.yml"


class NavEntry(NamedTuple):
    """A line of the navigation: the page's path below `docs/`, where it is written, and the section it stands in."""

    path: str
    place: Place
    section: str


def read_navigation(root: Path) -> tuple[list[NavEntry], list[Problem]]:
    """The lines of `nav:` in mkdocs.yml, in their order, and what is wrong with the file."""
    text, problems = read(root, FILE, yaml_reader.RULE)
    value, places, found = yaml_reader.load(text)
    problems += found
    nav = value.get("nav") if isinstance(value, dict) else None
    if isinstance(value, dict) and not isinstance(nav, list):
        fix = "write `nav:` and below it a line `- Title: path.md` for each page"
        problems.append(Problem(places.at("nav"), yaml_reader.RULE, "there is no navigation", fix))
    return list(_nav_paths(nav, ("nav",), places)), problems


def _nav_paths(
    items: Any, at: yaml_reader.FieldPath, places: yaml_reader.Positions, section: str = ""
) -> Iterator[NavEntry]:
    for number, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, str):
            yield NavEntry(item, places.at(*at, number), section)
        elif isinstance(item, dict):
            for title, inner in item.items():
                place = (*at, number, title)
                if isinstance(inner, str):
                    yield NavEntry(inner, places.at(*place), section)
                else:
                    yield from _nav_paths(inner, place, places, str(title))
