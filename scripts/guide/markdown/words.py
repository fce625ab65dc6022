"""The first use of a glossary word on a page becomes a link; its meaning stands at the page's end.

Words that the glossary calls everyday are left alone: marks that nobody needs make a page harder to read.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown

from guide.library import Library
from guide.markdown.html import element
from guide.markdown.parts import part
from guide.markdown.step import Step
from guide.models import Term
from guide.phrases import Phrases, key

GLOSSARY = "/tools/glossary.md"
LEFT_ALONE = {
    "a",
    "code",
    "pre",
    "summary",
    "sup",
    "svg",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "th",
    "mark",
    "button",
    "script",
    "style",
}


@lru_cache(maxsize=1)  # the same for all pages of a build
def forms_of(library: Library) -> tuple[dict[str, Term], Phrases]:
    """Each form with its term, and what finds them all."""
    found: dict[str, Term] = {}
    for term in library.term.values():
        for form in term.forms:
            found.setdefault(form, term)
    return found, Phrases(found)


class GlossaryWords(Step):
    """Links words in running text, never in headings, links or code."""

    def __init__(self, md: Markdown, read: Callable[[], Library]) -> None:
        super().__init__(md, read)
        self.used: dict[str, Term] = {}

    def run(self, root: Element) -> None:
        self._walk(root)
        if self.used:
            ordered = sorted(self.used.values(), key=lambda term: key(term.term))
            root.append(part("words", self.library, terms=ordered))

    def _walk(self, node: Element) -> None:
        self._link(node, None)
        for child in list(node):
            if child.tag not in LEFT_ALONE and isinstance(child.tag, str):
                self._walk(child)
            self._link(node, child)

    def _link(self, parent: Element, after: Element | None) -> None:
        """Link the first uses in the text at the parent's start, or in the text that follows a child."""
        text = parent.text if after is None else after.tail
        if not text or text.isspace():
            return
        (forms, phrases), begun = forms_of(self.library), 0
        for found in phrases.find(text):
            term = forms[found.phrase]
            if term.id not in self.used and not term.everyday:
                self.used[term.id] = term
                link = self._anchor(term, text[found.start : found.end])
                _set_text(parent, after, text[begun : found.start])
                parent.insert(0 if after is None else list(parent).index(after) + 1, link)
                after, begun = link, found.end
                link.tail = text[begun:]

    def _anchor(self, term: Term, words: str) -> Element:
        return element("a", words, class_="term", href=f"{GLOSSARY}#{term.id}", aria_describedby=f"word-{term.id}")


def _set_text(parent: Element, after: Element | None, text: str) -> None:
    if after is None:
        parent.text = text
    else:
        after.tail = text
