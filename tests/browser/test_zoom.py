"""A drawing opens enlarged and gives the focus back."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import MICRO_TESE, PHONE, NewReader, focus_is_in, unfolded

LIBRARY = ["assets/javascripts/glightbox.min.js", "assets/stylesheets/glightbox.min.css"]


def drawing(page: Page) -> Locator:
    return page.locator("a.zoom").first


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Enlarged drawing")


def test_enter_opens_it_and_escape_gives_the_focus_back(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(MICRO_TESE)
    drawing(page).press("Enter")
    expect(dialog(page)).to_have_attribute("aria-modal", "true")
    expect(dialog(page).get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(drawing(page)).to_be_focused()
    assert page.url.endswith(MICRO_TESE)


def test_it_shows_the_same_words_as_the_page(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    caption = page.locator("figure:has(a.zoom) figcaption").first.inner_text()
    words = drawing(page).locator("img").get_attribute("alt") or "?"
    drawing(page).click()
    expect(dialog(page).get_by_role("img", name=words)).to_be_visible()
    expect(dialog(page).get_by_text(caption)).to_be_visible()


def test_it_is_larger_than_it_stood(reader: NewReader) -> None:
    for width, height in ((1440, 900), (PHONE, 640)):
        page = unfolded(reader(width, height).open(MICRO_TESE))
        before = drawing(page).locator("img").bounding_box()
        drawing(page).press("Enter")
        expect(dialog(page).get_by_role("button", name="Close")).to_be_focused()
        after = dialog(page).locator("img").bounding_box()
        assert before is not None
        assert after is not None
        assert after["width"] > before["width"]


def test_tab_stays_inside(reader: NewReader) -> None:
    page = unfolded(reader(PHONE, 640).open(MICRO_TESE))
    drawing(page).press("Enter")
    expect(dialog(page).get_by_role("button", name="Close")).to_be_focused()
    for _ in range(6):
        page.keyboard.press("Tab")
        assert focus_is_in(page, "#glightbox-body") or page.evaluate("() => document.activeElement === document.body")


def test_on_a_phone_arrow_keys_move_over_it(reader: NewReader) -> None:
    page = unfolded(reader(PHONE, 640).open(MICRO_TESE))
    drawing(page).press("Enter")
    frame = dialog(page).get_by_role("region", name="Drawing")
    frame.focus()
    page.keyboard.press("ArrowRight")
    expect(frame).not_to_have_js_property("scrollLeft", 0)


def test_a_tap_opens_it_and_the_button_closes_it(reader: NewReader) -> None:
    page = unfolded(reader(PHONE, 640, has_touch=True, is_mobile=True).open(MICRO_TESE))
    drawing(page).tap()
    dialog(page).get_by_role("button", name="Close").tap()
    expect(dialog(page)).to_have_count(0)
    drawing(page).tap()
    expect(dialog(page)).to_be_visible()


def test_its_library_is_fetched_on_the_first_use_only(reader: NewReader) -> None:
    visitor = reader()
    page = visitor.open(MICRO_TESE)
    assert not set(LIBRARY) & set(visitor.files)
    for _ in range(2):
        drawing(page).press("Enter")
        expect(dialog(page)).to_be_visible()
        page.keyboard.press("Escape")
        expect(dialog(page)).to_have_count(0)
    assert sorted(file for file in visitor.files if file in LIBRARY) == LIBRARY


def test_without_its_library_the_drawing_itself_opens(reader: NewReader) -> None:
    visitor = reader()
    page = visitor.open(MICRO_TESE)
    page.route("**/glightbox.min.js", lambda route: route.abort())
    drawing(page).press("Enter")
    page.wait_for_url("**/*.svg")
    visitor.forget()
