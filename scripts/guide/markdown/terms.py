"""Links the first use of each glossary word on a page, and explains these words at the page's end.

Words that the glossary calls everyday are left alone: marks that nobody needs make a page harder to read.
"""

from collections.abc import Iterator
from functools import lru_cache, partial
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.article import Article
from guide.markdown.elements import element, mark
from guide.markdown.parts import part
from guide.models import Term
from guide.phrases import Phrases, key

GLOSSARY = "/tools/glossary.md"
EXPLAINED = "word-"
"""Begins the id of a word explained at the page's end; that of the term follows."""
LEFT_ALONE = {"a", "code", "pre", "summary", "sup", "h1", "h2", "h3", "h4", "h5", "h6", "th", "mark"}


@lru_cache(maxsize=1)  # the same for all pages of a build
def forms_of(library: Library) -> tuple[dict[str, Term], Phrases]:
    """Form → its term, and the phrases to find all forms."""
    found: dict[str, Term] = {}
    for term in library.term.values():
        for form in term.forms:
            found.setdefault(form, term)
    return found, Phrases(found)


def link_words(article: Article) -> None:
    """Link words in running text, never in headings, links or code, and explain them at the page's end."""
    used: dict[str, Term] = {}
    mark(article.root, partial(_links, article.library, used), LEFT_ALONE)
    if used:
        ordered = sorted(used.values(), key=lambda term: key(term.term))
        article.root.append(part("words", article.library, terms=ordered))


def _links(library: Library, used: dict[str, Term], text: str) -> Iterator[tuple[int, int, Element]]:
    """The words of a text that a page uses first here, each with its link; `used` are those linked so far."""
    forms, phrases = forms_of(library)
    for found in phrases.find(text):
        term = forms[found.phrase]
        if term.id not in used and not term.everyday:
            used[term.id] = term
            words, target = text[found.start : found.end], f"{GLOSSARY}#{term.id}"
            link = element("a", words, class_="term", href=target, aria_describedby=f"{EXPLAINED}{term.id}")
            yield found.start, found.end, link
