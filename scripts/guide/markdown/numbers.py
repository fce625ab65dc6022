"""Replaces `{{ mtese-noa }}` by the words of the number and its citation."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from guide.library import Library
from guide.markdown.article import Article
from guide.markdown.elements import cites, element
from guide.number_words import words
from guide.rendered import NUMBER

BAR = re.compile(r"(\{\{\s*[\w-]+\s*)\\?\|(\s*[\w-]+\s*\}\})")
"""The bar of a quote, perhaps with a backslash before it, as other kinds of Markdown want it in a cell."""
KEPT_BAR = "\ue000"
"""Replaces the bar of a quote until tables are read; a private character that no page holds."""
QUOTED = rf"\{{\{{\s*([\w-]+)(?:\s*{KEPT_BAR}\s*([\w-]+))?\s*\}}\}}"


class NumberBars(Preprocessor):
    """Keeps the bar of `{{ id | form }}` from ending a cell of a table."""

    def run(self, lines: list[str]) -> list[str]:
        return [BAR.sub(rf"\1{KEPT_BAR}\2", line) for line in lines]


def give_back_bars(article: Article) -> None:
    """Restore the bars of quotes that are shown as typed, in code and in the words of a picture."""
    for node in article.root.iter():
        if KEPT_BAR in (node.text or ""):
            node.text = AtomicString(str(node.text).replace(KEPT_BAR, "|"))
        for name, value in node.items():
            node.set(name, value.replace(KEPT_BAR, "|"))


class NumberInline(InlineProcessor):
    """`| number` gives the bare figure and `| rest` the other side; only the whole phrase carries the citation."""

    def __init__(self, md: Markdown, read: Callable[[], Library]) -> None:
        super().__init__(QUOTED, md)
        self.read = read

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        made = self._quoted(m.group(1), m.group(2))
        made.set(NUMBER, f"{m.group(1)}|{m.group(2) or ''}")
        return made, m.start(0), m.end(0)

    def _quoted(self, wanted: str, form: str | None) -> Element:
        number = self.read().number.get(wanted)
        if number is None or (form == "rest" and number.out_of is None):
            return element("mark", f"unknown number: {wanted}")
        quoted = element("span", words(number, form), class_="number")
        return quoted if form else element("span", quoted, cites(number.references))
