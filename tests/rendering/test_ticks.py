"""Tick lists: a box for each item that asks for one, labelled with the item's own words."""

import pytest

from tests.rendering.shown import shown, text_of


@pytest.mark.parametrize("text", ["- [ ] Ask **this** first\n- [ ] Then", "- [ ] Ask **this** first\n\n- [ ] Then"])
def test_each_item_becomes_a_box_labelled_with_its_words(text: str) -> None:
    items = shown(text).findall(".//li")
    assert [text_of(item.find("label")) for item in items] == ["Ask this first", "Then"]
    assert [item.find("label/input[@type='checkbox']") is not None for item in items] == [True, True]


def test_other_items_stay_as_they_are() -> None:
    page = shown("- Plain [ ] item\n- [x](y.md)")
    assert page.find(".//input") is None
    assert [text_of(item) for item in page.iter("li")] == ["Plain [ ] item", "x"]
