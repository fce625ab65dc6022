"""The rule on the files of the look."""

from __future__ import annotations

from collections.abc import Iterator

from guide.library import Library
from guide.problem import Problem
from guide.text import read

KINDS = {".html", ".css", ".js"}
OF_OTHERS = "overrides/assets/vendor/"


def override_readable(library: Library) -> Iterator[Problem]:
    """Every template, style and script of overrides/ can be read, as UTF-8 text with line ends LF."""
    for path in sorted((library.root / "overrides").rglob("*.*")):
        name = path.relative_to(library.root).as_posix()
        if path.suffix in KINDS and not name.startswith(OF_OTHERS):
            yield from read(library.root, name, "override-readable")[1]
