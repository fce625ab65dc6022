"""The day that a build bears: that of its newest page, so that two builds of the same sources are the same bytes."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from guide.library import Library
from guide.problem import RefusedError

VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970: https://reproducible-builds.org/specs/source-date-epoch/. MkDocs and packagers read it too."""
FIRST_DAY, LAST_DAY = date(1980, 1, 1), date(2107, 12, 31)
"""The first and last day that a zip file can hold."""


def newest(library: Library) -> date:
    """The last day on which a page was checked or a number changed."""
    checked = (page.meta.value.checked for page in library.pages if page.meta)
    changed = (change.on for number in library.number.values() for change in number.changes)
    return max([FIRST_DAY, *checked, *changed])


def epoch(library: Library, environment: Mapping[str, str]) -> int:
    """The seconds of the build's day: those of SOURCE_DATE_EPOCH where it is set. Raises RefusedError."""
    given = environment.get(VARIABLE)
    if not given:
        return int(datetime.combine(newest(library), datetime.min.time(), UTC).timestamp())
    if not (given.isascii() and given.isdecimal()) or len(given) > len("99999999999"):
        says = f"{VARIABLE} is `{given}` and no number of seconds since 1970: correct it, or unset it"
        raise RefusedError(f"{says} to take the day of the newest page")
    return int(given)


def day(library: Library, environment: Mapping[str, str]) -> date:
    """The build's day as a zip can hold it. Raises RefusedError."""
    return min(LAST_DAY, max(FIRST_DAY, datetime.fromtimestamp(epoch(library, environment), UTC).date()))
