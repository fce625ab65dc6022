"""The types of https://schema.org that a page uses, each with the properties we tell.

A new property is a new word here: look up first which types may hold it, and what it may hold.
"""

from collections.abc import Iterator
from typing import Any

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


def nodes(told: Any) -> Iterator[dict[str, Any]]:
    """Every node in the data, the outermost first; one that only names another has no type."""
    if isinstance(told, dict) and [*told] != ["@id"]:
        yield told
    for one in told.values() if isinstance(told, dict) else told if isinstance(told, list) else ():
        yield from nodes(one)


def unknown(data: Any) -> list[str]:
    """The types and properties in the data that we have not looked up."""
    known = {"@type", "@context"}
    return [
        name
        for one in nodes(data)
        for name in ([one["@type"]] if one["@type"] not in TYPES else one.keys() - {*TYPES[one["@type"]], *known})
    ]
