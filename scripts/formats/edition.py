"""The edition of the guide, as every file states it: version, day, title, who has checked it."""

import os
from datetime import date
from pathlib import Path
from typing import NamedTuple

from formats.format_error import FormatError
from formats.pins import setting
from guide.library import Library
from guide.markdown.lists import reviewed_words
from guide.models.wording import Wording
from guide.site import build_day
from guide.site.pages import parsed


class Edition(NamedTuple):
    """An edition: its version, the day of its newest page, what the site calls itself, and who has checked it."""

    version: str
    day: date
    title: str
    description: str
    words: Wording
    reviewed: str


def edition(root: Path, library: Library, site: Path) -> Edition:
    """The edition that `site` is. Raises OSError where a file cannot be read, FormatError where there are no words."""
    if library.wording is None:
        raise FormatError("content/words.yml cannot be used: run python3 scripts/run.py check")
    front = parsed("index.html", (site / "index.html").read_text("utf-8"))
    description = front.text_of("//meta[@property='og:description']/@content")
    day, reviewed = build_day.day(library, os.environ), reviewed_words(library)
    return Edition(version(root), day, front.site_name, description, library.wording, reviewed)


def version(root: Path) -> str:
    """The version in `pyproject.toml`. Raises OSError when it holds none."""
    return str(setting(root, "project", "version"))
