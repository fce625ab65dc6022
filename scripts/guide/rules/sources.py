"""Rules on `content/`: is the data sound, and are the works we cite real, known and used?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guide import yaml_reader
from guide.library import Library
from guide.models.reference import Reference
from guide.page import Page
from guide.problem import Place, Problem
from guide.rules.tools import is_known, near
from guide.site.security import read_security
from guide.uses import claims_of_references, pages_of_references
from guide.yaml_reader import Entry

SORTED_BY = dict.fromkeys(("references", "numbers", "terms", "topics", "claims", "facts"), "id")
SORTED_BY |= {"synonyms": "says", "avoided": "say_not"}
UNDATED = frozenset({"webpage", "entry", "post", "dataset", "software"})
"""CSL types that often bear no date; the list of sources says so."""
TAKEN_BACK = re.compile(
    r"^\W*(?:retracted|withdrawn|retraction)\b[^:]{0,40}:|^retraction (?:of|to|note|notice)\b|[\[(]retracted",
    re.IGNORECASE,
)
"""How publishers and PubMed mark the title of a retracted work, and how the note that retracts it begins."""
CITATION_LIKE = re.compile(
    r"(?=[@\[【¹²³⁰-⁹ePd1])(?:\[\s*@[^\]\n]*\]?|\[[^\]\[\n]*[\s;,-]@[\w-]+\s*\]|(?<![\w@/.])@[a-z][\w-]+"
    r"|\[\d+(?:\s*[,;–-]\s*\d+)*\]|【[^】]*】?|(?:(?<=[a-z]{3})|(?<=[.,;)]))[¹²³⁰-⁹]+"
    r"|\bet al\b\.?|\bPMID:?\s*\d+|\bdoi:\s*\S*\w|(?<!/)\b10\.\d{4,9}/\S*\w)"
)
"""What stands on the page as it was typed and was meant as a citation: also [1], et al. and the number of a record."""


def data_valid(library: Library) -> Iterator[Problem]:
    """Files of `content/` and `security:` in mkdocs.yml have fields we know; entries are sorted, no id stands twice."""
    yield from (problem for problem in library.problems if problem.rule == yaml_reader.RULE)
    yield from read_security(library.root)[1]
    for kind, name in SORTED_BY.items():
        yield from _out_of_order(getattr(library, kind), name)
    for entry in library.claims:
        if not entry.path.endswith(f"/{entry.value.id[0]}.yml"):
            fix = f"move it to content/articles/{entry.value.id[0]}.yml"
            yield Problem(entry.place("id"), "data-valid", f"{entry.value.id} is no claim of this article", fix)


def _out_of_order(entries: list[Entry[Any]], name: str) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Entry[Any]] = {}
    last: dict[str, str] = {}
    for entry in entries:
        word, path = getattr(entry.value, name), entry.path
        first = seen.setdefault((path, word), entry)
        if first is not entry:
            says = f"`{word}` stands twice in this file, first in line {first.place(name).line}"
            yield Problem(entry.place(name), "data-valid", says, "give one of them another name, or delete it")
        elif word < last.get(path, ""):
            says = f"`{word}` stands below `{last[path]}`"
            yield Problem(entry.place(name), "data-valid", says, "move it up: entries are sorted by letter")
        else:
            last[path] = word


def reference_unique(library: Library) -> Iterator[Problem]:
    """A work stands once: no two references share a DOI, a PubMed number, an address, or title and year."""
    seen: dict[tuple[str, str], str] = {}
    for entry in library.references:
        for name, value in marks(entry.value):
            first = seen.setdefault((name, value), entry.value.id)
            if first != entry.value.id:
                says = f"`{entry.value.id}` has the same {name} as `{first}`"
                field = "title" if " " in name else name
                yield Problem(entry.place(field), "reference-unique", says, "keep one of the two and cite that")
                break


def marks(reference: Reference) -> Iterator[tuple[str, str]]:
    """What tells a work from all others, spelled alike."""
    for name in ("DOI", "PMID", "PMCID", "URL"):
        if value := getattr(reference, name):
            yield name, re.sub(r"^https?://(www\.)?|/$", "", value.casefold())
    yield "title and year", f"{re.sub(r'[^a-z0-9]+', ' ', reference.title.casefold()).strip()} {reference.year}"


def reference_used(library: Library) -> Iterator[Problem]:
    """Every reference is used by a page, a number, a term or a checked claim."""
    used = set(pages_of_references(library)) | set(claims_of_references(library))
    used |= {one for entry in library.numbers for one in entry.value.references}
    used |= {one for entry in library.terms for one in entry.value.references}
    for entry in library.references:
        if entry.value.id not in used:
            says = f"nothing uses the reference `{entry.value.id}`"
            yield Problem(entry.place("id"), "reference-used", says, "cite it, or delete it")


def reference_verified(library: Library) -> Iterator[Problem]:
    """A reader can find every reference, by identifier, address or journal, volume and page, and it has a date."""
    for entry in library.references:
        work = entry.value
        in_print = work.publisher or (work.container_title and work.volume and work.page)
        if work.address is None and not in_print:
            fix = "write `DOI:`, `PMID:`, `PMCID:` or `URL:`, or journal, volume and page"
            yield Problem(entry.place("id"), "reference-verified", f"a reader cannot find `{work.id}`", fix)
        if work.issued is None and work.caution is None and work.type not in UNDATED:
            fix = "write `issued:`, or say in `caution:` why there is none"
            yield Problem(entry.place("id"), "reference-verified", f"`{work.id}` has no date", fix)


def year_possible(library: Library) -> Iterator[Problem]:
    """No work and no number is of a year after this one."""
    dated: list[tuple[Entry[Any], str, str]] = [(one, "issued", one.value.year) for one in library.references]
    dated += [(one, "year", str(one.value.year)) for one in library.numbers]
    for entry, field, year in dated:
        if year.isdecimal() and int(year) > library.today.year:
            says = f"`{entry.value.id}` is of {year}, which is still to come"
            yield Problem(entry.place(field), "year-possible", says, "write the year that its record shows")


def retraction_told(library: Library) -> Iterator[Problem]:
    """A work whose title says that it was retracted or withdrawn says in `caution:` why we still name it."""
    for entry in library.references:
        work = entry.value
        if TAKEN_BACK.search(work.title) and not re.search("retract|withdr", work.caution or "", re.IGNORECASE):
            says = f"the title of `{work.id}` says that it was retracted"
            fix = "cite another work, or write in `caution:` that it was retracted and why we still name it"
            yield Problem(entry.place("title"), "retraction-told", says, fix)


def citation_known(library: Library, page: Page) -> Iterator[Problem]:
    """A citation is written `[@id]` or `[@id; @other]`, and each id stands in references.yml."""
    for block in page.blocks:
        for match in CITATION_LIKE.finditer(block.typed):
            fix = "write `[@id]`, or `[@id; @other]` for several"
            says = f"`{match.group()}` is not a citation"
            yield Problem(page.place_in(block, match.start()), "citation-known", says, fix)
    for wanted, place in page.citations:
        if not is_known(library, "references", wanted, library.reference):
            yield _unknown(library, wanted, place, "citation-known")


def sources_known(library: Library) -> Iterator[Problem]:
    """Each work that a glossary term or a checked claim names stands in references.yml."""
    resting: list[Entry[Any]] = [*library.terms, *library.claims]
    for entry in resting:
        for at, wanted in enumerate(entry.value.references):
            if not is_known(library, "references", wanted, library.reference):
                yield _unknown(library, wanted, entry.place("references", at), "sources-known")


def _unknown(library: Library, wanted: str, place: Place, rule: str) -> Problem:
    fix = near(wanted, library.reference, "add it to content/references.yml")
    return Problem(place, rule, f"there is no reference `{wanted}`", fix)
