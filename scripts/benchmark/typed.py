"""The pages of a guide as a plain site would hold them: figures, names of works and lists typed into the Markdown."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from guide import quote
from guide.library import Library, read_library
from guide.markdown.citations import short
from guide.models import Number
from guide.page import CITATION, CITED_ID, MARKER, NUMBER, Page


def write(project: Path, docs: Path) -> None:
    """Write every page of `project` into `docs`, with its drawings."""
    library = read_library(project)
    for page in library.pages:
        path = docs / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(typed(library, page), "utf-8", newline="\n")
    if library.figures:
        shutil.copytree(project / "docs/assets", docs / "assets", dirs_exist_ok=True)


def typed(library: Library, page: Page) -> str:
    """One page without anything that only `guide.markdown` understands."""
    front = (
        f"---\ntitle: {page.meta.value.title}\ndescription: {page.meta.value.description}\n---\n" if page.meta else ""
    )
    body = MARKER.sub(lambda match: _list(library, match.group(1), match.group(2).split()), page.body)
    body = NUMBER.sub(lambda match: _number(library, match.group(1), match.group(2)), body)
    return front + CITATION.sub(lambda match: works(library, CITED_ID.findall(match.group(1))), body)


def works(library: Library, ids: Iterable[str]) -> str:
    """Author and year of each work, linked to where it is published: ([Corona, 2019](https://…))."""
    known = (library.reference[one] for one in ids if one in library.reference)
    return f"({'; '.join(f'[{short(one, one.id)}]({one.address})' for one in known)})"


def _number(library: Library, wanted: str, form: str | None) -> str:
    number = library.number[wanted]
    return quote.words(number, form) + ("" if form else f" {works(library, number.references)}")


def _list(library: Library, name: str, arguments: list[str]) -> str:
    if name in LISTS:
        return LISTS[name](library)
    return "\n\n".join(_drawn(library, library.number[one]) for one in arguments)


def _drawn(library: Library, number: Number) -> str:
    """What a drawing of a chance says, without the drawing."""
    told = f"**{quote.amount(number)}** of {number.out_of} {number.of}: {number.says}."
    others = f"**{quote.rest(number)}** of {number.out_of} {number.of}: {number.otherwise}."
    return f"{told} {others} Who was counted: {number.who}. {works(library, number.references)}"


def _glossary(library: Library) -> str:
    terms = sorted(library.term.values(), key=lambda term: term.term.casefold())
    return "\n".join(f"- **{term.term}**: {term.meaning} Also called: {', '.join(term.lay)}." for term in terms)


def _numbers(library: Library) -> str:
    rows = (
        f"| {quote.phrase(number)}: {number.says} | {number.who} | {works(library, number.references)} |"
        for number in library.number.values()
    )
    return "\n".join(["| Number | Who was counted | Source |", "|---|---|---|", *rows])


def _sources(library: Library) -> str:
    ordered = sorted(library.reference.values(), key=lambda one: short(one, one.id).casefold())
    rows = (
        f"- {short(one, one.id)}. {one.title}. {one.container_title}. [{one.DOI}]({one.address})" for one in ordered
    )
    return "\n".join(re.sub(r"\s+", " ", row) for row in rows)


LISTS: dict[str, Callable[[Library], str]] = {"glossary": _glossary, "numbers": _numbers, "sources": _sources}
"""Markers of generated lists that an invented guide uses."""
