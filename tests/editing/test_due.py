"""Which pages are due, in three forms."""

import csv
from datetime import date
from pathlib import Path

import pytest

from editing.due import as_calendar, as_csv, as_text, checks
from guide.library import Library
from guide.models.front_matter import next_check
from tests.small import GuideOf, page, run

TODAY = date(2026, 11, 21)
REVIEWER = "reviewer: {name: Dr A. Reader, role: urologist, on: 2026-11-19, interests: none}"


@pytest.fixture
def library(guide_of: GuideOf) -> Library:
    pages = {
        "late.md": page("Words.", "title: Late, and “é”\nchecked: 2025-11-20\ndue: 2026-11-20"),
        "broken.md": "no front matter",
    }
    return guide_of(pages=pages, front=f"due: 2027-01-20\n{REVIEWER}")


def test_the_next_one_stands_first(library: Library) -> None:
    assert as_text(checks(library), TODAY).splitlines() == [
        "2026-11-20     1 day too late  docs/late.md  Late, and “é”",
        "2027-01-20         in 60 days  docs/page.md  A page",
    ]


def test_spreadsheets_read_it(library: Library) -> None:
    assert list(csv.DictReader(as_csv(checks(library), TODAY).splitlines()))[1] == {
        "due": "2027-01-20",
        "days": "60",
        "page": "docs/page.md",
        "title": "A page",
        "checked": "2026-11-20",
        "reviewer": "Dr A. Reader, urologist, 2026-11-19",
    }


def test_calendars_read_it(library: Library) -> None:
    lines = as_calendar(checks(library), TODAY).split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert lines[3:12] == [
        "BEGIN:VEVENT",
        "UID:docs/late.md@azoospermia-guide",
        "DTSTAMP:20261121T000000Z",
        "DTSTART;VALUE=DATE:20261120",
        "DTEND;VALUE=DATE:20261121",
        r"SUMMARY:Check the facts: Late\, and “é”",
        r"DESCRIPTION:docs/late.md\, last checked on 2025-11-20",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def test_a_long_line_of_a_calendar_is_folded_between_letters(guide_of: GuideOf) -> None:
    title = "é" * 90
    text = as_calendar(checks(guide_of(front=f"title: {title}")), TODAY)
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert f"SUMMARY:Check the facts: {title}" in text.replace("\r\n ", "")


def test_the_command_takes_a_form(library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, capsys, "due")[1].splitlines()[1].endswith("docs/page.md  A page")
    assert run(tmp_path, capsys, "due", "--format", "csv")[1].startswith("due,days,")
    assert run(tmp_path, capsys, "due", "--format", "calendar")[1].startswith("BEGIN:VCALENDAR\r\n")


def test_a_page_is_due_a_year_later() -> None:
    assert next_check(date(2026, 11, 29)) == date(2027, 11, 29)
    assert next_check(date(2028, 2, 29)) == date(2029, 2, 28)
