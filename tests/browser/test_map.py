"""The route map: its boxes lead to their pages, on the page, enlarged and alone, by key or hand, scripts or not."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PHONE, WIDE, NewReader

HOME = "index.html"
RING = """(link) => {
  const rect = getComputedStyle(link.querySelector('rect'));
  const ring = getComputedStyle(document.documentElement).getPropertyValue('--clay').trim();
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = ring;
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return rect.stroke === colour && parseFloat(rect.strokeWidth) >= 2;
}"""


def places(page: Page) -> Locator:
    return page.get_by_role("navigation", name="Pages on this map").get_by_role("link")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_box_leads_to_its_page(reader: NewReader, anywhere: str, scripts: bool) -> None:
    page = reader(PHONE, 640, home=anywhere, java_script_enabled=scripts).open(HOME)
    assert places(page).count() > 10
    places(page).filter(visible=True).and_(page.get_by_label("Which type?")).click()
    page.wait_for_url("**/types/obstructive-or-not.html")
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_keys_reach_every_box_and_show_where_they_are(reader: NewReader) -> None:
    page = reader().open(HOME)
    page.locator("a.zoom").focus()
    for place in places(page).all():
        page.keyboard.press("Tab")
        expect(place).to_be_focused()
        assert place.evaluate(RING)
        assert place.get_attribute("aria-label")


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_the_boxes_lie_where_they_are_drawn_and_are_large_enough(reader: NewReader, width: int) -> None:
    page = reader(width).open(HOME)
    picture = page.locator(".map img").bounding_box()
    over = page.locator(".map .places svg").bounding_box()
    assert picture is not None
    assert over == pytest.approx(picture, abs=1)
    for place in places(page).all():
        box = place.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24


def test_between_the_boxes_the_map_is_still_enlarged_and_leads_on(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(HOME)
    picture = page.locator(".map img").bounding_box()
    assert picture is not None
    # Beside the words "Ways on", where no box is drawn.
    page.locator(".map img").click(position={"x": 0.25 * picture["width"], "y": 0.74 * picture["height"]})
    dialog = page.get_by_role("dialog", name="Enlarged drawing")
    expect(dialog).to_be_visible()
    dialog.get_by_role("link", name="Donor sperm").press("Enter")
    page.wait_for_url("**/treatments/donor-sperm.html")


def test_opened_alone_the_drawing_leads_on(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere, java_script_enabled=False).open("assets/figures/route-map.svg")
    page.locator("a").nth(1).press("Enter")
    page.wait_for_url("**/start/read-your-report.html")


def test_the_route_stands_in_words_as_well(reader: NewReader) -> None:
    page = reader().open(HOME)
    steps = page.locator("#what-happens-next ~ ol").first.locator("> li")
    assert steps.count() > 4
    assert all(step.locator("a").count() for step in steps.all())
