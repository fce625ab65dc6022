"""Asks doi.org and PubMed for the record of a work, and refuses one that is another work's."""

import json
import re
from collections.abc import Callable
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from editing.record_formats import KINDS, Record
from editing.reference_entry import date_of
from guide.problem import RefusedError

DOI = re.compile(r"(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
PMID = re.compile(r"(?:(?:https?://)?pubmed\.ncbi\.nlm\.nih\.gov/|pmid:\s*)?(\d{1,9})/?", re.IGNORECASE)
PATIENCE = 20.0
"""Seconds a register has for its answer."""
LARGEST = 2_000_000
OTHERWISE = f"save the work's record as {KINDS} and give that file in its place"
CSL = "application/vnd.citationstyles.csl+json"
SUMMARY = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/esummary.fcgi?db=pubmed&retmode=json&id="
Ask = Callable[[str, str], bytes]
"""Gives the answer to an address and the kind of text it is asked for. Raises OSError."""


def doi_in(words: str) -> str | None:
    """The bare DOI, however it is written."""
    found = DOI.fullmatch(words.strip())
    return found.group(1).rstrip(".,;") if found else None


def pmid_in(words: str) -> str | None:
    """The PubMed number, however it is written."""
    found = PMID.fullmatch(words.strip())
    return found.group(1) if found else None


def ask(address: str, kind: str) -> bytes:
    """What a register answers. Raises OSError where it cannot be reached or refuses."""
    request = Request(address, headers={"Accept": kind, "User-Agent": "Azoospermia Guide"})  # noqa: S310 (https above)
    with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
        found: bytes = answer.read(LARGEST)
    return found


def of_doi(doi: str, ask: Ask = ask) -> Record:
    """The record that doi.org gives for a DOI. Raises RefusedError."""
    record = _answer("doi.org", doi, f"https://doi.org/{quote(doi, safe='/()')}", CSL, ask)
    confirm(record, "DOI", doi)
    return record


def of_pmid(pmid: str, ask: Ask = ask) -> Record:
    """The record that PubMed gives for a number. Raises RefusedError."""
    answer = _answer("PubMed", pmid, SUMMARY + pmid, "application/json", ask)
    if not isinstance(answer.get("result"), dict):  # an error of its own, such as too many questions at once
        raise RefusedError(f"PubMed answered with something that is not a record: {OTHERWISE}")
    summary = answer["result"].get(pmid)
    if not isinstance(summary, dict) or "error" in summary or not summary.get("title"):
        raise RefusedError(f"PubMed knows no work of number {pmid}: look at the number")
    return _of_summary(pmid, summary)


def confirm(record: Record, name: str, wanted: str) -> None:
    """Raises RefusedError unless the record itself says that it is the work asked for."""
    said = re.sub(r"^https?://(?:dx\.)?doi\.org/", "", str(record.get(name) or ""))
    if said.casefold() == wanted.casefold():
        return
    title = record.get("title")
    named = f"“{title[0] if isinstance(title, list) and title else title or 'without a title'}”"
    says = f"is {name} {said}, another work" if said else f"names no {name}, so nothing shows that it is this work"
    raise RefusedError(f"you asked for {name} {wanted}, and the record {named} {says}: look at both")


def _answer(register: str, wanted: str, address: str, kind: str, ask: Ask) -> Record:
    try:
        found = json.loads(ask(address, kind))
    except HTTPError as error:
        if error.code == 404:
            raise RefusedError(f"{register} knows no {wanted}: look at it again, letter by letter") from error
        says = f"{register} refuses to answer (HTTP {error.code}): try again later, or {OTHERWISE}"
        raise RefusedError(says) from error
    except (URLError, TimeoutError, OSError) as error:
        inner = getattr(error, "reason", error)
        reason = (getattr(inner, "strerror", None) or str(inner) or "no answer in time").lower()
        raise RefusedError(f"{register} cannot be reached ({reason}): {OTHERWISE}") from error
    except ValueError as error:
        raise RefusedError(f"{register} answered with something that is not a record: {OTHERWISE}") from error
    if not isinstance(found, dict):
        raise RefusedError(f"{register} answered with something that is not a record: {OTHERWISE}")
    return found


def _of_summary(pmid: str, summary: Record) -> Record:
    """PubMed's summary in CSL field names."""
    numbers = {one.get("idtype"): one.get("value") for one in summary.get("articleids", []) if isinstance(one, dict)}
    return {
        "type": "article-journal",
        "title": summary["title"],
        "author": [_person(str(one.get("name", ""))) for one in summary.get("authors", []) if isinstance(one, dict)],
        "issued": {"raw": date_of(str(summary.get("pubdate", "")))},
        "container-title": summary.get("fulljournalname") or summary.get("source"),
        "volume": summary.get("volume"),
        "issue": summary.get("issue"),
        "page": summary.get("pages"),
        "DOI": numbers.get("doi"),
        "PMID": pmid,
        "PMCID": numbers.get("pmc"),
    }


def _person(name: str) -> dict[str, str]:
    """Corona G: the family's name and initials. A body has no such end."""
    found = re.fullmatch(r"(?P<family>.+) (?P<given>[A-ZÀ-ÞŠŽ]{1,4})(?P<suffix> (?:Jr|Sr|2nd|3rd))?", name)
    if not found:
        return {"literal": name}
    return {"family": found["family"] + (found["suffix"] or ""), "given": found["given"]}
