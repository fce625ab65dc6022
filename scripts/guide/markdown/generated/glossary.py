"""`::: glossary`: every term with how to say it, its meaning, its other names and the page that explains it."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.generated.links import page_link
from guide.markdown.html import element, joined
from guide.markdown.words import heading
from guide.models import Term
from guide.phrases import key


def glossary(library: Library) -> Element:
    """The terms in alphabetical order, a heading for each letter."""
    terms = sorted(library.term.values(), key=lambda term: key(term.term))
    groups = [(letter, list(group)) for letter, group in groupby(terms, key=lambda term: _letter(term))]
    index = element(
        "p",
        "Go to: ",
        *joined((element("a", letter, href=f"#letter-{letter.lower()}") for letter, _ in groups), " "),
        class_="letters",
    )
    sections = (
        element(
            "section",
            element("h2", letter, id=f"letter-{letter.lower()}"),
            element("dl", *(_entry(library, term) for term in group)),
        )
        for letter, group in groups
    )
    return element("div", index, *sections, class_="glossary", data_filter="")


def _letter(term: Term) -> str:
    first = key(term.term)[0].upper()
    return first if first.isalpha() else "0–9"


def _entry(library: Library, term: Term) -> Element:
    return element(
        "div",
        element("dt", *heading(term)),
        element("dd", term.meaning),
        element("dd", "Also called: ", ", ".join(term.lay), class_="also") if term.lay else None,
        element("dd", "Better not called: ", ", ".join(term.avoid), class_="also") if term.avoid else None,
        element("dd", "Read more: ", page_link(library, term.page), class_="also")
        if term.page in library.page
        else None,
        id=term.id,
    )
