"""Links of ours as seen from the page they stand on, so that any builder that follows relative links follows them."""

from __future__ import annotations

from collections.abc import Callable
from posixpath import dirname, relpath
from xml.etree.ElementTree import Element

from markdown import Markdown

from guide.library import Library
from guide.markdown.capture import Source
from guide.markdown.step import Step


class RelativeLinks(Step):
    """Turns `/tools/glossary.md#semen` into `../tools/glossary.md#semen` on a page of the guide.

    Python-Markdown is told no path: the page is the one whose body is rendered. A text that is no page keeps its links.
    """

    def __init__(self, md: Markdown, read: Callable[[], Library], source: Source) -> None:
        super().__init__(md, read)
        self.source = source

    def run(self, root: Element) -> None:
        page = self.library.page_with.get(self.source.text.strip())
        for link in root.iter("a") if page else ():
            address = link.get("href", "")
            if page and address.startswith("/"):
                link.set("href", relpath(address[1:], dirname(page.path) or "."))
