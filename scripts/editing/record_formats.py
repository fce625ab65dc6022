"""Reads the record of a work from CSL-JSON, BibTeX, RIS or MEDLINE (.nbib); each becomes a CSL record."""

import json
import logging
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, SeparateCoAuthors, SplitNameParts
from bibtexparser.model import Entry

from guide.problem import RefusedError

Record = dict[str, Any]
"""A work in CSL field names."""
KINDS = "CSL-JSON, BibTeX, RIS or PubMed's .nbib"
BIBTEX = {
    **dict.fromkeys(("journal", "journaltitle", "booktitle"), "container-title"),
    **dict.fromkeys(("number", "issue"), "issue"),
    **dict.fromkeys(("publisher", "institution"), "publisher"),
    **{name: name for name in ("title", "volume")},
    **{name.lower(): name for name in ("DOI", "PMID", "PMCID", "URL")},
}
"""Field of BibTeX → that of CSL."""
BIBTEX_TYPES = {
    "article": "article-journal",
    **dict.fromkeys(("inbook", "incollection"), "chapter"),
    "inproceedings": "paper-conference",
    **dict.fromkeys(("phdthesis", "mastersthesis", "thesis"), "thesis"),
    **dict.fromkeys(("techreport", "report"), "report"),
    **{name: name for name in ("book", "dataset", "software")},
}
RIS = {
    **dict.fromkeys(("title", "primary_title"), "title"),
    **dict.fromkeys(("journal_name", "secondary_title", "alternate_title3"), "container-title"),
    **{name: name for name in ("volume", "publisher")},
    "number": "issue",
    "doi": "DOI",
}
"""Field of rispy → that of CSL; the first that is there counts."""
RIS_TYPES = {
    **dict.fromkeys(("JOUR", "JFULL"), "article-journal"),
    **dict.fromkeys(("CONF", "CPAPER"), "paper-conference"),
    "BOOK": "book",
    "CHAP": "chapter",
    "RPRT": "report",
    "THES": "thesis",
    "DATA": "dataset",
    "NEWS": "article-newspaper",
}
MEDLINE = {
    **dict.fromkeys(("JT", "BTI"), "container-title"),
    **dict(zip(("TI", "VI", "IP", "PG"), ("title", "volume", "issue", "page"), strict=True)),
    "PMID": "PMID",
    "PMC": "PMCID",
}
"""Field of MEDLINE → that of CSL."""


def records(text: str, source: str) -> list[Record]:
    """The works in a text, told by its first signs. Raises RefusedError."""
    read = _reader(text.lstrip("\ufeff \n\r\t"))
    if read is None:
        raise RefusedError(f"{source} holds no {KINDS}: save the record of the work as one of these")
    try:
        found = read(text.strip("\ufeff \n\r\t"))
    except (ValueError, OSError, KeyError, AttributeError) as error:
        raise RefusedError(f"{source} cannot be read to its end ({_one_line(error)}): save the record anew") from error
    if not found:
        raise RefusedError(f"{source} holds no record of a work: save it anew")
    return found


def _reader(text: str) -> Callable[[str], list[Record]] | None:
    if text.startswith(("{", "[")):
        return _csl
    if re.match(r"TY  ?-", text):
        return _ris
    if re.match(r"PMID ?-", text):
        return _medline
    return _bibtex if re.search(r"^\s*@\w+\s*[{(]", text, re.MULTILINE) else None


def _one_line(error: object) -> str:
    return " ".join(str(error).split())[:200].rstrip(".") or type(error).__name__


def _csl(text: str) -> list[Record]:
    found = json.loads(text)
    listed = found if isinstance(found, list) else [found]
    if not all(isinstance(one, dict) for one in listed):
        raise ValueError("it is a list of something else than works")
    return listed


def _bibtex(text: str) -> list[Record]:
    # The braces around an association's name keep it whole until names are split.
    middle = [LatexDecodingMiddleware(keep_braced_groups=True), SeparateCoAuthors(), SplitNameParts()]
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what fails is told below
    library = parse_string(text, append_middleware=middle)
    if library.failed_blocks:
        first = library.failed_blocks[0]
        why = getattr(first.error, "abort_reason", None) or first.error
        raise ValueError(f"line {(first.start_line or 0) + 1}: {_one_line(why)}")
    return [_of_bibtex(entry) for entry in library.entries]


def _of_bibtex(entry: Entry) -> Record:
    fields = {key.lower(): field.value for key, field in entry.fields_dict.items()}
    record: Record = {"type": BIBTEX_TYPES.get(entry.entry_type.lower(), "webpage")}
    for name, ours in BIBTEX.items():
        if name in fields:
            record.setdefault(ours, _bare(str(fields[name])))
    record["author"] = [
        {"family": _bare(" ".join([*one.von, *one.last, *one.jr])), "given": _bare(" ".join(one.first))}
        for one in fields.get("author", [])
    ]
    record["page"] = re.sub(r"-+|–", "-", str(fields.get("pages", "")))
    record["issued"] = {"raw": str(fields.get("date") or f"{fields.get('year', '')} {fields.get('month', '')}")}
    return record


def _bare(text: str) -> str:
    return re.sub(r"[{}]", "", text)


def _ris(text: str) -> list[Record]:
    if not re.search(r"^ER  ?-", text, re.MULTILINE):
        raise ValueError("it has no end, the line “ER  -”")
    return [_of_ris(one) for one in rispy.loads(text)]


def _of_ris(fields: Record) -> Record:
    record: Record = {"type": RIS_TYPES.get(str(fields.get("type_of_reference")), "webpage")}
    for name, ours in RIS.items():
        if name in fields:
            record.setdefault(ours, str(fields[name]))
    people = fields.get("authors") or fields.get("first_authors") or []
    record["author"] = [_person(one) for one in people]
    record["page"] = "-".join(_known(str(fields.get(name, "")) for name in ("start_page", "end_page")))
    record["issued"] = {"raw": str(fields.get("date") or fields.get("year") or fields.get("publication_year") or "")}
    record["URL"] = next(iter(fields.get("urls", [])), "")
    return record


def _medline(text: str) -> list[Record]:
    works = re.split(r"\n(?=PMID ?-)", re.sub(r"\r?\n {6}(?=\S)", " ", text))  # long lines go on below, indented
    return [_of_medline(re.findall(r"^([A-Z]{2,4}) *- *(\S.*?)\s*$", one, re.MULTILINE)) for one in works]


def _of_medline(fields: list[tuple[str, str]]) -> Record:
    if not any(tag == "SO" or value.endswith("[bookaccession]") for tag, value in fields):
        raise ValueError("it has no end, the line “SO  -”")
    record: Record = {"type": "chapter" if "BTI" in dict(fields) else "article-journal"}
    for tag, value in fields:
        if tag in MEDLINE:
            record.setdefault(MEDLINE[tag], value)
        elif tag in ("LID", "AID") and value.endswith(" [doi]"):
            record.setdefault("DOI", value.removesuffix(" [doi]"))
        elif tag == "DP":
            record["issued"] = {"raw": value}
    record["author"] = [_person(value) for tag, value in fields if tag in ("FAU", "CN")]
    return record


def _known(parts: Iterable[str]) -> Iterator[str]:
    return (part for part in parts if part)


def _person(name: str) -> dict[str, str]:
    """Corona, Giovanni Jr: the family's name with what stands behind it, and the given ones. A body has no comma."""
    family, comma, given = name.partition(",")
    given, _, suffix = re.sub(r",? +((?:Jr|Sr)\.?|2nd|3rd|II|III|IV)$", r"|\1", given.strip()).partition("|")
    family = " ".join(_known((family.strip(), suffix)))
    return {"family": family, "given": given} if comma else {"literal": family}
