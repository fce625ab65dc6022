"""Rules on `content/`: is the data sound, and are the works we cite real, known and used?"""

import re
from collections.abc import Iterator
from typing import Any

from guide.block import Block
from guide.library import Library
from guide.models.reference import Reference
from guide.page import Page
from guide.rules.links import unclean
from guide.rules.tools import Found, FoundIn, unknown_name
from guide.yaml_reader import Entry

SORTED_BY = dict.fromkeys(("references", "numbers", "terms", "topics", "claims", "facts"), "id")
SORTED_BY |= {"synonyms": "says", "avoid": "say_not"}
NAMING = (
    *((kind, "references", "reference") for kind in ("numbers", "terms", "claims")),
    *(("numbers", "fact", "fact"), ("numbers", "topic", "topic")),
    *(("facts", "pages", "page"), ("terms", "page", "page"), ("claims", "home", "page"), ("pages", "next", "page")),
)
"""Where an entry names something else: its list, its field, and what that names."""
RETRACTED = re.compile(
    r"^\W*(?:retracted|withdrawn|retraction|expression of concern|erratum|corrigendum)\b[^:]{0,40}:"
    r"|^(?:retraction|erratum|corrigendum) (?:of|to|note|notice|for)\b|[\[(]retracted",
    re.IGNORECASE,
)
"""How publishers and PubMed mark the title of a retracted work, and how the note that retracts it begins."""
EXPLAINED = re.compile("retract|withdr|concern|correct", re.IGNORECASE)
DATED = re.compile(r"\b(?i:review|paper|study|report|guid(?:eline|ance)|letter|survey)s? (?:of|from) ((?:19|20)\d\d)\b")
RECORD = re.compile(
    r"https?://(?:(?:dx\.)?doi\.org/|(?:www\.|pubmed\.|pmc\.)?ncbi\.nlm\.nih\.gov/(?:pubmed|pmc|articles|\d))"
)
"""The address of the record of a work: a work that is only linked to is not checked."""
CITATION_LIKE = re.compile(
    r"(?=[@(\[【¹²³⁰-⁹ePd\d])(?:\[\s*@[^\]\n]*\]?|\[[^\]\[\n]*[\s;,-]@[\w-]+\s*\]|(?<![\w@/.])@[a-z][\w-]+"
    r"|\[\d+(?:\s*[,;–-]\s*\d+)*\]|【[^】]*】?|(?:(?<=[a-z]{3})|(?<=[.,;)]))[¹²³⁰-⁹]+"
    r"|\(\d{1,3}(?:,\s?\d{1,2})+\)|\b(?:19|20)\d\d ?; ?\d+(?:\(\d+\))?: ?\w+"
    r"|(?<=[a-z]{3}[.,])\d{1,3}(?:[,–-]\d{1,3})*(?=\s|$)"
    r"|\((?!(?:January|February|March|April|May|June|July|August|\w+ber|Since|Until|From|In|Before|After)\b)"
    r"[A-Z][\w’-]*[a-z](?: (?:and|&) [A-Z][\w’-]+)?,? (?:19|20)\d\d[a-z]?\)"
    r"|\bet al\b\.?|\bPMID:?\s*\d+|\bdoi:\s*\S*\w|(?<!/)\b10\.\d{4,9}/\S*\w)"
)
"""What is shown as it was typed and was meant as a citation: also [1], word.12 (as a paste leaves raised
digits), (Name 2019), 2019;145:505, et al. and the number of a record."""


FEW = 5
"""Words of a title that several works may bear: Retrograde ejaculation."""


def data_valid(library: Library) -> Found:
    """Files of `content/` and `security:` in mkdocs.yml have fields we know; entries are sorted, no id occurs twice."""
    for kind, name in SORTED_BY.items():
        yield from _out_of_order(getattr(library, kind), name)
    for entry in library.claims:
        if not entry.path.endswith(f"/{entry.value.id[0]}.yml"):
            fix = f"move it to content/articles/{entry.value.id[0]}.yml"
            yield entry.place("id"), f"{entry.value.id} is not a claim of this article", fix


def _out_of_order(entries: list[Entry[Any]], name: str) -> Found:
    seen: dict[tuple[str, str], Entry[Any]] = {}
    last: dict[str, str] = {}
    for entry in entries:
        word, path = getattr(entry.value, name), entry.path
        first = seen.setdefault((path, word), entry)
        if first is not entry:
            says = f"`{word}` is in this file twice, first in line {first.place(name).line}"
            yield entry.place(name), says, "give one of them another name, or delete it"
        elif word < last.get(path, ""):
            yield entry.place(name), f"`{word}` comes after `{last[path]}`", "move one of the two: entries are sorted"
        last[path] = word


def reference_unique(library: Library) -> Found:
    """A work is listed once: no two references share a DOI, a PubMed number, an address, or title and year."""
    seen: dict[tuple[str, str], str] = {}
    for entry in library.references:
        for name, value in identities(entry.value):
            first = seen.setdefault((name, value), entry.value.id)
            if first != entry.value.id:
                says = f"`{entry.value.id}` has the same {name} as `{first}`"
                field = "title" if " " in name else name
                yield entry.place(field), says, "keep one of the two and cite that"
                break


def identities(reference: Reference) -> Iterator[tuple[str, str]]:
    """What identifies a work: each identifier, and its title (a short one with the year), in a normal form."""
    for name in ("DOI", "PMID", "PMCID", "URL"):
        if value := getattr(reference, name):
            yield name, re.sub(r"^https?://(www\.)?|/$", "", value.casefold())
    title = re.sub(r"[^a-z0-9]+", " ", reference.title.casefold()).split()
    name, behind = ("title", "") if len(title) > FEW else ("title and year", reference.year)
    yield name, " ".join((*title, behind))


def reference_used(library: Library) -> Found:
    """Every reference is used by a page, a number, a term or a checked claim."""
    used = set(library.pages_of_references) | set(library.claims_of_references)
    used |= {one for entry in library.numbers for one in entry.value.references}
    used |= {one for entry in library.terms for one in entry.value.references}
    for entry in library.references:
        if entry.value.id not in used:
            yield entry.place("id"), f"nothing uses the reference `{entry.value.id}`", "cite it, or delete it"


def reference_verified(library: Library) -> Found:
    """A reader can find every reference, by identifier, address or journal, volume and page, and it has a date."""
    for entry in library.references:
        work = entry.value
        in_print = work.publisher or (work.container_title and work.volume and work.page)
        if work.address is None and not in_print:
            fix = "write `DOI:`, `PMID:`, `PMCID:` or `URL:`, or journal, volume and page"
            yield entry.place("id"), f"a reader cannot find `{work.id}`", fix
        if work.issued is None and work.seen.on is None:
            fix = "write `issued:`, or below `seen:` the month in which you saw it, as `on: 2026-11`"
            yield entry.place("id"), f"`{work.id}` has no date", fix


def year_possible(library: Library) -> Found:
    """No work and no number is of a year after this one."""
    dated: list[tuple[Entry[Any], str, str]] = [(one, "issued", one.value.year) for one in library.references]
    dated += [(one, "year", str(one.value.year)) for one in library.numbers]
    for entry, field, year in dated:
        if year.isdecimal() and int(year) > library.today.year:
            says = f"`{entry.value.id}` is of {year}, which is still to come"
            yield entry.place(field), says, "write the year that its record shows"


def retraction_told(library: Library) -> Found:
    """A work whose title says that it was retracted or withdrawn says in `caution:` why we still name it."""
    for entry in library.references:
        work = entry.value
        if RETRACTED.search(work.title) and not EXPLAINED.search(work.caution or ""):
            says = f"the title of `{work.id}` mentions a retraction, a concern or a correction"
            fix = "cite another work, or write in `caution:` what was retracted or corrected, and why we still name it"
            yield entry.place("title"), says, fix


def citation_known(library: Library, page: Page) -> Found:
    """A citation is written `[@id]` or `[@id; @other]`, never as a link to the record of a work, and each id stands in
    references.yml.
    """
    for block in page.blocks:
        for match in CITATION_LIKE.finditer(block.typed):
            fix = "write `[@id]`, or `[@id; @other]` for several"
            yield page.place_in(block, match.start()), f"`{match.group()}` is not a citation", fix
        for cite in (one for one in block.cites if block.text[: one.at].rstrip()[-1:] in {"", ".", "?"}):
            fix = "put it before the full stop of the sentence it is for"
            yield page.place_in(block, cite.at), "this citation follows no words of its sentence", fix
    for link in page.shown.links:
        if RECORD.match(page.address(link.token).target):
            fix = "cite it as `[@id]`: the list of sources leads to its record"
            yield page.place(link.token), "this link leads to the record of a work", fix
    for wanted, place in page.citations:
        if fault := unknown_name(library, "reference", wanted):
            yield place, *fault


def year_cited(library: Library, block: Block) -> FoundIn:
    """A sentence that speaks of “a review of 2019”, or another work with its year, cites a work of that year."""
    for one in block.sentences if block.cites and DATED.search(block.typed) else ():
        cited = [work for cite in block.cites if one.start < cite.at <= one.end for work in cite.works]
        years = {library.reference[work].year for work in cited if work in library.reference}
        for found in DATED.finditer(one.typed) if years else ():
            if years.isdisjoint((found[1], "no date")):
                fix = f"write {' or '.join(sorted(years))}, or cite the work that is meant"
                yield one.start + found.start(1), f"this sentence cites no work of {found[1]}", fix


def names_known(library: Library) -> Found:
    """Each page, reference and fact that an entry, a page or a line of redirects.yml names exists."""
    metas = [page.meta for page in library.pages if page.meta]
    for entry in (one for one in metas if one.path == f"docs/{one.value.next}"):
        yield entry.place("next"), "`next` leads to this page itself", "write the page that follows, or leave it out"
    for kind, field, what in NAMING:
        entries: list[Entry[Any]] = getattr(library, kind) if kind != "pages" else metas
        for entry in entries:
            for named, at in entry.each(field):
                if fault := unknown_name(library, what, named.partition("#")[0] if field == "home" else named):
                    yield entry.place(*at), *fault


def address_clean(library: Library) -> Found:
    """The addresses of a reference are not searches and have nothing to track readers by (`utm_source=`, `gclid=` …),
    and its `URL` begins with https."""
    for entry in library.references:
        yield from ((entry.place("URL"), *fault) for fault in unclean(entry.value.URL or ""))
        for at, address in enumerate(entry.value.seen.where):
            yield from ((entry.place("seen", "where", at), *fault) for fault in unclean(address, led_to=False))
