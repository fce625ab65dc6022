"""A limit is told as one, and the right way round; so is a range."""

import pytest

from guide.rules.quoted_numbers import limit_kept
from tests.small import GuideOf, finds

NUMBERS = """
- {id: found}
- {id: few, value: 9, exact: '9%'}
- {id: most, value: 9, exact: '9%', how: up to}
- {id: wait, outcome: time, value: 3, out_of: null, of: null, unit: months, how: exactly, exact: at least 3}
- {id: soon, outcome: time, value: 6, out_of: null, of: null, unit: hours, how: exactly, exact: within 6 hours}
""".strip()


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("In most men, {{ few | number }} of 100.", "`few` is less than half, and these words say most men (leave"),
        (
            "At least {{ most | number }} of 100.",
            "`most` is up to its figure, and these words say “at least” (write “up to”)",
        ),
        (
            "In {{ most | number }} of 100 men or more.",
            "`most` is up to its figure, and these words say “or more” (write",
        ),
        ("Well after {{ soon }}.", "`soon` is within its figure, and these words say “after” (write “within”)"),
        ("At most {{ wait }}.", "`wait` is at least its figure, and these words say “at most” (write “at least”)"),
        (
            "In {{ most | number }} of 100.",
            "`most` is up to its figure, and nothing here says so (write “up to” before",
        ),
        (
            "From {{ found | number }} to {{ few | number }} out of 100 men.",
            "`found` is higher than `few` behind it (write `few` first, or say that it falls)",
        ),
    ],
)
def test_a_limit_or_a_range_turned_round_is_told(guide_of: GuideOf, body: str, says: str) -> None:
    (line,) = finds(limit_kept, guide_of(body, numbers=NUMBERS))
    assert f"[limit-kept] {says}" in line


@pytest.mark.parametrize(
    "body",
    [
        "Not in most men, but in a few: {{ few | number }} of 100, and most men, {{ most | rest }} of 100, not.",
        "Up to {{ most | number }} of 100, from under {{ most | number }} to {{ found | number }} of 100.",
        "It fell from {{ found | number }} to at most {{ most | number }} out of 100 men.",
        "It was {{ most | number }} of 100 men or fewer, {{ most }} and at least {{ wait | number }} months.",
        "It is good within {{ soon }}.",
    ],
)
def test_a_limit_and_a_range_as_they_are_pass(guide_of: GuideOf, body: str) -> None:
    assert finds(limit_kept, guide_of(body, numbers=NUMBERS)) == []
