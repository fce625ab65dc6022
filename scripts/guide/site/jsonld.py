"""What a page tells machines, as schema.org terms in JSON-LD: read from the built page, so it is what readers see."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from lxml.html import HtmlElement

from guide.library import Library
from guide.models.front_matter import PageMeta, Reviewer
from guide.site import schema_org as schema
from guide.site.pages import BuiltPage
from guide.site.visible import words

QUESTIONS, GLOSSARY = "tools/faq.html", "tools/glossary.html"
CONDITIONS = {"aspermia": "aspermia"}
"""Folder → the glossary term its pages are about; all others are about azoospermia."""
SURGERY = {"treatments/micro-tese.html": "micro-tese"}
"""Page → the glossary term of the one operation it is about."""
MARKS = frozenset({"cites"})
END = "  </head>"


def insert(folder: Path, page: BuiltPage, data: schema.WebPage) -> None:
    """Put the data block at the end of the page's head."""
    text = data.model_dump_json(by_alias=True, exclude_none=True).replace("<", "\\u003c")
    block = f'      <script type="application/ld+json">{text}</script>\n'
    (folder / page.path).write_text(page.source.replace(END, block + END, 1), "utf-8", newline="\n")


def web_page(library: Library, page: BuiltPage, meta: PageMeta) -> schema.WebPage:
    """The data of a page with this front matter."""
    medical = meta.type != "about"
    return schema.WebPage(
        type="FAQPage" if page.path == QUESTIONS else "MedicalWebPage" if medical else "WebPage",
        url=page.link(page.path),
        name=meta.title,
        description=meta.description,
        in_language=page.tree.get("lang") or "",
        date_modified=meta.checked,
        creative_work_status=None if meta.reviewer else page.text_of("//*[@class='review-status']"),
        last_reviewed=meta.reviewer.on if meta.reviewer else None,
        reviewed_by=_person(meta.reviewer) if meta.reviewer else None,
        is_part_of=schema.WebSite(name=page.site_name, url=page.link("index.html")),
        breadcrumb=_breadcrumb(page),
        publishing_principles=page.link("about/how-we-write.html"),
        about=_subject(library, page) if medical else None,
        audience=schema.Patient() if medical else None,
        specialty="https://schema.org/Urologic" if medical else None,
        citation=_cited(page) if meta.type != "generated" else None,
        main_entity=_questions(page) if page.path == QUESTIONS else _terms(library, page),
    )


def _person(reviewer: Reviewer) -> schema.Person:
    interests = f"Interests: {reviewer.interests}"
    return schema.Person(name=reviewer.name, job_title=reviewer.role, description=interests)


def _breadcrumb(page: BuiltPage) -> schema.BreadcrumbList | None:
    """The path shown above the page; a section without a page of its own has no address."""
    steps = page.tree.xpath("//ol[@class='md-path__list']/li")
    items = [_step(page, number, step) for number, step in enumerate(steps, 1)]
    return schema.BreadcrumbList(item_list_element=items) if items else None


def _step(page: BuiltPage, number: int, step: HtmlElement) -> schema.ListItem:
    link = step.find("a")
    item = None if link is None else schema.Item(id=page.link(page.target(link.get("href") or "")[0]))
    return schema.ListItem(position=number, name=words(step), item=item)


def _subject(library: Library, page: BuiltPage) -> schema.MedicalEntity | list[schema.MedicalEntity]:
    condition = _named(library, "MedicalCondition", CONDITIONS.get(page.path.partition("/")[0], "azoospermia"))
    surgery = SURGERY.get(page.path)
    return [condition, _named(library, "SurgicalProcedure", surgery)] if surgery else condition


def _named(library: Library, kind: schema.MedicalKind, term: str) -> schema.MedicalEntity:
    """A thing under the name the glossary gives it."""
    known = library.term.get(term)
    name = known.term if known else term
    other = known.short_for if known else None
    return schema.MedicalEntity(type=kind, name=name[0].upper() + name[1:], alternate_name=other)


def _cited(page: BuiltPage) -> list[str] | None:
    """The addresses in the list "Sources on this page"."""
    found = page.article.xpath(".//section[@class='references']//span[@class='reference']//a/@href")
    return [str(address) for address in found] or None


def _questions(page: BuiltPage) -> list[schema.Question]:
    """Each heading of the third level, with what follows it as its answer, less the citation marks."""
    return [
        schema.Question(name=words(heading), accepted_answer=schema.Answer(text=" ".join(_answer(heading))))
        for heading in page.article.iter("h3")
    ]


def _answer(heading: HtmlElement) -> Iterator[str]:
    below = takewhile(lambda node: node.tag not in {"h2", "h3", "section"}, heading.itersiblings())
    return filter(None, (words(node, MARKS) for node in below))


def _terms(library: Library, page: BuiltPage) -> schema.DefinedTermSet | None:
    """The glossary: every term with its place on the page and its meaning."""
    if page.path != GLOSSARY:
        return None
    listed = [library.term[entry.get("id") or ""] for entry in page.article.xpath(".//*[@class='glossary']//dl/div")]
    address = page.link(page.path)
    terms = [schema.DefinedTerm(name=one.term, url=f"{address}#{one.id}", description=one.meaning) for one in listed]
    return schema.DefinedTermSet(name="Glossary", has_defined_term=terms)
