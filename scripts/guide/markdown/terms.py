"""The first use of a glossary word on a page becomes a link; its meaning stands at the page's end.

Words that the glossary calls everyday are left alone: marks that nobody needs make a page harder to read.
"""

from __future__ import annotations

from functools import lru_cache
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.article import Article
from guide.markdown.html import element
from guide.markdown.parts import part
from guide.models import Term
from guide.phrases import Phrases, key

GLOSSARY = "/tools/glossary.md"
LEFT_ALONE = {"a", "code", "pre", "summary", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "th", "mark"}


@lru_cache(maxsize=1)  # the same for all pages of a build
def forms_of(library: Library) -> tuple[dict[str, Term], Phrases]:
    """Each form with its term, and what finds them all."""
    found: dict[str, Term] = {}
    for term in library.term.values():
        for form in term.forms:
            found.setdefault(form, term)
    return found, Phrases(found)


def link_words(article: Article) -> None:
    """Link words in running text, never in headings, links or code, and explain them at the page's end."""
    used: dict[str, Term] = {}
    _walk(article.root, article.library, used)
    if used:
        ordered = sorted(used.values(), key=lambda term: key(term.term))
        article.root.append(part("words", article.library, terms=ordered))


def _walk(node: Element, library: Library, used: dict[str, Term]) -> None:
    """Put a link into each text below an element that uses a word first; `used` are those linked so far."""
    text, links = _linked(node.text, library, used)
    children = list(node)
    node.text, node[:] = text, links
    for child in children:
        node.append(child)
        if child.tag not in LEFT_ALONE and isinstance(child.tag, str):
            _walk(child, library, used)
        child.tail, links = _linked(child.tail, library, used)
        node.extend(links)


def _linked(text: str | None, library: Library, used: dict[str, Term]) -> tuple[str | None, list[Element]]:
    """What stands before the first link in a text, and each link with the text behind it."""
    links: list[Element] = []
    if not text or text.isspace():
        return text, links
    forms, phrases = forms_of(library)
    before, begun = text, 0
    for found in phrases.find(text):
        term = forms[found.phrase]
        if term.id not in used and not term.everyday:
            used[term.id] = term
            link = _anchor(term, text[found.start : found.end])
            if links:
                links[-1].tail = text[begun : found.start]
            else:
                before = text[: found.start]
            begun = found.end
            link.tail = text[begun:]
            links.append(link)
    return before, links


def _anchor(term: Term, words: str) -> Element:
    return element("a", words, class_="term", href=f"{GLOSSARY}#{term.id}", aria_describedby=f"word-{term.id}")
