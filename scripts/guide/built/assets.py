"""One stylesheet and one script for every page, joined from the small files they are kept in."""

from __future__ import annotations

import re
from pathlib import Path

IMPORT = re.compile(r'^@import "([\w-]+\.css)";$', re.MULTILINE)
SOURCES = ("assets/styles/", "assets/scripts/")
"""Below `overrides/`: kept in small files, served joined."""
THE_THEMES_OWN = ("assets/javascripts/", "assets/stylesheets/", "assets/images/favicon.png", "sitemap.xml")
"""What the themes bring along and no page of ours loads; where there is a sitemap, MkDocs makes it and copies none."""


def stylesheet(overrides: Path) -> str:
    """The styles that `guide.css` imports, in its order."""
    styles = overrides / "assets/styles"
    names = IMPORT.findall((styles / "guide.css").read_text("utf-8"))
    return "\n".join((styles / name).read_text("utf-8").strip() for name in names) + "\n"


def script(overrides: Path) -> str:
    """The scripts every page loads, in the order of their names; each is closed in itself."""
    return (
        "\n".join(path.read_text("utf-8").strip() for path in sorted((overrides / "assets/scripts").glob("*.js")))
        + "\n"
    )


def is_left_out(path: str) -> bool:
    """Whether a file of the theme stays out of the site; `path` is below the theme's folder."""
    return path.startswith(SOURCES + THE_THEMES_OWN)
