"""`[@corona2019]` becomes a numbered superscript, and the works cited become the list at the page's end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from guide.library import Library
from guide.markdown.html import Child, element, joined
from guide.markdown.side_by_side import tidy
from guide.reference import Reference
from guide.render import WRITTEN
from guide.written import CITED_ID

CITATION = r"\s*\[(@[\w-]+(?:\s*;\s*@[\w-]+)*)\]"
HEADING = "Sources on this page"
OTHERS = "others"
LEVELS = {
    "guideline": "Guideline: advice agreed by experts",
    "review-of-studies": "Review of many studies",
    "trial": "Trial in which lots were drawn",
    "study": "Single study",
    "overview": "Overview by experts",
    "official": "Public body or law",
    "patient-page": "Leaflet or page for patients",
    "news": "News report",
    "registry": "Register of trials",
}


class CitationInline(InlineProcessor):
    """Marks each citation with the ids it names; `CitationList` numbers them once the whole page is known."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(CITATION, md)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802
        ids = CITED_ID.findall(m.group(1))
        made = cites(ids)
        made.set(WRITTEN, " ".join(ids))
        return made, m.start(0), m.end(0)


def cites(ids: Iterable[str]) -> Element:
    """A superscript that waits for its numbers."""
    return element(
        "sup", *joined((element("a", class_="cite", data_ref=one) for one in dict.fromkeys(ids)), ", "), class_="cites"
    )


class CitationList(Treeprocessor):
    """Numbers the works in the order of their first citation and lists them with links back."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.library = library

    def run(self, root: Element) -> None:
        tidy(root)
        order: dict[str, list[int]] = {}
        count = 0
        for anchor in root.iter("a"):
            wanted = anchor.attrib.pop("data-ref", None)
            if wanted is None:
                continue
            count += 1
            order.setdefault(wanted, []).append(count)
            self._number(anchor, wanted, list(order).index(wanted) + 1, count)
        for parent in root.iter():
            if parent.tag in {"td", "li"} and _is_filled_by_a_link(parent):
                parent[1].set("class", "cites alone")
        if order:
            words = root.find("section[@class='words']")
            where = list(root).index(words) if words is not None else len(root)
            root.insert(where, self._list(order))

    def _number(self, anchor: Element, wanted: str, number: int, count: int) -> None:
        anchor.text = str(number)
        anchor.set("id", f"cite-{count}")
        anchor.set("href", f"#ref-{number}")
        anchor.set("title", short(self.library.reference.get(wanted), wanted))

    def _list(self, order: dict[str, list[int]]) -> Element:
        items = (self._item(number, wanted, places) for number, (wanted, places) in enumerate(order.items(), 1))
        return element(
            "section", element("h2", HEADING, id="sources-on-this-page"), element("ol", *items), class_="references"
        )

    def _item(self, number: int, wanted: str, places: list[int]) -> Element:
        reference = self.library.reference.get(wanted)
        backs = (
            element("a", f"↑{at}", href=f"#cite-{place}", aria_label=f"Back to place {at} in the text")
            for at, place in enumerate(places, 1)
        )
        body = full(reference) if reference else element("span", f"Unknown source: {wanted}", class_="reference")
        level = element("span", LEVELS[reference.level], class_="level") if reference else None
        return element(
            "li", body, " ", level, " ", element("span", *joined(backs, " "), class_="back"), id=f"ref-{number}"
        )


def _is_filled_by_a_link(parent: Element) -> bool:
    """A cell or item of a link and its citations only: no words around them make the small targets part of a text."""
    if [child.tag for child in parent] != ["a", "sup"]:
        return False
    around = [parent.text, parent[0].tail, parent[1].tail]
    return not any(character.isalnum() for words in around for character in words or "")


def short(reference: Reference | None, wanted: str) -> str:
    """First author and year, for the tooltip."""
    if reference is None:
        return f"Unknown source: {wanted}"
    names = [name.family or name.literal or "" for name in reference.author]
    return f"{_joined(names, 1, ' and ') if names else reference.title}, {reference.year}"


def _joined(names: list[str], most: int, last: str) -> str:
    """Up to `most` names, then "and others"; two names stay two. `others` in the record stands for those not seen."""
    known = [name for name in names if name != OTHERS]
    if len(names) == len(known) and len(known) <= max(most, 2):
        return last.join(known)
    return ", ".join(known[:most]) + (" and others" if len(known) > most or len(known) < len(names) else "")


def full(reference: Reference) -> Element:
    """The whole reference in the order journals use: authors, title, journal, year; volume: pages, address."""
    children: list[Child] = [f"{authors(reference)} " if reference.author else None, _stopped(reference.title), " "]
    if reference.container_title:
        children += [element("cite", reference.container_title), ". "]
    elif reference.publisher and not any(name.literal == reference.publisher for name in reference.author):
        children += [f"{_stopped(reference.publisher)} "]
    children += [f"{_issue(reference)}. "]
    if reference.address:
        children.append(element("a", _address_words(reference), href=reference.address, rel="noreferrer"))
    return element("span", *children, class_="reference")


def authors(reference: Reference) -> str:
    """Up to three names, then "and others", ended by a full stop."""
    return _stopped(
        _joined(
            [name.literal or f"{name.family} {_initials(name.given or '')}".strip() for name in reference.author],
            3,
            ", ",
        )
    )


def _initials(given: str) -> str:
    return "".join(part[0] for part in re.split(r"[\s.-]+", given) if part)


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _issue(reference: Reference) -> str:
    volume = f";{reference.volume}" if reference.volume else ""
    issue = f"({reference.issue})" if reference.volume and reference.issue else ""
    pages = f":{reference.page.replace('-', '–')}" if reference.page and reference.volume else ""
    return f"{reference.year[0].upper()}{reference.year[1:]}{volume}{issue}{pages}"


def _address_words(reference: Reference) -> str:
    if reference.DOI:
        return f"doi:{reference.DOI}"
    if reference.PMCID:
        return reference.PMCID
    return (
        f"PubMed {reference.PMID}"
        if reference.PMID
        else (reference.URL or "").split("//")[1].split("/")[0].removeprefix("www.")
    )
