"""Whether everything we are about to read may be read: what may not is told at once, before anything starts."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from frontdoor.places import ROOT
from frontdoor.programs import TaskError

FOLDERS = ("content", "docs", "overrides", "scripts", "tests")
FILES = ("CONTRIBUTING.md", "LICENSE", "mkdocs.yml", "pyproject.toml", "requirements.lock")
MOST = 10
"""Paths told; more would hide the sentence."""


def look() -> None:
    """Raises TaskError with the files and folders of the project that cannot be read."""
    closed = [path.relative_to(ROOT).as_posix() for path in (*_not_as_named(), *_all_closed())]
    if closed:
        named = ", ".join(closed[:MOST]) + (f" and {len(closed) - MOST} more" if len(closed) > MOST else "")
        raise TaskError(f"{named} cannot be read: it is closed to you, a link that leads nowhere, or no file")


def _not_as_named() -> Iterator[Path]:
    """A folder where a file belongs, or the reverse."""
    yield from (ROOT / name for name in FILES if (ROOT / name).is_dir())
    yield from (ROOT / name for name in FOLDERS if (ROOT / name).is_file())


def _all_closed() -> Iterator[Path]:
    for name in FOLDERS + FILES:
        yield from _closed(ROOT / name)


def _closed(path: Path) -> Iterator[Path]:
    """What is closed at or below a path; hidden files, such as those an editor's program makes, are nobody's pages."""
    inside = path.is_dir() and not path.is_symlink()
    if not os.access(path, os.R_OK | (os.X_OK if inside else 0)):
        yield from [path] if os.path.lexists(path) else []
    elif inside:
        for each in sorted(path.iterdir()):
            yield from () if each.name.startswith((".", "__pycache__")) else _closed(each)
