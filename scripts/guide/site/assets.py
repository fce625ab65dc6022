"""One stylesheet and one script for every page, joined from the small files they are kept in."""

import re
from collections.abc import Iterable
from pathlib import Path

from guide.models.wording import Wording

IMPORT = re.compile(r'^@import "([\w-]+\.css)";$', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SOURCES = ("assets/styles/", "assets/scripts/")
"""Below `overrides/`: kept in small files, served joined."""
UNUSED_OF_THEME = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png", "sitemap.xml")
"""Files of the theme that no page of ours loads. MkDocs makes the sitemap itself."""


def stylesheet(overrides: Path) -> str:
    """The styles that `guide.css` imports, in its order, without their comments."""
    styles = overrides / "assets/styles"
    names = IMPORT.findall((styles / "guide.css").read_text("utf-8"))
    return _lean(COMMENT.sub("", (styles / name).read_text("utf-8")) for name in names)


def script(overrides: Path, words: Wording | None) -> str:
    """The words scripts show and the scripts every page loads, by name, without comments; each is closed in itself."""
    first = f"window.guideWords={words.scripts.model_dump_json()};\n" if words else ""
    return first + _lean(path.read_text("utf-8") for path in sorted((overrides / "assets/scripts").glob("*.js")))


def _lean(texts: Iterable[str]) -> str:
    """Texts without indentation, empty lines and `//` lines, a quarter smaller. Line ends stay, and words apart."""
    lines = (line.strip() for text in texts for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def is_left_out(path: str) -> bool:
    """Whether a file of the theme stays out of the site; `path` is below the theme's folder."""
    return path.startswith(SOURCES + UNUSED_OF_THEME)
