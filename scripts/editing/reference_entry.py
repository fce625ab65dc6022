"""Makes an entry of content/references.yml from a CSL record."""

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from editing.record_formats import Record
from guide.models.reference import MARKUP

SAME = ("container-title", "volume", "issue", "page", "publisher")
TYPES = {"journal-article": "article-journal", "posted-content": "article", "book-chapter": "chapter"}
"""What Crossref calls in its own way."""
IDENTIFIERS = ("DOI", "PMID", "PMCID", "URL")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
INITIALS = re.compile(r"[^\W\d_]{1,4}", re.UNICODE)
LONGEST_LIST = 30
"""Authors that are listed; the last name then says that there are others."""


def entry(record: Record) -> dict[str, Any]:
    """The fields that the record shows, in the order of the file; `id`, `level` and `seen` are an editor's."""
    found: dict[str, Any] = {
        "type": TYPES.get(str(record.get("type")), record.get("type") or "article-journal"),
        "title": _title(record),
        "author": list(_authors(record))[:LONGEST_LIST],
        "issued": _issued(record),
        **{name: _words(record, name) for name in SAME},
        **{name: _identifier(record, name) for name in IDENTIFIERS},
    }
    if found["DOI"] and "doi.org/" in str(found["URL"]):
        found["URL"] = ""
    return {name: value for name, value in found.items() if value}


def a_name(fields: dict[str, Any], taken: set[str]) -> str:
    """An id no other work has: the first author's name and the year, with a letter behind it where that is taken."""
    people = fields.get("author") or [{}]
    name = people[0].get("family") or people[0].get("literal") or fields.get("title") or "work"
    plain = unicodedata.normalize("NFKD", str(name)).encode("ascii", "ignore").decode().lower()
    base = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:30].strip("-") or "work"
    base += str(fields.get("issued", ""))[:4]
    return next(one for one in (base, *(f"{base}-{number}" for number in range(2, 1000))) if one not in taken)


def _words(record: Record, name: str) -> str:
    value = record.get(name)
    first = value[0] if isinstance(value, list) and value else value
    return " ".join(html.unescape(str(first)).split()) if first and not isinstance(first, list | dict) else ""


def _title(record: Record) -> str:
    return " ".join(MARKUP.sub("", _words(record, "title")).split()).removesuffix(".")


def _identifier(record: Record, name: str) -> str:
    value = _words(record, name)
    if name == "DOI":
        return re.sub(r"^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", value, flags=re.IGNORECASE)
    return value


def _authors(record: Record) -> Iterator[dict[str, str]]:
    people = record.get("author")
    for one in people if isinstance(people, list) else []:
        if isinstance(one, dict) and (one.get("literal") or not one.get("given")):
            yield {"literal": str(one.get("literal") or one.get("family") or "")}
        elif isinstance(one, dict):
            family = " ".join(filter(None, [one.get("non-dropping-particle"), one.get("family"), one.get("suffix")]))
            yield {"family": family, "given": initials(str(one["given"]))}


def initials(given: str) -> str:
    """Giovanni Andrea becomes G. A., Jean-Paul J.-P., GA G. A."""
    if INITIALS.fullmatch(given) and given.isupper():
        return ". ".join(given) + "."
    parts = (re.sub(r"([^\W\d_])[^\W\d_]*\.?", r"\1.", part) for part in given.replace(".", ". ").split())
    return " ".join(parts)


def _issued(record: Record) -> str:
    for name in ("issued", "published-print", "published-online", "published"):
        value = record.get(name)
        if isinstance(value, dict) and value.get("date-parts"):
            parts = [int(part) for part in value["date-parts"][0] if part]
            return "-".join(f"{part:04}" if at == 0 else f"{part:02}" for at, part in enumerate(parts))
        if isinstance(value, dict) and (raw := value.get("raw") or value.get("literal")):
            return date_of(str(raw))
    return ""


def date_of(words: str) -> str:
    """The date in words such as 2019, 2019/11/01, 2019-11 or 2019 Nov 1; empty where there is no year."""
    found = re.match(r"\s*(\d{4})(?:[-/ ]+(\d{1,2}|[A-Za-z]{3,9}))?(?:[-/ ]+(\d{1,2})(?!\d))?", words)
    if not found:
        return ""
    year, month, day = found.groups()
    if month and not month.isdecimal():
        short = month.lower()[:3]
        month = str(MONTHS.index(short) + 1) if short in MONTHS else None
    parts = [year, *([month.zfill(2)] if month else []), *([day.zfill(2)] if month and day else [])]
    return "-".join(parts)
