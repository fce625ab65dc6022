"""Drawings of numbers: two stand side by side on a phone, and the words below them go along to the doctor."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import MICRO_TESE, PHONE, NewReader, unfolded

PAIR = "types/obstructive-or-not.html"
OVERRIDES = Path(__file__).parents[2] / "overrides"
CLIPBOARD = """(taken) => Object.defineProperty(navigator, 'clipboard', { value: {
  writeText: (text) => { window.taken = text; return taken ? Promise.resolve() : Promise.reject(new Error('no')); },
} })"""


def words_for_the_doctor(page: Page, *, taken: bool) -> str:
    """Press the button below the first drawing of numbers, in a browser that lets it copy or not."""
    page.evaluate(CLIPBOARD, taken)
    counted = page.locator(".chart .counted").first
    counted.locator("summary").click()
    counted.get_by_role("button", name="Copy these words").click()
    expect(counted.get_by_role("status")).to_have_text(re.compile("Copied" if taken else "Selected"))
    return "".join(counted.locator("p").all_text_contents())


def test_the_words_for_the_doctor_are_copied(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    words = words_for_the_doctor(page, taken=True)
    assert "Who was counted:" in words
    assert page.evaluate("() => window.taken").replace("\n", "") == words


def test_where_they_cannot_be_copied_they_are_selected(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    words = words_for_the_doctor(page, taken=False)
    assert re.sub(r"\n+", "", page.evaluate("() => String(getSelection())")) == words


def test_two_drawings_stand_side_by_side_on_a_phone(reader: NewReader) -> None:
    marks = unfolded(reader(PHONE, 640).open(PAIR)).locator(".several .icons")
    first, second = (marks.nth(at).bounding_box() for at in (0, 1))
    assert first is not None
    assert second is not None
    assert first["y"] == pytest.approx(second["y"])
    assert first["width"] == pytest.approx(second["width"])
    assert second["x"] >= first["x"] + first["width"]


def test_without_a_stylesheet_drawings_have_the_light_colours() -> None:
    given = dict(re.findall(r'set (\w+) = "(#\w+)"', (OVERRIDES / "parts/look.html").read_text("utf-8")))
    light = (OVERRIDES / "assets/styles/colours.css").read_text("utf-8").split("}")[0]
    assert len(given) > 3
    assert given == {name: re.findall(rf"--{name}: (#\w+);", light)[0] for name in given}
