"""Asks the public registries what became of the works we cite: retractions, corrections, newer versions, dead links.

Crossref is asked by DOI (field `updated-by`, which holds the notices of Retraction Watch too), PubMed by its number
(esummary, fields `pubtype` and `references`), and every other work at its own address. What could not be asked is
reported as such: no answer does not mean that nothing has changed.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlencode

from editing.registries import Ask
from guide.models.reference import Reference
from guide.report import plural

CROSSREF = "https://api.crossref.org/works"
PUBMED = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi"
AT_ONCE, TOGETHER = 8, 40
"""Addresses asked at the same time, and works asked about in one request."""
HARMLESS = ("Comment in", "Comment on", "Cites", "Summary for patients in")
"""What others write about a work without changing it."""
GONE = (404, 410)
REFUSED = "could not be asked"
NO_NEWS = "No answer reports a change."
"""The workflow Sources opens no issue for a report that says this."""
ANYTHING = "*/*"


class Finding(NamedTuple):
    """Something that a registry says of a work."""

    work: str
    says: str


def updates(works: Sequence[Reference], ask: Ask, tell: Callable[[str], object]) -> str:
    """The report as Markdown. Nothing raises: a registry that does not answer is a line of the report."""
    by_doi = [work for work in works if work.DOI]
    by_number = [work for work in works if work.PMID]
    by_address = [work for work in works if work.URL and not work.DOI and not work.PMID]
    found: list[Finding] = []
    for name, some, asked in (
        ("Crossref", by_doi, _crossref),
        ("PubMed", by_number, _pubmed),
        ("their own addresses", by_address, _addresses),
    ):
        tell(f"Asking {name} about {plural(len(some), 'work')} …")
        found += asked(some, ask)
    return _as_markdown(works, found)


def _as_markdown(works: Sequence[Reference], found: list[Finding]) -> str:
    silent = [one for one in found if REFUSED in one.says]
    if len(works) > 1 and {one.work for one in silent} == {work.id for work in works}:
        return f"Nothing is known of {plural(len(works), 'work')}: {silent[0].says}. Run it again with the internet.\n"
    noted = {work.id for work in works if work.caution}
    lines = [f"- `{one.work}`: {one.says}{' (it has a `caution:`)' if one.work in noted else ''}" for one in found]
    news = sorted({line for line in lines if REFUSED not in line})
    refused = sorted({line for line in lines if REFUSED in line})
    parts = [f"Asked about {plural(len(works), 'work')}."]
    parts += ["### What has changed", "", *news] if news else [NO_NEWS]
    parts += ["", f"### Not answered ({len(refused)})", "", *refused] if refused else []
    return "\n".join([parts[0], "", *parts[1:]]) + "\n"


def _crossref(works: Sequence[Reference], ask: Ask) -> Iterator[Finding]:
    for some in _in_parts(works):
        wanted = {work.DOI.casefold(): work.id for work in some if work.DOI}
        query = {"filter": ",".join(f"doi:{doi}" for doi in wanted), "select": "DOI,updated-by", "rows": len(some)}
        answer, trouble = _asked(ask, f"{CROSSREF}?{urlencode(query)}", "message")
        if trouble:
            yield from (Finding(work.id, trouble) for work in some)
            continue
        items = {str(item.get("DOI", "")).casefold(): item for item in answer.get("items", [])}
        for doi, work in wanted.items():
            if doi not in items:
                yield Finding(work, f"Crossref knows no DOI {doi}")
            for update in items.get(doi, {}).get("updated-by", []):
                yield Finding(work, f"{update.get('label') or update.get('type')}: https://doi.org/{update.get('DOI')}")


def _pubmed(works: Sequence[Reference], ask: Ask) -> Iterator[Finding]:
    for some in _in_parts(works):
        query = {"db": "pubmed", "retmode": "json", "id": ",".join(str(work.PMID) for work in some)}
        records, trouble = _asked(ask, f"{PUBMED}?{urlencode(query)}", "result")
        for work in some:
            record = records.get(str(work.PMID), {})
            if trouble:
                yield Finding(work.id, trouble)
            elif not record or "error" in record:
                yield Finding(work.id, f"PubMed knows no record {work.PMID}")
            if "Retracted Publication" in record.get("pubtype", []):
                yield Finding(work.id, "PubMed calls it a retracted publication")
            for note in record.get("references", []):
                if note.get("reftype") not in HARMLESS:
                    yield Finding(work.id, f"{note.get('reftype')}: {note.get('refsource')}")


def _addresses(works: Sequence[Reference], ask: Ask) -> Iterator[Finding]:
    def asked(work: Reference) -> Finding | None:
        try:
            ask(work.URL or "", ANYTHING)
        except HTTPError as error:
            gone = error.code in GONE
            return Finding(work.id, f"{work.URL} is gone" if gone else f"{work.URL} {REFUSED}: answer {error.code}")
        except OSError as error:
            return Finding(work.id, f"{work.URL} {REFUSED}: {error}")
        return None

    with ThreadPoolExecutor(AT_ONCE) as at_once:
        yield from filter(None, at_once.map(asked, works))


def _asked(ask: Ask, address: str, inside: str) -> tuple[dict[str, Any], str]:
    """What a field of the JSON object at an address holds, and why that is nothing: an error has no such field."""
    registry = address.split("/")[2]
    try:
        found = json.loads(ask(address, "application/json"))
    except OSError as error:
        return {}, f"{registry} {REFUSED}: {error}"
    except ValueError:
        return {}, f"{registry} {REFUSED}: its answer is not JSON"
    inner = found.get(inside) if isinstance(found, dict) else None
    return (inner, "") if isinstance(inner, dict) else ({}, f"{registry} {REFUSED}: its answer is not a record")


def _in_parts(works: Sequence[Reference]) -> Iterable[Sequence[Reference]]:
    return (works[start : start + TOGETHER] for start in range(0, len(works), TOGETHER))
