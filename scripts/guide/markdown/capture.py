"""Keeps the finished article for those who check it, and takes off what only they need."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from guide.library import Library
from guide.markdown.step import Step
from guide.render import MARKS, Render


class Source(Preprocessor):
    """Notes the Markdown before anything is done to it: the key under which the article is kept."""

    text = ""

    def run(self, lines: list[str]) -> list[str]:
        self.text = "\n".join(lines)
        return lines


class Capture(Step):
    """Puts the finished tree into the library: a page is rendered once, for its readers and for its check."""

    def __init__(self, md: Markdown, read: Callable[[], Library], source: Source) -> None:
        super().__init__(md, read)
        self.source = source

    def run(self, root: Element) -> None:
        made_from = {
            node: {name: node.attrib.pop(name) for name in MARKS if name in node.attrib}
            for node in root.iter()
            if not set(MARKS).isdisjoint(node.keys())
        }
        kept_out = [str(one) for one in self.md.htmlStash.rawHtmlBlocks]
        self.library.renders[self.source.text.strip()] = Render(root, kept_out, made_from=made_from)
