"""When a page is to be checked again: the one place that says how often."""

from __future__ import annotations

from datetime import date, timedelta

YEARS = 1
"""Between two checks of a page; about/how-we-write.md promises it."""
SOON = timedelta(days=60)
"""Before a check is due, a warning says so."""


def next_check(checked: date) -> date:
    """The day on which a page that was checked on a day is due again; of 29 February, the 28th."""
    leap_day = (checked.month, checked.day) == (2, 29)
    return checked.replace(year=checked.year + YEARS, day=28 if leap_day else checked.day)
