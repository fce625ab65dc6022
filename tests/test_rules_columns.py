"""Figures below each other in a table are of one kind, or say what each is."""

import pytest

from guide.rules.number_context import column_alike
from tests.small import GuideOf, finds

NUMBERS = """- {id: born, outcome: live-birth, says: a baby was born, otherwise: none was born, of: ICSI rounds}
- {id: found}
- {id: rare, out_of: 1000}
- {id: sought, of: operations, per: operation}
- {id: wait, outcome: time, out_of: null, of: null, unit: years}"""


def table(head: str, *rows: str) -> str:
    return "\n".join([f"| What | {head} |", "| --- | --- |", *(f"| {row} |" for row in rows)])


@pytest.mark.parametrize(
    "body",
    [
        table("Chance", "One study | {{ found }}", "Another | {{ found | number }}"),
        table("Chance", "Sperm found | {{ found }}", "Baby born | {{ born }}"),
        table("Sperm found, in men", "One | {{ found | number }}", "Operations | {{ sought | number }}"),
        table(
            "Chance", "Men with sperm found | {{ found | number }}", "A baby for each ICSI round | {{ born | rest }}"
        ),
        table("Sperm found", "Of 100 men | {{ found | number }}", "Of 1,000 men | {{ rare | number }}"),
        table("Sperm found", "One | {{ found }}", "Another | {{ sought }}"),
        table("Of 100 men", "One | {{ found }}", "Another, of 1,000 men | {{ rare }}", "Years | {{ wait }}"),
        "In {{ found | number }}, and a baby in {{ born | number }}.",
    ],
)
def test_alike_figures_and_those_that_say_what_they_are_pass(guide_of: GuideOf, body: str) -> None:
    assert finds(column_alike, guide_of(body, numbers=NUMBERS)) == []


@pytest.mark.parametrize(
    ("body", "places"),
    [
        (table("Chance", "One study | {{ found }}", "Baby born | {{ born }}"), {"13:15 found sperm-found"}),
        (
            table("Sperm found", "One | {{ found | number }}", "An operation | {{ sought | number }}"),
            {"13:9 found out of 100 men"},
        ),
        (
            table("Sperm found", "Some | {{ found }}", "Others | {{ sought | number }}"),
            {"14:12 sought out of 100 operations"},
        ),
        (
            table("Sperm found in men", "One | {{ found | number }}", "Another | {{ rare | rest }}"),
            {"13:9 found out of 100 men", "14:13 rare out of 1,000 men"},
        ),
    ],
)
def test_mixed_figures_that_do_not_say_so_are_told(guide_of: GuideOf, body: str, places: set[str]) -> None:
    expected = []
    for place, number, what in sorted(one.split(" ", 2) for one in places):
        says = f"`{number}` counts {what}, unlike others in this column, and its row does not say so"
        expected.append(f"docs/page.md:{place}: [column-alike] {says} (say it in the row, or in the head for all)")
    assert finds(column_alike, guide_of(body, numbers=NUMBERS)) == expected
