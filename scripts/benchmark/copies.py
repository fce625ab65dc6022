"""A larger guide: the pages of the real one, some times over."""

import re
import shutil
from pathlib import Path
from typing import Any

import yaml

from benchmark.plain import read_settings

PARTS = ("content", "docs", "overrides", "scripts", "mkdocs.yml")
WARNINGS = "content/warnings.txt"
PAGE = re.compile(r"^\S+\.md$", re.MULTILINE)
"""The path of a page on a line of its own, above the words of its warnings."""
WHOLE_LISTS = re.compile(r"^::: (?!compare$)\w+$", re.MULTILINE)
"""Lists of all sources, all numbers and the like: a guide has each of them once, whatever its size."""
ELSEWHERE = "This list stands only once in a guide of many pages."
DRAWINGS = re.compile(r"(?<=\]\()((?:\.\./)*assets/)")
NAMES = re.compile(r'^((?:title|description): "?[^"\n]+|# .+)', re.MULTILINE)
"""What no two pages have alike: in the front matter, and as the heading."""


def write(project: Path, folder: Path, times: int) -> None:
    """Write the guide at `project` into `folder`: as it is, then `times` - 1 copies below docs/, each in a folder."""
    for name in PARTS:
        copy = shutil.copytree if (project / name).is_dir() else shutil.copy
        copy(project / name, folder / name)
    settings = read_settings(project)
    settings["theme"]["features"] = ["navigation.prune"]  # without it each page lists all others
    nav = settings["nav"]
    copies = [f"copy-{at}" for at in range(2, times + 1)]
    settings["nav"] = [*nav, *({name: _below(name, nav)} for name in copies)]
    for name in copies:
        _copy_pages(project / "docs", folder / "docs" / name)
    warnings = (project / WARNINGS).read_text("utf-8")
    of_copies = (PAGE.sub(rf"{name}/\g<0>", warnings) for name in copies)
    (folder / WARNINGS).write_text("\n".join([warnings, *of_copies]), "utf-8", newline="\n")
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings, sort_keys=False), "utf-8")


def _below(folder: str, nav: Any) -> Any:
    """The same navigation with each page in `folder`, its sections under names of their own."""
    if isinstance(nav, str):
        return f"{folder}/{nav}"
    if isinstance(nav, list):
        return [_below(folder, one) for one in nav]
    return {title if isinstance(one, str) else f"{title}, {folder}": _below(folder, one) for title, one in nav.items()}


def _copy_pages(docs: Path, folder: Path) -> None:
    for source in docs.rglob("*.md"):
        page = folder / source.relative_to(docs)
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(copied(source.read_text("utf-8"), folder.name), "utf-8", newline="\n")


def copied(text: str, name: str) -> str:
    """A page with names of its own; its links lead to the copies of pages, and to the drawings that all share."""
    text = NAMES.sub(rf"\1 {name.removeprefix('copy-')}", text, count=3)
    text = re.sub(r"^next: ", f"next: {name}/", text, count=1, flags=re.MULTILINE)
    return WHOLE_LISTS.sub(ELSEWHERE, DRAWINGS.sub(r"../\1", text))
