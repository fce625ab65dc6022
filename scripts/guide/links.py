"""Finds the links and pictures of a page."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from guide.problem import Place
from guide.text import Text

LINK = re.compile(
    r"(?P<picture>!?)\[(?P<words>(?:[^\[\]]|!?\[[^\[\]]*\](?:\([^()]*\))?)*)\]\(\s*(?P<target><[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?P<rest>(?:\"[^\"]*\"|[^()\"])*)\)"
)
DEFINITION = re.compile(r"^ {0,3}\[(?P<words>[^\]\n]+)\]:\s*(?P<target>\S+)", re.MULTILINE)
UNSEEN = re.compile(r"[\x00-\x20\u200b]")


class Link(NamedTuple):
    """A link or picture: its words, its target without marks, and where both stand."""

    words: str
    target: str
    place: Place
    target_place: Place
    picture: bool
    rest: str = ""


def links(text: Text, masked: str, start: int) -> Iterator[Link]:
    """Every link and picture from `start` on, those inside a link's words too; `masked` is the text without code."""
    for match in LINK.finditer(masked, start):
        yield _link(text, match, match.start())
        for inner in LINK.finditer(match.group("words")):
            yield _link(text, inner, match.start("words") + inner.start())
    for match in DEFINITION.finditer(masked, start):
        yield _link(text, match, match.start())


def _link(text: Text, match: re.Match[str], start: int) -> Link:
    """`start` is where the match stands in the file, which it may not know."""
    parts = match.groupdict()
    return Link(
        words=parts["words"],
        target=clean(parts["target"]),
        place=text.place(start),
        target_place=text.place(start + match.start("target") - match.start()),
        picture=bool(parts.get("picture")),
        rest=parts.get("rest", ""),
    )


def clean(target: str) -> str:
    """The address as a browser reads it: entities and percent signs undone, control characters and spaces gone."""
    return UNSEEN.sub("", unquote(html.unescape(target.strip().strip("<>"))))
