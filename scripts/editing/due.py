"""Which pages are to be checked again, and when: as text, as a table (CSV) and as a calendar (RFC 5545)."""

import csv
import io
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from guide.library import Library
from guide.report import plural

FOLD = 73
"""Bytes of a line in a calendar, which may be 75 long with the space it goes on with."""
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


class Check(NamedTuple):
    """When a page is due, when it was last checked, and which clinician read it."""

    due: date
    page: str
    title: str
    checked: date
    reviewer: str


def checks(library: Library) -> list[Check]:
    """Every page that has dates, the next one first."""
    return sorted(_checks(library))


def _checks(library: Library) -> Iterator[Check]:
    for page in library.pages:
        if page.meta:
            meta = page.meta.value
            reviewer = f"{meta.reviewer.name}, {meta.reviewer.role}, {meta.reviewer.on}" if meta.reviewer else ""
            yield Check(meta.due, page.text.path, meta.title, meta.checked, reviewer)


def as_text(found: list[Check], today: date) -> str:
    """A line for each page."""
    return "".join(f"{one.due}  {_when(one.due, today):>17}  {one.page}  {one.title}\n" for one in found)


def as_csv(found: list[Check], today: date) -> str:
    """A table with a head, as spreadsheets read it."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(("due", "days", "page", "title", "checked", "reviewer"))
    table.writerows((one.due, (one.due - today).days, *one[1:]) for one in found)
    return written.getvalue()


def as_calendar(found: list[Check], today: date) -> str:
    """A day for each page; calendars know it again by its path and move it when the date has changed."""
    events = (
        line
        for one in found
        for line in (
            "BEGIN:VEVENT",
            f"UID:{one.page}@azoospermia-guide",
            f"DTSTAMP:{today:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{one.due:%Y%m%d}",
            f"DTEND;VALUE=DATE:{one.due + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{f'Check the facts: {one.title}'.translate(ESCAPED)}",
            f"DESCRIPTION:{f'{one.page}, last checked on {one.checked}'.translate(ESCAPED)}",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        )
    )
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Azoospermia Guide//due//EN", *events, "END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _folded(line: str) -> str:
    """The line in parts that are short enough, none of which ends inside a letter."""
    parts = [""]
    for letter in line:
        if len((parts[-1] + letter).encode()) > FOLD:
            parts.append("")
        parts[-1] += letter
    return "\r\n ".join(parts)


def _when(due: date, today: date) -> str:
    days = (due - today).days
    return f"in {plural(days, 'day')}" if days >= 0 else f"{plural(-days, 'day')} too late"


FORMS: dict[str, Callable[[list[Check], date], str]] = {"text": as_text, "csv": as_csv, "calendar": as_calendar}
