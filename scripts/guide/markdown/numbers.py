"""`{{ mtese-noa }}` becomes the number's words with its citation."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor

from guide.library import Library
from guide.markdown.html import cites, element
from guide.quote import words
from guide.render import NUMBER

BAR = re.compile(r"(\{\{\s*[\w-]+\s*)\|(\s*[\w-]+\s*\}\})")
QUOTED = r"\{\{\s*([\w-]+)(?:\s*/\s*([\w-]+))?\s*\}\}"
"""A quote as `NumberBars` leaves it."""


class NumberBars(Preprocessor):
    """Writes `{{ id / form }}` for `{{ id | form }}`, so that the bar ends no cell of a table."""

    def run(self, lines: list[str]) -> list[str]:
        return [BAR.sub(r"\1/\2", line) for line in lines]


class NumberInline(InlineProcessor):
    """`| number` gives the bare figure and `| rest` the other side; only the whole phrase carries the citation."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(QUOTED, md)
        self.library = library

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        made = self._quoted(m.group(1), m.group(2))
        made.set(NUMBER, f"{m.group(1)}|{m.group(2) or ''}")
        return made, m.start(0), m.end(0)

    def _quoted(self, wanted: str, form: str | None) -> Element:
        number = self.library.number.get(wanted)
        if number is None or (form == "rest" and number.out_of is None):
            return element("mark", f"unknown number: {wanted}")
        quoted = element("span", words(number, form), class_="number")
        return quoted if form else element("span", quoted, cites(number.references))
