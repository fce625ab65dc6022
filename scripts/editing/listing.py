"""Lists a new page where readers find it: in the navigation of mkdocs.yml, and on the page that opens its section."""

import posixpath
import re
from pathlib import Path
from typing import NamedTuple

from editing.yaml_writer import scalar
from guide.names import relative_link
from guide.page import read_page
from guide.problem import Place
from guide.settings import FILE, NavEntry, navigation, read_settings
from guide.text import read


class Change(NamedTuple):
    """The new text of a file, and the line that was added."""

    place: Place
    text: str


def in_navigation(root: Path, path: str, title: str) -> Change | None:
    """mkdocs.yml with a line for the page, below the last page of its folder; None where it holds no navigation."""
    entries = navigation(read_settings(root))
    if not entries:
        return None
    last = _last_of_folder(entries, path)
    line = f"{_indent(root, last or entries[0])}- {scalar(title, '{}: x')}: {path}"
    return _below(root, FILE, (last or entries[-1]).place.line, line)


def in_section(root: Path, path: str, title: str) -> Change | None:
    """The page of type `section` of its folder with a point for the page; None where there is no such list."""
    entries = navigation(read_settings(root))
    last = _last_of_folder(entries, path)
    for one in entries:
        if last and one.section == last.section and (root / "docs" / one.path).is_file():
            page, _ = read_page(root, one.path)
            if page.type == "section":
                return _point(root, page.path, path, title)
    return None


def _last_of_folder(entries: list[NavEntry], path: str) -> NavEntry | None:
    folder = posixpath.dirname(path)
    same = [one for one in entries if posixpath.dirname(one.path) == folder]
    return same[-1] if same else None


def _indent(root: Path, one: NavEntry) -> str:
    """The spaces before the dash of a line of the navigation."""
    text, _ = read(root, FILE)
    line = text.body.splitlines()[one.place.line - 1]
    return line[: len(line) - len(line.lstrip())]


def _point(root: Path, section: str, path: str, title: str) -> Change | None:
    """A point below the last one that leads to a page of the section's folder."""
    text, _ = read(root, f"docs/{section}")
    lines = text.body.splitlines()
    points = [at for at, line in enumerate(lines, 1) if re.match(r"- \[[^\]]*\]\([^/)]+\.md", line)]
    if not points:
        return None
    end = points[-1]
    while end < len(lines) and lines[end].startswith("    "):
        end += 1
    address = relative_link(section, path)
    return _below(root, f"docs/{section}", end, f"- [{title}]({address}):")


def _below(root: Path, path: str, line: int, added: str) -> Change:
    text, _ = read(root, path)
    lines = text.body.splitlines(keepends=True)
    before = "".join(lines[:line])
    before += "" if before.endswith("\n") else "\n"
    return Change(Place(path, line + 1), f"{before}{added}\n{''.join(lines[line:])}")
