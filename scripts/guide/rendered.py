"""A page as Python-Markdown rendered it."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

KEPT_OUT = re.compile("\x02(?:wzxhzdk:(?P<kept>\\d+)|(?P<letter>\\d+)|amp)\x03")
"""What Python-Markdown puts in the place of raw HTML, of an escaped letter and of an ampersand."""
TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z!?][^>]*>", re.DOTALL)
CODE = "<pre"
WRITTEN, NUMBER, BLOCK = "data-written", "data-number", "data-block"
ORIGIN_ATTRIBUTES = frozenset((WRITTEN, NUMBER, BLOCK))
"""Attributes that tell what an element was made from, until the article is finished: the citations written, the ids of
each apart by spaces and the citations by bars; the id of a number, a bar and its form; a block's name and arguments."""


@dataclass(frozen=True)
class Rendered:
    """The tree of the article, and the raw HTML that it holds placeholders for."""

    root: Element = field(default_factory=lambda: Element("div"))
    kept_out: list[str] = field(default_factory=list)
    fault: str = ""
    """Why there is no article, where Python-Markdown or an extension fell over the page."""
    made_from: dict[Element, dict[str, str]] = field(default_factory=dict)
    """For each element made by our syntax, what it was made from: see MARKS."""

    def pieces(self, raw: str) -> Iterator[tuple[bool, str]]:
        """The text of a node in pieces, each with whether it is a block of code; placeholders are filled in."""
        at = 0
        for found in KEPT_OUT.finditer(raw):
            yield False, raw[at : found.start()]
            kept = self.kept_out[int(found["kept"])] if found["kept"] else ""
            letter = chr(int(found["letter"])) if found["letter"] else "&"
            yield kept.startswith(CODE), html.unescape(TAG.sub("", kept)) if found["kept"] else letter
            at = found.end()
        yield False, raw[at:]
