"""The search box: by keys, on a phone, from a folder; nothing typed leaves the page."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PHONE, STORED, NewReader, focus_is_in


def box(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Search this guide")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def type_words(page: Page, words: str) -> None:
    box(page).focus()
    page.keyboard.type(words)
    expect(options(page).first).to_be_visible()


def test_arrows_choose_and_enter_goes_there(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open("index.html")
    type_words(page, "dry orgasm")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    chosen = options(page).first
    expect(chosen).to_have_attribute("aria-selected", "true")
    expect(box(page)).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "?")
    goal = chosen.evaluate("(link) => link.href")
    page.keyboard.press("Enter")
    page.wait_for_url(goal)
    assert goal.startswith(anywhere)


def test_arrows_go_round_and_keep_the_choice_in_sight(reader: NewReader) -> None:
    page = reader(PHONE, 400).open()
    page.locator("#guide-search-open").click()
    type_words(page, "sperm")
    page.keyboard.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    expect(options(page).last).to_be_in_viewport()
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    expect(options(page).first).to_be_in_viewport()


def test_enter_goes_to_what_the_last_letter_found_however_fast_it_was_pressed(reader: NewReader) -> None:
    page = reader().open("index.html")
    type_words(page, "klinefelter")
    box(page).evaluate(
        """(field) => {
          field.value = 'vasectomy';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
        }"""
    )
    page.wait_for_url(lambda url: "vasectomy" in url)


def test_the_number_of_answers_is_announced_and_escape_puts_the_list_away_then_the_words(reader: NewReader) -> None:
    page = reader().open()
    type_words(page, "biopsy")
    status = page.locator("#guide-search").get_by_role("status")
    expect(status).to_have_text(re.compile("answers found"))  # it waits until nothing more is typed; the list does not
    expect(status).to_have_text(f"{page.locator('#guide-search-results .place').count()} answers found")
    page.keyboard.press("Escape")
    expect(options(page).first).to_be_hidden()
    expect(box(page)).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("biopsy")
    page.keyboard.press("Escape")
    expect(box(page)).to_have_value("")
    expect(box(page)).to_be_focused()


def test_on_a_phone_the_last_escape_gives_the_focus_back_to_the_button(reader: NewReader) -> None:
    page = reader(PHONE, 640).open()
    opener = page.locator("#guide-search-open")
    opener.press("Enter")
    expect(opener).to_have_attribute("aria-expanded", "true")
    expect(box(page)).to_be_focused()
    type_words(page, "biopsy")
    for _ in range(3):
        page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    expect(opener).to_have_attribute("aria-expanded", "false")
    expect(box(page)).to_be_hidden()


def test_the_empty_field_offers_six_questions_that_are_often_asked(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open("index.html")
    box(page).focus()
    expect(page.get_by_text("Often asked")).to_be_visible()
    expect(options(page)).to_have_count(6)
    page.keyboard.press("ArrowDown")
    question = options(page).first.inner_text()
    assert question.endswith("?")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "tools/faq.html#" in url)
    expect(page.get_by_role("heading", name=question)).to_be_in_viewport()


def test_the_questions_go_when_something_is_typed_and_come_back_and_tab_leaves_the_box(reader: NewReader) -> None:
    page = reader().open()
    type_words(page, "biopsy")
    expect(page.get_by_text("Often asked")).to_be_hidden()
    box(page).fill("")
    expect(page.get_by_text("Often asked")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_text("Often asked")).to_be_hidden()
    type_words(page, "biopsy")
    page.keyboard.press("Tab")
    expect(options(page).first).to_be_hidden()
    expect(page.locator("#guide-scheme")).to_be_focused()


def test_on_a_phone_a_button_closes_the_search(reader: NewReader) -> None:
    page = reader(PHONE, 640).open()
    page.locator("#guide-search-open").click()
    type_words(page, "biopsy")
    page.locator("#guide-search").get_by_role("button", name="Close").click()
    expect(box(page)).to_be_hidden()
    expect(page.locator("#guide-search-open")).to_be_focused()
    page.locator("#guide-search-open").click()
    expect(options(page).first).to_be_visible()
    expect(box(page)).to_have_value("biopsy")


def test_what_is_typed_stays_when_a_tablet_is_turned(reader: NewReader) -> None:
    page = reader(1180, 820).open("404.html")
    type_words(page, "biopsy")
    for width in (820, 1180):
        page.set_viewport_size({"width": width, "height": 2000 - width})
        expect(options(page).first).to_be_visible()
        expect(box(page)).to_be_focused()


def test_where_nothing_is_found_help_is_told_and_can_be_reached(reader: NewReader) -> None:
    page = reader().open()
    box(page).fill("xqzqqxj")
    expect(page.get_by_text("Nothing found. Try one word")).to_be_visible()
    expect(page.locator("#guide-search").get_by_role("status")).to_contain_text("Help is below")
    page.keyboard.press("Tab")
    assert focus_is_in(page, ".md-search__none a")
    page.keyboard.press("Escape")
    expect(box(page)).to_be_focused()
    expect(page.locator(".md-search__none")).to_be_hidden()


def test_what_was_typed_is_neither_stored_nor_sent_nor_in_the_address(reader: NewReader, anywhere: str) -> None:
    visitor = reader(home=anywhere)
    page = visitor.open("index.html")
    type_words(page, "klinefelter")
    assert page.url == anywhere + "index.html"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("index.html") or "causes" in url)
    assert "?" not in page.url
    assert page.evaluate(STORED) == []
    assert page.evaluate("() => history.state") is None
    assert not [asked for asked in visitor.asked if "?" in asked]


def test_what_nobody_types_is_cut_and_words_with_marks_are_shown_as_they_were_typed(reader: NewReader) -> None:
    page = reader().open("404.html")
    # One Enter that slips past the script would send a form, as just after the list was closed.
    assert box(page).evaluate("(field) => field.form") is None
    box(page).focus()
    page.keyboard.insert_text("x" * 10_000)
    assert len(box(page).input_value()) == 200
    box(page).fill('<img src="x"> sperm')
    expect(options(page).first).to_be_visible()
    expect(page.locator("#guide-search img")).to_have_count(0)


def test_what_is_found_in_the_first_box_of_a_page_is_shown_below_its_title(reader: NewReader) -> None:
    page = reader(360, 740).open("treatments/micro-tese.html#in-brief")
    expect(page.locator("h1")).to_be_in_viewport()
    expect(page.locator("#in-brief strong").first).to_be_in_viewport()
