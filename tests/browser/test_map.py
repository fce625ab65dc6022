"""The route at a glance: HTML whose words grow with the reader's letters, and whose boxes lead to their pages."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PHONE, WIDE, NewReader

HOME = "index.html"


def route(page: Page) -> Locator:
    return page.locator(".panels").filter(has_text="The route at a glance")


def boxes(page: Page) -> Locator:
    return route(page).locator("li li")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_press_anywhere_on_a_box_leads_to_its_page(reader: NewReader, anywhere: str, scripts: bool) -> None:
    page = reader(PHONE, 640, home=anywhere, java_script_enabled=scripts).open(HOME)
    assert boxes(page).count() > 8
    box = boxes(page).filter(has_text="The way out is blocked")
    size = box.bounding_box()
    assert size
    box.click(position={"x": size["width"] - 8, "y": size["height"] - 8})
    page.wait_for_url("**/types/obstructive.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


@pytest.mark.parametrize("width", [PHONE, 820, WIDE])
def test_its_steps_follow_each_other_down_a_phone_and_across_a_desk(reader: NewReader, width: int) -> None:
    page = reader(width).open(HOME)
    tops = [box["y"] for step in route(page).locator("> ol > li").all() if (box := step.bounding_box())]
    assert len(tops) == 5
    assert len(set(tops)) == (1 if width == WIDE else 5)
    assert tops == sorted(tops)
    for each in boxes(page).all():
        size = each.bounding_box()
        assert size
        assert min(size["width"], size["height"]) >= 24


@pytest.mark.parametrize("path", [HOME, "decide/fresh-or-frozen.html"])
def test_its_words_are_as_large_as_a_reader_wants_and_stay_in_their_boxes(reader: NewReader, path: str) -> None:
    page = reader(160, 640).open(path)  # a phone of 320 px with letters of 200 %
    over = """(boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.textContent)"""
    inner = page.locator(".panels li li")
    assert inner.count() > 6
    assert inner.evaluate_all(over) == []


def test_it_counts_its_own_steps_only_and_stands_in_words_as_well(reader: NewReader) -> None:
    """Boxes within a step once counted as steps: 1, 2, 3, 5, 9."""
    page = reader().open(HOME)
    counted = "(all) => all.map((one) => getComputedStyle(one).counterIncrement)"
    assert set(route(page).locator("> ol > li").evaluate_all(counted)) == {"step 1"}
    assert set(boxes(page).evaluate_all(counted)) == {"none"}
    steps = page.locator("#what-happens-next ~ ol").first.locator("> li")
    assert steps.count() > 4
    assert all(step.locator("a").count() for step in steps.all())
