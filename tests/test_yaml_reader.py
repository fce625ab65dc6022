"""YAML becomes plain values that know the place of each field."""

from __future__ import annotations

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


@pytest.mark.parametrize("depth", [101, 900, 50_000])
@pytest.mark.parametrize(("open_", "close"), [("[", "]"), ("- ", ""), ("{a: ", "}")])
def test_deep_nesting_is_told_and_breaks_nothing(depth: int, open_: str, close: str) -> None:
    value, places, (problem,) = load(Text("t.yml", open_ * depth + close * depth))
    assert (value, places.at("a"), problem.says) == (None, Place("t.yml"), "this is not YAML: it goes too deep")
    assert load(Text("t.yml", open_ * 99 + "1" + close * 99))[2] == []
