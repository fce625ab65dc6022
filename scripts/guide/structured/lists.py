"""The two long lists, read from the pages as they are shown: questions with their answers, and the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from typing import Any

from lxml.html import HtmlElement

from guide.library import Library
from guide.visible import words

QUESTIONS, GLOSSARY = "tools/faq.md", "tools/glossary.md"
MARKS = frozenset({"cites"})


def questions(article: HtmlElement) -> Iterator[dict[str, Any]]:
    """Each heading of the third level as a Question, with what follows it as its Answer, less the citation marks."""
    for heading in article.iter("h3"):
        answer = takewhile(lambda node: node.tag not in {"h2", "h3", "section"}, heading.itersiblings())
        text = " ".join(filter(None, (words(node, MARKS) for node in answer)))
        yield {"@type": "Question", "name": words(heading), "acceptedAnswer": {"@type": "Answer", "text": text}}


def terms(article: HtmlElement, library: Library, address: str) -> dict[str, Any]:
    """A DefinedTermSet of every term with its place on the page and its meaning."""
    listed = [library.term[entry.get("id") or ""] for entry in article.xpath(".//*[@class='glossary']//dl/div")]
    return {
        "@type": "DefinedTermSet",
        "name": "Glossary",
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "name": one.term, "url": f"{address}#{one.id}", "description": one.meaning}
            for one in listed
        ],
    }
