"""YAML becomes entries that know the place of each field; what is wrong is told at its line, with what to write."""

from __future__ import annotations

import pytest
from pydantic import BaseModel, ConfigDict, Field

from guide.shelf import each, invalid_ids, load, read_list
from guide.text import Text


class Size(BaseModel):
    model_config = ConfigDict(extra="forbid")
    width: int


class Thing(BaseModel):
    model_config = ConfigDict(extra="forbid")
    id: str = Field(description="a short name")
    count: int = Field(1, description="a whole number")
    sizes: list[Size] = []


def problems_of(body: str) -> list[str]:
    return [str(problem) for problem in read_list(Text("t.yml", body), "things", Thing)[1]]


def test_entries_know_the_places_of_their_fields() -> None:
    entries, problems = read_list(
        Text("t.yml", "things:\n- id: a\n  count: 2\n  sizes:\n  - {width: 3}\n"), "things", Thing
    )
    (entry,) = entries
    assert (problems, next(each(entries)).count) == ([], 2)
    places = [entry.place(), entry.place("count"), entry.place("sizes", 0, "width"), entry.place("nothing")]
    assert [(place.line, place.column) for place in places] == [(2, 3), (3, 3), (5, 6), (2, 3)]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("things:\n- id: [a", "3:1: [data-valid] this is not YAML: did not find expected ',' or ']'"),
        ("things:\n- id: a\n   count: 2", "3:9: [data-valid] this is not YAML: mapping values are not allowed"),
        ("thing: []", "1:1: [data-valid] this file has no list `things:` (begin with `things:`"),
        ("things:", "1:1: [data-valid] this file has no list `things:` (begin with `things:`"),
        ("- a", "1:1: [data-valid] this file has no list `things:` (begin with `things:`"),
        ("things:\n- count: 2", "2:3: [data-valid] `id` is missing (write `id:` a short name)"),
        (
            "things:\n- id: a\n  count: many",
            "3:3: [data-valid] `a`: `count` is 'many', which is no whole number (write `count:` a whole number)",
        ),
        ("things:\n- id: a\n  cuont: 2", "3:3: [data-valid] `a`: there is no field `cuont` (did you mean `count`?)"),
        ("things:\n- id: a\n  x: 2", "3:3: [data-valid] `a`: there is no field `x` (the fields are id, count, sizes)"),
        (
            "things:\n- id: a\n  sizes:\n  - {width: 3}\n  - {widht: 3, width: 3}",
            "5:6: [data-valid] `a`: there is no field `sizes.2.widht` (did you mean `width`?)",
        ),
        ("things:\n- id: a\n  id: b", "3:3: [data-valid] `id` stands twice in this entry (keep one of the two)"),
        (
            "things:\n- just words",
            "2:3: [data-valid] `entry` is 'just words', which is no entry (write its fields, one a line: id, count",
        ),
        (
            "things:\n- &a {id: a}\n- *a",
            "2:3: [data-valid] this stands in the file again, as a name that begins with `*`",
        ),
        ("things: &a\n- *a", "1:9: [data-valid] this stands in the file again, as a name that begins with `*`"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(body: str, sentence: str) -> None:
    assert problems_of(body)[0].startswith(f"t.yml:{sentence}")


def test_an_entry_that_is_wrong_does_not_hide_the_others() -> None:
    entries, problems = read_list(Text("t.yml", "things:\n- id: a\n- {}\n- id: c\n  d: 1\n- id: e\n"), "things", Thing)
    assert [entry.value.id for entry in entries] == ["a", "e"]
    assert len(problems) == 2


def test_ids_of_wrong_entries_are_known_where_the_file_can_be_read() -> None:
    text = Text("t.yml", "things:\n- id: a\n- id: c\n  d: 1\n")
    assert invalid_ids(text, "things", read_list(text, "things", Thing)[0]) == frozenset({"c"})
    assert invalid_ids(Text("t.yml", "things: ["), "things", []) is None


@pytest.mark.parametrize(
    ("scalar", "value"),
    [("12", 12), ("1.5", 1.5), ("yes", True), ("~", None), ("'12'", "12"),
     ("2026-11-21", "2026-11-21"), ("0x1g", "0x1g"),
     (".nan", ".nan"), ("12:30:45", "12:30:45"), ("!!int soon", "soon")],
)  # fmt: skip
def test_numbers_are_numbers_and_dates_stay_words(scalar: str, value: object) -> None:
    assert load(Text("t.yml", f"a: {scalar}"))[0] == {"a": value}


@pytest.mark.parametrize("depth", [300, 900, 5000])
def test_deep_nesting_breaks_nothing(depth: int) -> None:
    value, _, problems = load(Text("t.yml", "[" * depth + "]" * depth))
    assert (value is None) == bool(problems)
