"""The bar on top of a page: always in reach, at every size of screen and letters."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.reader import MICRO_TESE, PHONE, WIDE, NewReader, widened
from tests.browser.test_small_screens import sideways

PLACE = """() => Math.round(document.querySelector('.md-header').getBoundingClientRect().bottom)"""
CURRENT = """() => [...document.querySelectorAll('.md-sections [aria-current], .md-nav--secondary [aria-current]')]
  .map((link) => link.textContent)"""
HEIGHT = "(element) => element.getBoundingClientRect().height"


def scroll(page: Page, by: int) -> None:
    """As a thumb does, in steps."""
    for _ in range(10):
        page.evaluate("(by) => scrollBy(0, by)", by / 10)
        page.wait_for_timeout(20)


HIDDEN_BUTTONS = """(sizes) => sizes.flatMap((size) => {
  document.documentElement.style.fontSize = size;
  return [...document.querySelectorAll('.md-header .md-header__button')]
    .filter((button) => button.checkVisibility())
    .map((button) => [size, button.textContent.trim(), button.getBoundingClientRect()])
    .filter(([, , box]) => box.left < 0 || box.right > innerWidth)
    .map(([letters, name]) => `${name} at ${letters}`);
})"""


def test_letters_made_larger_leave_every_button_in_sight(reader: NewReader) -> None:
    """With a list of sections in the bar, and without."""
    visitor = reader(PHONE, 700)
    hidden: dict[str, list[str]] = {}
    for path in (MICRO_TESE, "index.html"):
        page = visitor.open(path)
        for width in (PHONE, 360, 820, 1024):
            hidden[f"{path} at {width}"] = widened(page, width, 700).evaluate(HIDDEN_BUTTONS, ["125%", "150%", "200%"])
    assert {place: names for place, names in hidden.items() if names} == {}


@pytest.mark.parametrize("letters", [100, 200])
def test_its_signs_grow_with_the_letters(reader: NewReader, letters: int) -> None:
    """On a phone with letters of 200 % they stand there without words."""
    page = reader(360, 700).open(MICRO_TESE)
    page.locator("html").evaluate("(html, letters) => { html.style.fontSize = `${letters}%`; }", letters)
    for sign in page.locator(".md-header__inner > .md-header__button:visible > svg").all():
        expect(sign).to_have_css("width", f"{22 * letters // 100}px")


@pytest.mark.parametrize("opener", ["#guide-menu-open", "#guide-sections summary"])
def test_on_a_phone_each_line_of_a_list_in_it_is_as_high_as_a_finger(reader: NewReader, opener: str) -> None:
    page = reader(360, 740).open(MICRO_TESE)
    page.locator(opener).click()
    lines = page.locator(":is(.md-nav__link, summary.md-nav__title):visible")
    assert lines.count() > 9
    assert [name for line in lines.all() if line.evaluate(HEIGHT) < 44 and (name := line.inner_text())] == []


def test_on_a_phone_it_goes_on_the_way_down_and_comes_back_on_the_way_up(reader: NewReader) -> None:
    page = reader(PHONE, 640).open(MICRO_TESE)
    scroll(page, 2000)
    page.wait_for_function(f"() => ({PLACE})() <= 0")
    scroll(page, -300)
    page.wait_for_function(f"() => ({PLACE})() > 40")
    expect(page.locator("#guide-menu-open")).to_be_in_viewport()


def test_what_has_the_focus_in_it_stays(reader: NewReader) -> None:
    page = reader(PHONE, 640).open(MICRO_TESE)
    page.locator("#guide-menu-open").focus()
    scroll(page, 2000)
    expect(page.locator("#guide-menu-open")).to_be_in_viewport()


def test_sections_lead_to_a_part_and_fold_again(reader: NewReader) -> None:
    page = reader(PHONE, 640).open(MICRO_TESE)
    page.locator("#guide-sections summary").click()
    page.locator("#guide-sections a").get_by_text("Chances", exact=True).click()
    expect(page.locator("#guide-sections nav")).to_be_hidden()
    expect(page.locator("#chances")).to_be_in_viewport()
    page.wait_for_function(f"() => ({CURRENT})().includes('Chances')")


@pytest.mark.parametrize("way", ["Escape", "beside"])
def test_sections_fold_by_escape_and_by_a_press_beside_them(reader: NewReader, way: str) -> None:
    page = reader(PHONE, 640).open(MICRO_TESE)
    page.locator("#guide-sections summary").click()
    expect(page.locator("#guide-sections nav")).to_be_visible()
    if way == "Escape":
        page.keyboard.press("Escape")
        expect(page.locator("#guide-sections summary")).to_be_focused()
    else:
        page.mouse.click(160, 630)
    expect(page.locator("#guide-sections nav")).to_be_hidden()


def test_on_a_desk_the_section_in_view_is_marked_in_the_list_beside_the_text(reader: NewReader) -> None:
    page = reader(WIDE, 700).open(MICRO_TESE)
    assert page.evaluate(CURRENT) == []
    page.locator("#risks-and-side-effects").scroll_into_view_if_needed()
    scroll(page, 400)
    page.wait_for_function(f"() => new Set(({CURRENT})()).size === 1")
    expect(page.locator(".md-nav--secondary [aria-current]")).to_have_text("Risks and side effects")


def test_without_scripts_sections_open_and_help_is_in_reach(reader: NewReader) -> None:
    page = reader(PHONE, 640, java_script_enabled=False).open(MICRO_TESE)
    page.locator("#guide-sections summary").click()
    expect(page.locator("#guide-sections a").first).to_be_visible()
    expect(page.get_by_role("banner").get_by_role("link", name="Help")).to_be_visible()


def test_light_and_dark_are_switched_in_the_menu_of_a_phone(reader: NewReader) -> None:
    page = reader(PHONE, 640, color_scheme="light").open(MICRO_TESE)
    page.locator("#guide-menu-open").click()
    page.locator("#guide-scheme-menu").click()
    assert page.evaluate("() => document.documentElement.dataset.scheme") == "dark"
    assert sideways(page) == 0
