"""YAML becomes plain values that know the place of each field."""

import pytest

from guide.problem import Place
from guide.text import Text
from guide.yaml_reader import load


@pytest.mark.parametrize(
    ("scalar", "value"),
    [("12", 12), ("1.5", 1.5), ("yes", True), ("~", None), ("'12'", "12"),
     ("2026-11-21", "2026-11-21"), ("0x1g", "0x1g"),
     (".nan", ".nan"), ("12:30:45", "12:30:45"), ("!!int soon", "soon")],
)  # fmt: skip
def test_numbers_are_numbers_and_dates_stay_words(scalar: str, value: object) -> None:
    assert load(Text("t.yml", f"a: {scalar}"))[0] == {"a": value}


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("a: b: c", (1, 5), "this colon begins no field here"),
        ("- a: b\n    c: d", (2, 6), "this colon begins no field here"),
        ("a: @b", (1, 4), "these words begin with a sign that YAML reads otherwise"),
        ("a: *b*", (1, 6), "these words begin with a sign that YAML reads otherwise"),
        ("a: *b", (1, 4), "these words begin with a sign that YAML reads otherwise"),
        ("a: - b", (1, 4), "these words begin with a sign that YAML reads otherwise"),
        ("a: b\nc:d\ne: f", (2, 1), "this is not a field"),
        ("a: b\n---\nc: d", (2, 1), "this line ends the list"),
        ("a: b\n...\nc: d", (3, 1), "this line ends the list"),
        ("a: b\nc: 'd\ne: f", (2, 4), "this quotation mark is never closed"),
        ("a: [b, c\nd: e", (2, 2), "a bracket or a quotation mark above is not closed, or a comma is missing"),
        ("- a: b\n  c: 'd'\n  e: 'f'g\n", (3, 9), "this is not a field of the entry that begins in line 1"),
        ("a: b\na: c", (2, 1), "`a` is in this entry twice"),
        ("- a: b\n  c: d\n  a: b\n  c: d", (3, 3), "`a` and more is in this entry twice"),
    ],
)
def test_what_is_no_yaml_is_told_at_its_cause(text: str, place: tuple[int, int], says: str) -> None:
    assert [(one.place, one.says) for one in load(Text("t.yml", text))[2]] == [(Place("t.yml", *place), says)]


@pytest.mark.parametrize("depth", [101, 900, 50_000])
@pytest.mark.parametrize(("open_", "close"), [("[", "]"), ("- ", ""), ("{a: ", "}")])
def test_deep_nesting_is_told_and_breaks_nothing(depth: int, open_: str, close: str) -> None:
    value, places, (problem,) = load(Text("t.yml", open_ * depth + close * depth))
    assert (value, places.at("a"), problem.says) == (None, Place("t.yml"), "this is not YAML: it goes too deep")
    assert load(Text("t.yml", open_ * 99 + "1" + close * 99))[2] == []
