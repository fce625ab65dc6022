"""The words for a number are the same in every page, figure and table."""

from typing import Any

import pytest

from guide.models import Number
from guide.number_words import digits, phrase, rest, sides, spoken, statement, words

FIELDS: dict[str, Any] = {
    "id": "a",
    "topic": "t",
    "says": "s",
    "outcome": "other",
    "who": "w",
    "exact": "e",
    "references": ["r"],
    "seen": "abstract",
    "checked": "2026-11-20",
}
SHARE = {"value": 46, "out_of": 100, "of": "men"}
MEASURE = {"value": 2, "unit": "years"}


def number(**fields: object) -> Number:
    return Number.model_validate({**FIELDS, **fields})


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (SHARE, "about 46 out of 100 men"),
        ({**SHARE, "how": "exactly"}, "46 out of 100 men"),
        ({**SHARE, "how": "up to", "out_of": 10_000}, "up to 46 out of 10,000 men"),
        ({"low": 20, "high": 40, "out_of": 100, "of": "men"}, "20 to 40 out of 100 men"),
        ({"value": 1.5, "unit": "times", "how": "at least"}, "at least 1.5 times"),
        ({"value": 1.5, "unit": "mL", "how": "less than"}, "less than 1.5 mL"),
        ({**SHARE, "how": "less than"}, "fewer than 46 out of 100 men"),
        ({"low": 3, "high": 5, "unit": "months"}, "3 to 5 months"),
    ],
)
def test_a_number_is_told_in_words(fields: dict[str, object], said: str) -> None:
    assert phrase(number(**fields)) == words(number(**fields), None) == said


@pytest.mark.parametrize(
    ("fields", "says", "read"),
    [
        (SHARE, "sperm were found", "about 46 out of 100 men: sperm were found"),
        (SHARE, "were expected to have cancer", "about 46 out of 100 men were expected to have cancer"),
        (MEASURE, "was the mean age", "about 2 years was the mean age"),
        (MEASURE, "the usual wait was", "the usual wait was about 2 years"),
        (MEASURE, "the wait was sometimes as long as", "the wait was sometimes as long as about 2 years"),
        (MEASURE, "the sample had to arrive by then", "about 2 years: the sample had to arrive by then"),
        (MEASURE, "a sample had to arrive within this time", "about 2 years: a sample had to arrive within this time"),
    ],
)
def test_a_number_is_read_as_a_sentence_with_what_it_says(fields: dict[str, object], says: str, read: str) -> None:
    assert statement(number(**fields, says=says)) == read


def test_the_bare_figure_and_the_other_side() -> None:
    assert (words(number(**SHARE), "number"), words(number(**SHARE), "rest")) == ("46", "54")


def test_one_of_a_unit_is_singular() -> None:
    assert words(number(value=1, unit="weeks"), None) == "about 1 week"


def test_the_other_side_of_a_range_is_a_range() -> None:
    assert rest(number(low=1, high=2, out_of=9, of="men")) == "7 to 8"


def test_a_measure_has_no_other_side() -> None:
    with pytest.raises(ValueError, match="no other side"):
        rest(number(value=3, unit="months"))


def test_figures_are_written_as_people_write_them() -> None:
    assert [digits(value) for value in (3.0, 1.4, 3500.0, 0.05)] == ["3", "1.4", "3,500", "0.05"]


@pytest.mark.parametrize(
    ("fields", "says", "aloud"),
    [
        (SHARE, "sperm were found", "in about 46 out of 100 men, sperm were found"),
        (
            {**SHARE, "group": "with a blockage"},
            "sperm were found",
            "in about 46 out of 100 men with a blockage, sperm were found",
        ),
        (SHARE, "were expected to have cancer", "about 46 out of 100 men were expected to have cancer"),
        (MEASURE, "was the mean age", "about 2 years was the mean age"),
    ],
)
def test_a_number_can_be_said_aloud_behind_what_was_read(fields: dict[str, object], says: str, aloud: str) -> None:
    assert spoken(number(**fields, says=says)) == aloud


@pytest.mark.parametrize(
    ("how", "told_apart"),
    [
        ("about", ("46", "54")),
        ("less than", ("fewer than 46", "more than 54")),
        ("more than", ("more than 46", "fewer than 54")),
        ("up to", ("up to 46", "at least 54")),
        ("at least", ("at least 46", "up to 54")),
    ],
)
def test_a_limit_stays_a_limit_on_both_sides_of_a_drawing(how: str, told_apart: tuple[str, str]) -> None:
    assert sides(number(**SHARE, how=how)) == told_apart
