"""The whole guide as one document for paper: cover, contents, parts with their chapters, glossary and sources."""

from itertools import groupby

from lxml.html import HtmlElement
from lxml.html.builder import CLASS, E

from formats.articles import Article
from formats.citations import number_through
from formats.edition import Edition
from formats.paper import lead, lower, ready

GLOSSARY, SOURCES = "tools/glossary.html", "about/sources.html"


def book(articles: list[Article], of: Edition) -> HtmlElement:
    """The chapters, with glossary and sources at the end; the trees of the articles become part of it."""
    page = {article.path: article for article in articles}
    chapters = [article for article in articles if article.path not in (GLOSSARY, SOURCES)]
    last = [page[path] for path in (GLOSSARY, SOURCES) if path in page]
    if SOURCES in page:
        number_through([*chapters, *last], page[SOURCES])
    parts = [(name, list(found)) for name, found in groupby(chapters, key=lambda one: one.section)]
    return _bound(of, of.title, [*parts, *(("", [one]) for one in last)])


def tables(articles: list[Article], of: Edition) -> HtmlElement:
    """Pages that are looked up, in a document of their own."""
    return _bound(of, of.words.paper.apart, [("", [one]) for one in articles])


def _bound(of: Edition, title: str, parts: list[tuple[str, list[Article]]]) -> HtmlElement:
    contents = E.ul(*(entry for name, chapters in parts for entry in _entries(name, chapters)))
    body = E.body(
        _cover(of, title),
        E.section(CLASS("contents"), E.h1(of.words.paper.contents), contents),
        *(_part(name, chapters) for name, chapters in parts),
    )
    lead(body, of.words.paper.page)
    ready(body)
    return document(of, title, body)


def document(of: Edition, title: str, body: HtmlElement) -> HtmlElement:
    """A whole document with what it says of itself."""
    made = E.meta(name="dcterms.created", content=str(of.day))
    about = E.meta(name="description", content=of.words.downloads.short)
    author = E.meta(name="author", content=of.title)
    return E.html(E.head(E.meta(charset="utf-8"), E.title(title), author, about, made), body, lang=of.words.language)


def edition_line(of: Edition) -> str:
    return str(of.words.downloads.edition.format(version=of.version, day=of.words.day(of.day)))


def _cover(of: Edition, title: str) -> HtmlElement:
    over = [E.p(of.title, CLASS("guide"))] if title != of.title else []
    notes = (of.reviewed, of.words.frame.no_doctor, f"{of.words.review.written}.", edition_line(of))
    return E.section(
        CLASS("cover"),
        *over,
        E.p(title, CLASS("title")),
        E.p(f"{of.words.downloads.short}.", CLASS("about")),
        E.div(CLASS("notes-of-cover"), *(E.p(note) for note in notes)),
    )


def _entries(name: str, chapters: list[Article]) -> list[HtmlElement]:
    """A part in the contents, or chapters that stand in none."""
    links = [E.li(E.a(one.title, href=f"#{one.tree.get('id')}")) for one in chapters]
    return [E.li(E.p(name, CLASS("name")), E.ul(*links))] if name else links


def _part(name: str, chapters: list[Article]) -> HtmlElement:
    for chapter in chapters:
        for words in chapter.tree.xpath(".//section[@class='words']"):
            words.drop_tree()  # the glossary stands at the end
        if name:
            lower(chapter.tree)
    head = [E.h1(name)] if name else []
    return E.section(CLASS("part" if name else "single"), *head, *(chapter.tree for chapter in chapters))
