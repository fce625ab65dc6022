"""The small things: one left edge, addresses of headings, a page that is not there, what a change of look takes."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import MICRO_TESE, PHONE, WIDE, NewReader

EDGE = "(title) => Math.round(title.getBoundingClientRect().left)"
TAKES = "(element) => getComputedStyle(element).transitionDuration"
PAGES = (MICRO_TESE, "index.html", "start/index.html", "tools/numbers.html", "tools/faq.html", "about/corrections.html")


def test_the_text_begins_at_the_same_place_on_every_page(reader: NewReader) -> None:
    one = reader(WIDE)
    assert len({one.open(path).locator("h1").evaluate(EDGE) for path in PAGES}) == 1


def test_a_heading_under_the_mouse_shows_its_address(reader: NewReader) -> None:
    page = reader(WIDE).open()
    heading = page.locator("article h2[id]").first
    link = heading.locator(".headerlink")
    expect(link).to_have_css("opacity", "0")
    heading.hover()
    expect(link).to_have_css("opacity", "1")
    link.click()
    assert page.evaluate("decodeURIComponent(location.hash)") == f"#{heading.get_attribute('id')}"
    assert heading.evaluate("(shown) => getSelection().selectAllChildren(shown) ?? `${getSelection()}`") == (
        heading.inner_text()
    )


def test_a_page_that_is_not_there_opens_the_search(reader: NewReader) -> None:
    page = reader().open("404.html")
    page.locator("article").get_by_role("button", name="Search this guide").click()
    expect(page.get_by_role("combobox")).to_be_focused()
    expect(page.get_by_role("option")).to_have_count(6)


def test_a_page_that_is_not_there_does_not_say_who_checked_it(reader: NewReader) -> None:
    foot = reader().open("404.html").locator(".md-footer__title")
    expect(foot).to_have_text("This guide does not replace a doctor.")


def test_a_change_of_look_takes_a_moment_unless_a_reader_wants_none(reader: NewReader) -> None:
    for wanted, takes in (("no-preference", "0.14s"), ("reduce", "0s")):
        page = reader(reduced_motion=wanted).open()
        assert page.locator("article a").first.evaluate(TAKES) == takes


@pytest.mark.parametrize("path", ["start/first-steps.html", "start/read-your-report.html"])
def test_a_small_picture_leaves_the_room_to_the_words_of_its_step(reader: NewReader, path: str) -> None:
    """Of four steps, and of two, which stand side by side; of three, the words stand below the pictures."""
    page = reader(WIDE).open(path)
    steps = page.locator(".panels").last.locator("li:has(> img)")
    assert steps.first.evaluate("(step) => getComputedStyle(step).gridTemplateColumns").startswith("72px ")
    tops = steps.evaluate_all("(steps) => steps.map((step) => step.getBoundingClientRect().top)")
    assert tops[0] == tops[1]


TOUCHING = """(buttons) => buttons.filter((button) => {
  const drawing = button.parentElement.querySelector('img').getBoundingClientRect();
  return button.getBoundingClientRect().top < drawing.bottom;
}).length"""


COPIED = """(text) => {
  getSelection().selectAllChildren(text);
  return getSelection().toString();
}"""


@pytest.mark.parametrize("path", ["causes/vasectomy.html", "tools/faq.html"])  # the other: in an answer
@pytest.mark.parametrize("width", [360, WIDE])
def test_words_in_drawings_of_panels_are_13_pixels_high(reader: NewReader, path: str, width: int) -> None:
    """They are 17 pixels high in a drawing that is 400 wide."""
    page = reader(width, 780).open(path)
    page.locator("details").evaluate_all("(all) => { for (const one of all) one.open = true; }")
    widths = page.locator(".panels .zoom img").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().width)"
    )
    assert len(widths) > 1
    assert min(widths) * 17 / 400 >= 13


@pytest.mark.parametrize("width", [360, WIDE])
def test_in_panels_no_button_touches_a_drawing_or_is_copied(reader: NewReader, width: int) -> None:
    page = reader(width, 780).open("types/index.html")
    buttons = page.locator(".panels .enlarge")
    assert buttons.count() > 1
    assert buttons.evaluate_all(TOUCHING) == 0
    copied = page.locator("article").evaluate(COPIED)
    assert page.locator(".panels .says").first.inner_text() in copied
    assert page.locator(".printing button").first.inner_text() not in copied


def test_with_letters_twice_as_large_the_search_shows_what_is_typed_and_no_button_covers_another(
    reader: NewReader,
) -> None:
    """Half the width is the same to a browser."""
    page = reader(PHONE // 2, 370).open(MICRO_TESE)
    page.locator("#guide-search-open").click()
    expect(page.locator(".md-search__icon")).to_be_hidden()
    page.locator(".md-search__close").click()
    page.locator("a.zoom").first.evaluate("(link) => link.click()")
    close = page.get_by_role("button", name="Close", exact=True)
    expect(close).to_be_focused()
    for name in ("Larger", "Close"):
        page.get_by_role("button", name=name, exact=True).click(trial=True)
