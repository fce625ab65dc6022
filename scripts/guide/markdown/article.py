"""A page while it is made: the steps over its tree, and what each of them is given."""

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
    """The page's body, which is the key of the article in Library.renders."""
    kept_out: list[str]
    """Raw HTML, for which the tree holds placeholders."""


Step = Callable[[Article], None]
"""Changes an article in place."""


class Source(Preprocessor):
    """Keeps the Markdown as it was before any step."""

    text = ""

    def run(self, lines: list[str]) -> list[str]:
        self.text = "\n".join(lines)
        return lines


class Steps(Treeprocessor):
    """Steps that follow each other; the library is read with the first page, not with the extension."""

    def __init__(self, md: Markdown, read: Callable[[], Library], source: Source, steps: Sequence[Step]) -> None:
        super().__init__(md)
        self.read, self.source, self.steps = read, source, steps

    def run(self, root: Element) -> None:
        kept_out = [str(one) for one in self.md.htmlStash.rawHtmlBlocks]
        article = Article(root, self.read(), self.source.text.strip(), kept_out)
        for step in self.steps:
            step(article)
