"""The page itself: a MedicalWebPage with its date, its place in the guide, what it is about and what it cites."""

from __future__ import annotations

from typing import Any

from lxml.html import HtmlElement

from guide.front_matter import PageMeta
from guide.library import Library
from guide.structured.lists import QUESTIONS
from guide.structured.shown import Home, Shown, Step

CONDITIONS = {"aspermia/": "aspermia"}
"""Folder → the glossary term its pages are about; all others are about azoospermia."""
SURGERY = {"treatments/micro-tese.md": "micro-tese"}
"""Page → the glossary term of the one operation it is about."""
UNREVIEWED = "Not yet checked by a clinician"
"""The words of the review line."""
Node = dict[str, Any]


def web_page(library: Library, meta: PageMeta, shown: Shown, home: Home) -> Node:
    """The node of the page, in the order in which its data are read."""
    about_us = meta.type == "about"
    return {
        "@context": "https://schema.org",
        "@type": "FAQPage" if shown.source == QUESTIONS else "WebPage" if about_us else "MedicalWebPage",
        "url": home.link(shown, shown.path),
        "name": meta.title,
        "description": meta.description,
        "inLanguage": "en-GB",
        **_review(meta),
        "isPartOf": {"@type": "WebSite", "name": home.name, "url": home.link(shown, "index.html")},
        **({"breadcrumb": _breadcrumb(shown, home)} if shown.trail else {}),
        "isAccessibleForFree": True,
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "publishingPrinciples": home.link(shown, "about/how-we-write.html"),
        **({} if about_us else _subject(library, shown)),
        **({} if meta.type == "generated" else _citations(shown.article)),
    }


def _review(meta: PageMeta) -> Node:
    """Dates and status.

    `lastReviewed` on a medical page reads as a clinician's review, so it comes with `reviewedBy` and not before.
    The day we last compared the page with its sources is the day of the text as it stands: `dateModified`.
    """
    day = meta.checked.isoformat()
    if meta.reviewer is None:
        return {"dateModified": day, "creativeWorkStatus": UNREVIEWED}
    return {"dateModified": day, "lastReviewed": day, "reviewedBy": {"@type": "Person", "name": meta.reviewer}}


def _breadcrumb(shown: Shown, home: Home) -> Node:
    steps = [_step(number, step, shown, home) for number, step in enumerate(shown.trail, 1)]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def _step(number: int, step: Step, shown: Shown, home: Home) -> Node:
    item = {"item": {"@id": home.link(shown, step.path)}} if step.path else {}
    return {"@type": "ListItem", "position": number, "name": step.title, **item}


def _subject(library: Library, shown: Shown) -> Node:
    folder = shown.source.partition("/")[0] + "/"
    about = [_named(library, "MedicalCondition", CONDITIONS.get(folder, "azoospermia"))]
    if shown.source in SURGERY:
        about.append(_named(library, "SurgicalProcedure", SURGERY[shown.source]))
    return {
        "about": about if len(about) > 1 else about[0],
        "audience": {"@type": "Patient"},
        "specialty": "https://schema.org/Urologic",
    }


def _named(library: Library, kind: str, term: str) -> Node:
    """A thing under the name the glossary gives it."""
    known = library.term.get(term)
    name = known.term if known else term
    more = {"alternateName": known.short_for} if known and known.short_for else {}
    return {"@type": kind, "name": name[0].upper() + name[1:], **more}


def _citations(article: HtmlElement) -> Node:
    """The addresses in the list "Sources on this page"."""
    cited = [link.get("href") for link in article.xpath(".//section[@class='references']//span[@class='reference']//a")]
    return {"citation": cited} if cited else {}
