"""A number of one outcome is not told as another, nor are those it leaves out told as those it counts."""

import pytest

from guide.rules.number_context import outcome_named
from tests.small import GuideOf, finds

NUMBERS = """- {id: born, outcome: live-birth, says: a baby was born, otherwise: none was born}
- {id: found}"""


@pytest.mark.parametrize(
    "body",
    [
        "Sperm were found in {{ found }}. A baby was born to {{ born | number }} out of 100 couples.",
        "Sperm were found in {{ found }}, and a baby was born to {{ born | number }}.",
        "A pregnancy is hoped for. In the next study it was {{ born }}.",
        "No sperm were found in {{ found | rest }}, and the other {{ found | rest }} went home.",
        "| Sperm found | Babies |\n| --- | --- |\n| {{ found | number }} | {{ born | number }} |",
        "| No sperm | Found |\n| --- | --- |\n| {{ found | rest }} | {{ nowhere }} |",
        "::: chance found",
    ],
)
def test_a_number_beside_its_outcome_passes(guide_of: GuideOf, body: str) -> None:
    assert finds(outcome_named, guide_of(body, numbers=NUMBERS)) == []


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("Sperm were found in many. A baby was born to {{ found }}.", "11:46: found sperm-found live-birth"),
        ("At a centre, sperm were found in {{ born | number }}.", "11:34: born live-birth sperm-found"),
        ("At a centre, surgeons found sperm in {{ born | number }}.", "11:38: born live-birth sperm-found"),
        ("A pregnancy followed in {{ born | number }}.", "11:25: born live-birth pregnancy"),
        ("In {{ found }}, men became fathers.", "11:4: found sperm-found own-child"),
        ("| Who | Pregnancies |\n| --- | --- |\n| Men | {{ found }} |", "13:9: found sperm-found pregnancy"),
    ],
)
def test_a_number_told_as_another_outcome_is_told(guide_of: GuideOf, body: str, said: str) -> None:
    place, name, counts, tells = said.split()
    assert finds(outcome_named, guide_of(body, numbers=NUMBERS)) == [
        f"docs/page.md:{place} [outcome-named] `{name}` counts {counts}, and these words are about {tells} "
        "(quote a number of that, or say what this one counts)"
    ]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("None had a cause. Sperm were found in {{ found | rest }}.", "11:39"),
        ("| Who | Found |\n| --- | --- |\n| Men | {{ found | rest }} |", "13:9"),
    ],
)
def test_those_left_out_and_told_as_counted_are_told(guide_of: GuideOf, body: str, place: str) -> None:
    assert finds(outcome_named, guide_of(body, numbers=NUMBERS)) == [
        f"docs/page.md:{place}: [outcome-named] `found | rest` counts those of whom this is not true "
        "(write `{{ found | number }}`, or “not”)"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "No sperm were found in {{ found }}.",
        "A search finds none: it was so in {{ found }}.",
        "In all, {{ found }} had no sperm.",
    ],
)
def test_words_that_turn_a_number_round_are_told(guide_of: GuideOf, body: str) -> None:
    (said,) = finds(outcome_named, guide_of(body, numbers=NUMBERS))
    assert "counts those of whom “sperm were found” is true, and these words say that it is not" in said
