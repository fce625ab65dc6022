"""Where the button that opens a drawing over the page stands."""

import pytest

from tests.browser.reader import MICRO_TESE, PHONE, WIDE, NewReader, unfolded

COVERED = """(block) => {
  const button = block.querySelector('.enlarge').getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(block.querySelector('figcaption, .says'));
  return [...range.getClientRects()].filter(
    (line) => line.right > button.left && line.top < button.bottom && line.bottom > button.top
  ).length;
}"""
"""Lines of the words below a drawing that its button lies on."""


@pytest.mark.parametrize("width", [180, 360, 1440])  # the first: a phone with letters of 200 %
def test_the_button_stands_below_its_drawing_and_in_its_frame(reader: NewReader, width: int) -> None:
    figure = unfolded(reader(width, 780).open(MICRO_TESE)).locator("figure:has(> .zoom)").first
    frame, picture, button = (figure.locator(part).bounding_box() for part in ("xpath=.", "img", ".enlarge"))
    assert frame
    assert picture
    assert button
    assert picture["y"] + picture["height"] <= button["y"]
    assert button["x"] + button["width"] <= frame["x"] + frame["width"]
    assert button["y"] + button["height"] <= frame["y"] + frame["height"]


@pytest.mark.parametrize("letters", ["100%", "200%"])  # the other: where only the letters are enlarged, not the page
def test_beside_a_drawing_stand_no_words_that_break_and_both_leave_the_list_of_sections_free(
    reader: NewReader, letters: str
) -> None:
    page = reader(WIDE, 900).open("tests/hormone-tests.html")
    page.locator("html").evaluate("(html, letters) => { html.style.fontSize = letters; }", letters)
    figure = page.locator("figure:has(> .zoom)").first
    parts = (figure, figure.locator("figcaption"), page.locator(".md-nav--secondary"))
    frame, words, sections = (part.bounding_box() for part in parts)
    assert frame
    assert words
    assert sections
    assert words["width"] > 250
    assert frame["x"] + frame["width"] <= sections["x"]


@pytest.mark.parametrize("width", [PHONE, 600])  # the other: a tablet held upright
@pytest.mark.parametrize("block", ["figure:has(> .zoom)", ".panels li:has(> .zoom)"])
def test_where_words_stand_below_a_drawing_its_button_lies_in_the_first_line_of_the_words_and_covers_none(
    reader: NewReader, width: int, block: str
) -> None:
    first = unfolded(reader(width, 780).open(MICRO_TESE)).locator(block).first
    button, words = (first.locator(part).bounding_box() for part in (".enlarge", "figcaption, .says"))
    assert button
    assert words
    assert abs(button["y"] - words["y"]) < 12
    assert first.evaluate(COVERED) == 0
