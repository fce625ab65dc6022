"""The structured data of each page, schema.org terms in JSON-LD, read from the built page: it is what readers see.

`lastReviewed` on a medical page reads as a clinician's review, so it comes with `reviewedBy` and not before. The day we
last compared the page with its sources is `dateModified`. Tests compare every term with those that we looked up
(tests/built/vocabulary.py).
"""

import json
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path
from typing import Any

from lxml.html import HtmlElement

from guide.library import Library
from guide.models.front_matter import PageMeta, Reviewer
from guide.site.pages import BuiltPage
from guide.site.visible_text import words

Node = dict[str, Any]
QUESTIONS, GLOSSARY = "tools/faq.html", "tools/glossary.html"
PRINCIPLES = "about/how-we-write"
CONDITIONS = {"aspermia": "aspermia"}
"""Folder → the glossary term its pages are about; all others are about azoospermia."""
SURGERY = {"treatments/micro-tese.html": "micro-tese"}
"""Page → the glossary term of the one operation it is about."""
MARKS = frozenset({"cites"})
END = "  </head>"


def insert(folder: Path, page: BuiltPage, data: Node) -> None:
    """Put the data block at the end of the page's head."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    block = f'      <script type="application/ld+json">{text}</script>\n'
    (folder / page.path).write_text(page.source.replace(END, block + END, 1), "utf-8", newline="\n")


def web_page(library: Library, page: BuiltPage, meta: PageMeta) -> Node:
    """The data of a page with this front matter; addresses are whole, or relative to the page."""
    medical = meta.type != "about"
    properties = node(
        "FAQPage" if page.path == QUESTIONS else "MedicalWebPage" if medical else "WebPage",
        url=page.link(page.path),
        name=meta.title,
        description=meta.description,
        inLanguage=page.tree.get("lang") or "",
        dateModified=str(meta.checked),
        creativeWorkStatus=None if meta.reviewer else page.text_of("//*[@class='review-status']"),
        lastReviewed=str(meta.reviewer.on) if meta.reviewer else None,
        reviewedBy=_person(meta.reviewer) if meta.reviewer else None,
        isPartOf=node("WebSite", name=page.site_name, url=page.link("index.html")),
        breadcrumb=_breadcrumb(page),
        isAccessibleForFree=True,
        license="https://creativecommons.org/licenses/by/4.0/",
        publishingPrinciples=page.link(f"{PRINCIPLES}.html") if f"{PRINCIPLES}.md" in library.page else None,
        about=_subject(library, page) if medical else None,
        audience=node("Patient") if medical else None,
        specialty="https://schema.org/Urologic" if medical else None,
        citation=_cited(page) if meta.type != "generated" else None,
        mainEntity=_questions(page) if page.path == QUESTIONS else _terms(library, page),
    )
    return {"@context": "https://schema.org", **properties}


def node(kind: str, **properties: object) -> Node:
    """A thing of schema.org with its properties, without those that are None."""
    return {"@type": kind, **{name: value for name, value in properties.items() if value is not None}}


def _person(reviewer: Reviewer) -> Node:
    interests = f"Interests: {reviewer.interests}"
    return node("Person", name=reviewer.name, jobTitle=reviewer.role, description=interests)


def _breadcrumb(page: BuiltPage) -> Node | None:
    """The path shown above the page; a section without a page of its own has no address."""
    steps = page.tree.xpath("//ol[@class='md-path__list']/li")
    items = [_step(page, number, step) for number, step in enumerate(steps, 1)]
    return node("BreadcrumbList", itemListElement=items) if items else None


def _step(page: BuiltPage, number: int, step: HtmlElement) -> Node:
    link = step.find("a")
    item = None if link is None else {"@id": page.link(page.target(link.get("href") or "")[0])}
    return node("ListItem", position=number, name=words(step), item=item)


def _subject(library: Library, page: BuiltPage) -> Node | list[Node]:
    condition = _named(library, "MedicalCondition", CONDITIONS.get(page.path.partition("/")[0], "azoospermia"))
    surgery = SURGERY.get(page.path)
    return [condition, _named(library, "SurgicalProcedure", surgery)] if surgery else condition


def _named(library: Library, kind: str, term: str) -> Node:
    """A thing under the name the glossary gives it."""
    known = library.term.get(term)
    name = known.term if known else term
    other = known.short_for if known else None
    return node(kind, name=name[0].upper() + name[1:], alternateName=other)


def _cited(page: BuiltPage) -> list[str] | None:
    """The addresses in the list "Sources on this page"."""
    found = page.article.xpath(".//section[@class='references']//span[@class='reference']//a/@href")
    return [str(address) for address in found] or None


def _questions(page: BuiltPage) -> list[Node]:
    """Each heading of the third level with its answer, the text that follows it, without the marks of citations."""
    return [
        node("Question", name=words(heading), acceptedAnswer=node("Answer", text=" ".join(_answer(heading))))
        for heading in page.article.iter("h3")
    ]


def _answer(heading: HtmlElement) -> Iterator[str]:
    below = takewhile(lambda node: node.tag not in {"h2", "h3", "section"}, heading.itersiblings())
    return filter(None, (words(node, MARKS) for node in below))


def _terms(library: Library, page: BuiltPage) -> Node | None:
    """The glossary: every term with its place on the page and its meaning."""
    if page.path != GLOSSARY:
        return None
    listed = [library.term[entry.get("id") or ""] for entry in page.article.xpath(".//*[@class='glossary']//dl/div")]
    address = page.link(page.path)
    terms = [node("DefinedTerm", name=one.term, url=f"{address}#{one.id}", description=one.meaning) for one in listed]
    return node("DefinedTermSet", name="Glossary", hasDefinedTerm=terms)
