"""The filter above the long lists: by words, by group, by verdict, with keys alone; nothing is kept."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import STORED, WIDE, NewReader

NUMBERS, CORRECTIONS, GLOSSARY = "tools/numbers.html", "about/corrections.html", "tools/glossary.html"
ANSWERS, SOURCES = "tools/faq.html", "about/sources.html"
LISTS = {
    NUMBERS: ["Look for words"],
    CORRECTIONS: ["Look for words", "Verdict"],
    GLOSSARY: ["Look for words"],
    ANSWERS: ["Look for words"],
}
"""Each page with a list, and the names of what its filter has."""
ROWS = "[data-filter] :is(tbody > tr, dl > div, .answer, .sources li)"
SECTIONS = "[data-filter] > :is(section, .group)"
EMPTY = f"(sections) => sections.filter((section) => !section.querySelector('{ROWS}:not([hidden])')).length"
LABELS = "(labels) => labels.map((label) => label.firstChild.textContent)"

each_list = pytest.mark.parametrize("path", LISTS)


def form(page: Page) -> Locator:
    return page.get_by_role("search", name="Filter this list")


def words(page: Page) -> Locator:
    return form(page).get_by_label("Words")


def shown(page: Page) -> Locator:
    """The rows that the filter lets through, folded or not."""
    return page.locator(f"{ROWS}:not([hidden])")


def check_what_is_told(page: Page) -> int:
    """How many rows are seen, after a look that the count says so and that no section stands empty."""
    count, total = shown(page).count(), page.locator(ROWS).count()
    told = re.compile(f"{count} of {total} shown" if count else "Nothing here for “.*”")
    expect(form(page).get_by_role("status")).to_have_text(told)
    sections = page.locator(SECTIONS)
    assert sections.filter(visible=True).evaluate_all(EMPTY) == 0
    assert sections.evaluate_all(EMPTY) == sections.filter(visible=False).count()
    return count


@each_list
def test_every_word_must_be_in_a_row_and_nothing_is_stored_or_sent_or_in_the_address(
    reader: NewReader, anywhere: str, path: str
) -> None:
    visitor = reader(home=anywhere)
    page = visitor.open(path)
    assert form(page).locator("label").evaluate_all(LABELS) == LISTS[path]
    everything = check_what_is_told(page)
    assert everything == page.locator(ROWS).count() > 20
    expect(page.locator(SECTIONS).filter(visible=False)).to_have_count(0)
    words(page).fill("sperm")
    some = check_what_is_told(page)
    words(page).fill("  TESE   Sperm ")
    fewer = check_what_is_told(page)
    assert 0 < fewer < some < everything
    rows = [row.lower() for row in shown(page).all_text_contents()]
    assert [row for row in rows if "tese" not in row or "sperm" not in row] == []
    words(page).fill("xqzqqxj")
    assert check_what_is_told(page) == 0
    expect(page.locator(SECTIONS).filter(visible=True)).to_have_count(0)
    words(page).fill("")
    assert check_what_is_told(page) == everything
    words(page).fill("sperm")
    words(page).press("Enter")
    check_what_is_told(page)
    assert page.evaluate(STORED) == []
    assert set(page.evaluate("() => history.state || {}")) <= {"open"}
    assert page.url == anywhere + path
    assert [asked for asked in visitor.asked if "?" in asked] == []
    assert len(visitor.files) == len(set(visitor.files))
    page.reload()
    expect(words(page)).to_have_value("")


def test_only_letters_with_words_are_offered(reader: NewReader) -> None:
    page = reader().open(GLOSSARY)
    letters = page.get_by_text("Go to:").get_by_role("link")
    assert letters.count() > 10
    words(page).fill("testosterone")
    assert 0 < letters.filter(visible=True).count() == page.locator(SECTIONS).filter(visible=True).count() < 10


@each_list
def test_on_a_phone_the_filter_stands_in_the_first_screen_and_what_it_finds_right_below(
    reader: NewReader, path: str
) -> None:
    page = reader(360, 640).open(path)
    expect(words(page)).to_be_in_viewport(ratio=1)
    title = page.locator("article > :is(p, .brief)").first
    expect(title).to_be_visible()
    before = words(page).bounding_box()
    words(page).fill("testosterone")
    assert words(page).bounding_box() == before
    expect(page.locator(f"{SECTIONS} summary").filter(visible=True).first).to_be_in_viewport()
    expect(title).to_be_hidden()
    words(page).fill("")
    expect(title).to_be_visible()


def test_a_verdict_and_words_go_together(reader: NewReader) -> None:
    page = reader().open(CORRECTIONS)
    verdicts = page.locator(".verdict").all_text_contents()
    options = form(page).get_by_label("Verdict").locator("option").all_inner_texts()
    assert options[0] == "All"
    assert set(options[1:]) == set(verdicts)
    form(page).get_by_label("Verdict").select_option("Wrong")
    assert check_what_is_told(page) == verdicts.count("Wrong")
    assert set(shown(page).locator(".verdict").all_text_contents()) == {"Wrong"}
    words(page).fill("sperm")
    assert 0 < check_what_is_told(page) < verdicts.count("Wrong")
    words(page).fill("xqzqqxj")
    assert check_what_is_told(page) == 0


@each_list
def test_keys_alone_do_it_and_the_page_stays(reader: NewReader, path: str) -> None:
    page = reader().open(path)
    address = page.url
    words(page).focus()
    page.keyboard.type("sperm")
    some = check_what_is_told(page)
    page.keyboard.press("Enter")
    assert page.url == address
    expect(words(page)).to_be_focused()
    assert check_what_is_told(page) == some
    for name in LISTS[path][1:]:
        page.keyboard.press("Tab")
        choice = form(page).get_by_label(name)
        expect(choice).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(choice).not_to_have_value("")
        check_what_is_told(page)
        page.keyboard.press("Home")
        expect(choice).to_have_value("")
    assert check_what_is_told(page) == some


@each_list
def test_without_scripts_there_is_the_whole_list_and_no_filter(reader: NewReader, path: str) -> None:
    page = reader(WIDE, 900, java_script_enabled=False).open(path)
    expect(form(page)).to_have_count(0)
    expect(shown(page)).to_have_count(page.locator(ROWS).count())


def test_other_pages_have_no_filter(reader: NewReader) -> None:
    expect(form(reader().open())).to_have_count(0)
