"""The types of https://schema.org that a page uses, each with the properties we tell.

The rule `jsonld-sound` lets no other pass. A new property is a new word here: look up first which types may hold it,
and what it may hold.

`lastReviewed` on a medical page reads as a clinician's review, so it comes with `reviewedBy` and not before. The day we
last compared the page with its sources is the day of the text as it stands: `dateModified`.
"""

from typing import Any

Node = dict[str, Any]
PAGE = (
    *("url", "name", "description", "inLanguage", "dateModified", "creativeWorkStatus", "lastReviewed", "reviewedBy"),
    *("isPartOf", "breadcrumb", "isAccessibleForFree", "license", "publishingPrinciples", "about", "audience"),
    *("specialty", "citation", "mainEntity"),
)
TYPES: dict[str, tuple[str, ...]] = {
    "WebPage": PAGE,
    "FAQPage": PAGE,
    "MedicalWebPage": PAGE,
    "WebSite": ("name", "url"),
    "Person": ("name", "jobTitle", "description"),
    "BreadcrumbList": ("itemListElement",),
    "ListItem": ("position", "name", "item"),
    "MedicalCondition": ("name", "alternateName"),
    "SurgicalProcedure": ("name", "alternateName"),
    "Patient": (),
    "Question": ("name", "acceptedAnswer"),
    "Answer": ("text",),
    "DefinedTermSet": ("name", "hasDefinedTerm"),
    "DefinedTerm": ("name", "url", "description"),
}


def node(kind: str, **told: object) -> Node:
    """A thing with its properties in their order, less those that are None."""
    return {"@type": kind, **{name: value for name, value in told.items() if value is not None}}


def wrong(made: Node) -> str | None:
    """The first word of a node that is no term we know, if there is one."""
    kind = made.get("@type")
    if kind not in TYPES:
        return f"`{kind}` is no type we know"
    odd = [name for name in made if name not in (*TYPES[kind], "@type", "@context")]
    return f"`{odd[0]}` is no property of {kind} that we know" if odd else None
