"""The build's one day: that of the newest page or changed number, or the one the environment gives."""

from datetime import UTC, date, datetime

import pytest

from guide.library import Library
from guide.problem import RefusedError
from guide.site.build_day import FIRST_DAY, LAST_DAY, VARIABLE, day, epoch, newest
from tests.rendering.shown import FOUND, library
from tests.rendering.test_generated import page


def holding(*changes: dict[str, str]) -> Library:
    made = library(numbers=[{**FOUND, "changes": list(changes)}])
    made.pages = [page("start/a.md", "The basics", "")]
    return made


def test_it_is_the_day_the_newest_page_was_checked() -> None:
    assert newest(holding()) == date(2026, 11, 21)
    assert epoch(holding(), {}) == datetime(2026, 11, 21, tzinfo=UTC).timestamp()


def test_a_number_changed_later_makes_the_day_later() -> None:
    assert newest(holding({"on": "2026-12-24", "was": "about 40", "why": "a slip"})) == date(2026, 12, 24)


def test_a_guide_without_pages_has_the_first_day_a_zip_can_hold() -> None:
    assert newest(library()) == FIRST_DAY


def test_the_environment_decides_where_it_speaks() -> None:
    assert epoch(holding(), {VARIABLE: "86400"}) == 86400
    assert day(holding(), {VARIABLE: "1000000000"}) == date(2001, 9, 9)
    assert day(holding(), {VARIABLE: "86400"}) == FIRST_DAY
    assert day(holding(), {VARIABLE: "99999999999"}) == LAST_DAY


@pytest.mark.parametrize("given", ["today", "-1", "1.5", "9" * 12, "١٢"])
def test_what_is_no_number_of_seconds_gives_one_sentence(given: str) -> None:
    with pytest.raises(RefusedError, match=f"SOURCE_DATE_EPOCH is `{given}` and no number of seconds since 1970"):
        epoch(holding(), {VARIABLE: given})
