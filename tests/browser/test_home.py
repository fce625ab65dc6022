"""The front door: what a man sees in the first ten seconds, and where it leads him."""

import pytest
from playwright.sync_api import FloatRect, Locator, expect

from tests.browser.reader import WIDE, NewReader

COMFORT = "it is nobody’s fault"
DOORS = ["start/first-steps.html", "start/read-your-report.html", "treatments/index.html"]
SMALLEST = 44
"""CSS pixels of something to press."""
FROM_THE_MIDDLE = """(figure) => {
  const words = document.createRange();
  words.selectNodeContents(figure.querySelector('figcaption'));
  const middles = [words, figure].map((part) => part.getBoundingClientRect()).map((box) => box.left + box.width / 2);
  return middles[0] - middles[1];
}"""


def box(shown: Locator) -> FloatRect:
    found = shown.bounding_box()
    assert found
    return found


def test_a_phone_shows_comfort_a_drawing_of_people_and_three_doors_at_once(reader: NewReader) -> None:
    page = reader(360, 780).open("index.html")
    page.reload()  # on a busy machine the guide's letters come too late for a first visit
    hero = page.locator(".hero")
    expect(hero).to_contain_text(COMFORT)
    drawing = hero.get_by_role("img")
    expect(drawing).to_have_attribute(
        "alt",
        "A man at a kitchen table holds a letter; someone sits close beside him, with an arm around his shoulders.",
    )
    doors = hero.locator("li").all()
    for part in (hero.locator("h1 + p"), drawing, *doors):
        shown = box(part)
        assert shown["y"] > 0
        assert shown["y"] + shown["height"] < 780
    assert all(box(door)["height"] >= SMALLEST for door in doors)


def test_each_door_is_one_link_wherever_it_is_pressed(reader: NewReader) -> None:
    visitor = reader(360, 780)
    for at, path in enumerate(DOORS):
        door = visitor.open("index.html").locator(".hero li").nth(at)
        shown = box(door)
        door.click(position={"x": shown["width"] - 12, "y": shown["height"] - 10})
        visitor.page.wait_for_url(f"**/{path}")


def test_a_desk_shows_the_drawing_beside_the_words(reader: NewReader) -> None:
    hero = reader(WIDE, 900).open("index.html").locator(".hero")
    words, drawing = box(hero.locator("h1")), box(hero.get_by_role("img"))
    first, *_, door = map(box, hero.locator("li").all())
    assert drawing["x"] > words["x"] + words["width"] - 1
    assert drawing["y"] < words["y"] + words["height"]
    assert first["x"] == words["x"]
    assert first["y"] == door["y"] < 900 - door["height"]


def test_the_drawing_of_people_is_there_at_once_and_is_not_enlarged(reader: NewReader) -> None:
    """As the page is sent: where there is a mouse, a script asks for every drawing (print.js)."""
    page = reader(java_script_enabled=False).open("index.html")
    assert page.locator(".hero a.zoom").count() == 0
    assert page.locator(".hero img").get_attribute("loading") is None


@pytest.mark.parametrize("width", [360, WIDE])
def test_the_words_below_the_drawing_stand_in_its_middle(reader: NewReader, width: int) -> None:
    """Room for the button that enlarges a drawing once pushed them aside, where there is no such button."""
    drawing = reader(width, 780).open("index.html").locator(".hero figure")
    assert abs(drawing.evaluate(FROM_THE_MIDDLE)) < 2


def test_pages_to_pick_are_buttons_and_links_in_a_sentence_are_words(reader: NewReader) -> None:
    page = reader(360, 780).open("index.html")
    pick = page.locator("#find-your-page ~ ul").first.get_by_role("link").first
    word = page.locator("#questions-most-people-ask ~ ul").first.get_by_role("link").first
    assert box(pick)["height"] >= SMALLEST
    expect(word).to_have_css("display", "inline")
