"""Links of ours as seen from the page they stand on, so that any builder that follows relative links follows them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
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
            path, *anchor = link.get("href", "").split("#", 1)
            if page and path.startswith("/"):
                link.set("href", "#".join([_seen_from(dirname(page.path), path[1:]), *anchor]))


@cache
def _seen_from(folder: str, path: str) -> str:
    return relpath(path, folder or ".")
