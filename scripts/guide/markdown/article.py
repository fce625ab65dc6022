"""A page while it is made: what each step over its finished tree is given, and where it may look things up."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from guide.library import Library


@dataclass(frozen=True)
class Article:
    """The tree of a page, which steps change, and what it is made from."""

    root: Element
    library: Library
    markdown: str
    """As it was before anything was done to it: the key under which the article is kept."""
    kept_out: list[str]
    """Raw HTML, for which the tree holds placeholders."""


Step = Callable[[Article], None]
"""Changes an article in place."""


class Source(Preprocessor):
    """Notes the Markdown before anything is done to it."""

    text = ""

    def run(self, lines: list[str]) -> list[str]:
        self.text = "\n".join(lines)
        return lines


class Steps(Treeprocessor):
    """Steps that follow each other; the library is asked for with the first page, not with the extension."""

    def __init__(self, md: Markdown, read: Callable[[], Library], source: Source, steps: Sequence[Step]) -> None:
        super().__init__(md)
        self.read, self.source, self.steps = read, source, steps

    def run(self, root: Element) -> None:
        kept_out = [str(one) for one in self.md.htmlStash.rawHtmlBlocks]
        article = Article(root, self.read(), self.source.text.strip(), kept_out)
        for step in self.steps:
            step(article)
