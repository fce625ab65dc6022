"""Blocks: one record for each kind, which says what it draws and what keeps it from being drawn."""

from typing import Any

import pytest

from guide.markdown.blocks import BLOCKS
from tests.rendering.shown import FOUND, WAIT, library, shown, text_of


def test_drawings_take_numbers_and_lists_take_none() -> None:
    assert [name for name, kind in BLOCKS.items() if kind.draws] == ["chance", "ladder", "range"]


@pytest.mark.parametrize("name", sorted(BLOCKS))
def test_each_block_becomes_one_element_without_its_mark(name: str) -> None:
    made = shown(f"Before.\n\n::: {name} {'noa-found' if name in {'chance', 'ladder'} else ''}\n\nAfter.")
    assert [text_of(made[0]), text_of(made[2])] == ["Before.", "After."]
    assert "data-block" not in made[1].attrib
    assert "unknown block" not in text_of(made[1])


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ([], "this drawing names no number"),
        ([WAIT], "`wait` is not a share"),
        ([FOUND, {**FOUND, "id": "other", "otherwise": None}], "`other` has no words for its other side"),
    ],
)
def test_what_keeps_a_number_from_being_drawn_is_told(entries: list[dict[str, Any]], told: str) -> None:
    found = BLOCKS["chance"].fault("chance", library(numbers=entries), [entry["id"] for entry in entries])
    assert found is not None
    assert found[0] == told


def test_a_share_that_tells_its_other_side_can_be_drawn() -> None:
    assert BLOCKS["chance"].fault("chance", library(), ["noa-found"]) is None
