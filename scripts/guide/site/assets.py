"""One stylesheet and one script for every page, joined from the small files they are kept in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from guide.text import read
from guide.wording import PATH, read_wording
from guide.yaml_reader import RULE

IMPORT = re.compile(r'^@import "([\w-]+\.css)";$', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SOURCES = ("assets/styles/", "assets/scripts/")
"""Below `overrides/`: kept in small files, served joined."""
THE_THEMES_OWN = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png", "sitemap.xml")
"""What the themes bring along and no page of ours loads; where there is a sitemap, MkDocs makes it and copies none."""


def stylesheet(overrides: Path) -> str:
    """The styles that `guide.css` imports, in its order, without their comments."""
    styles = overrides / "assets/styles"
    names = IMPORT.findall((styles / "guide.css").read_text("utf-8"))
    return _lean(COMMENT.sub("", (styles / name).read_text("utf-8")) for name in names)


def script(overrides: Path) -> str:
    """The words scripts show and the scripts every page loads, by name, without comments; each is closed in itself."""
    return _words(overrides.parent) + _lean(
        path.read_text("utf-8") for path in sorted((overrides / "assets/scripts").glob("*.js"))
    )


def _words(root: Path) -> str:
    """As `guideWords`; none where content/words.yml cannot be used, which the check tells."""
    words, _ = read_wording(read(root, PATH, RULE)[0])
    return f"window.guideWords={words.scripts.model_dump_json()};\n" if words else ""


def _lean(texts: Iterable[str]) -> str:
    """Without indentation, empty lines and `//` lines, a quarter lighter. Line ends stay, so nothing grows together."""
    lines = (line.strip() for text in texts for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def is_left_out(path: str) -> bool:
    """Whether a file of the theme stays out of the site; `path` is below the theme's folder."""
    return path.startswith(SOURCES + THE_THEMES_OWN)
