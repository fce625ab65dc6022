"""What a page shows besides its text, each thing with its place in the file."""

from __future__ import annotations

import html
import re
from typing import NamedTuple
from urllib.parse import unquote

from guide.problem import Place

UNSEEN = re.compile(r"[\x00-\x20\u200b]")


class Link(NamedTuple):
    """A link: its words as shown, where it leads as a browser reads that, and where both stand.

    `admonition` is the number of that around it, 0 outside, `pictured` whether its words hold a picture.
    """

    words: str
    target: str
    place: Place
    target_place: Place
    admonition: int
    pictured: bool


class Picture(NamedTuple):
    """A picture: its file, its description and caption, whether it stands alone in its paragraph, and its place."""

    target: str
    description: str
    caption: str
    alone: bool
    place: Place
    target_place: Place


class Drawn(NamedTuple):
    """A `::: name argument` line."""

    name: str
    arguments: list[str]
    place: Place


class Quoted(NamedTuple):
    """A number quoted in the text, the form asked for, and its place."""

    id: str
    form: str | None
    place: Place


def clean(target: str) -> str:
    """An address as a browser reads it: entities and percent signs undone, control characters and spaces gone."""
    return UNSEEN.sub("", unquote(html.unescape(target.strip().strip("<>"))))
