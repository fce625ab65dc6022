"""`::: numbers`: every number with who was counted, its source, when it was checked and where it is used."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.generated.links import page_links, reference_links
from guide.markdown.html import element
from guide.models import Number
from guide.quote import phrase
from guide.uses import pages_of_numbers

HEADERS = ("Number", "Who was counted", "Source", "Last checked", "Used on")


def numbers(library: Library) -> Element:
    """One table for each topic."""
    used = pages_of_numbers(library)
    ordered = sorted(library.number.values(), key=lambda number: (number.topic, number.id))
    groups = [(topic, list(group)) for topic, group in groupby(ordered, key=lambda number: number.topic)]
    return element("div", *(_topic(library, topic, group, used) for topic, group in groups), class_="numbers")


def _topic(library: Library, topic: str, group: list[Number], used: dict[str, list[str]]) -> Element:
    title = topic.replace("-", " ").capitalize()
    head = element("thead", element("tr", *(element("th", words, scope="col") for words in HEADERS)))
    rows = element("tbody", *(_row(library, number, used.get(number.id, [])) for number in group))
    frame = element(
        "div", element("table", head, rows), class_="table", role="region", tabindex="0", aria_label=f"Table: {title}"
    )
    return element("section", element("h2", title, id=f"topic-{topic}"), frame)


def _row(library: Library, number: Number, pages: list[str]) -> Element:
    what = f"{phrase(number)}: {number.says}" + (f" (per {number.per})" if number.per else "")
    return element(
        "tr",
        element("th", what, scope="row", id=number.id),
        element("td", number.who),
        element("td", *reference_links(library, number.references), f" ({number.where})" if number.where else None),
        element("td", number.checked.isoformat()),
        element("td", *page_links(library, pages)),
    )
