"""A page as Python-Markdown rendered it: the tree, the raw HTML kept out of it, and what elements were made from."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

KEPT_OUT = re.compile("\x02(?:wzxhzdk:(?P<kept>\\d+)|(?P<letter>\\d+)|amp)\x03")
"""Python-Markdown's placeholders for raw HTML, an escaped letter and an ampersand."""
TAG = re.compile(r"<!--.*?-->|</?[a-zA-Z!?][^>]*>", re.DOTALL)
CODE = "<pre"
WRITTEN, NUMBER, BLOCK = "data-written", "data-number", "data-block"
ORIGIN_ATTRIBUTES = frozenset((WRITTEN, NUMBER, BLOCK))
"""What an element was made from, until the article is finished: citations with bars between them and spaces between
their ids; `id|form` of a number; name and arguments of a block."""


@dataclass(frozen=True)
class Rendered:
    """The tree of the article, and the raw HTML that it holds placeholders for."""

    root: Element = field(default_factory=lambda: Element("div"))
    kept_out: list[str] = field(default_factory=list)
    fault: str = ""
    """Why there is no article, if Python-Markdown or an extension failed."""
    made_from: dict[Element, dict[str, str]] = field(default_factory=dict)
    """For each element made by our syntax, what it was made from: see ORIGIN_ATTRIBUTES."""

    def pieces(self, raw: str) -> Iterator[tuple[bool, str]]:
        """The text of a node in pieces, placeholders filled in, each with whether it is a block of code."""
        at = 0
        for found in KEPT_OUT.finditer(raw):
            yield False, raw[at : found.start()]
            kept = self.kept_out[int(found["kept"])] if found["kept"] else ""
            letter = chr(int(found["letter"])) if found["letter"] else "&"
            yield kept.startswith(CODE), html.unescape(TAG.sub("", kept)) if found["kept"] else letter
            at = found.end()
        yield False, raw[at:]
