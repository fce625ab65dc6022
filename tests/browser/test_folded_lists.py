"""The long lists fold into groups and answers: what opens them, and what keeps them open."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import NewReader
from tests.browser.test_lists import ANSWERS, CORRECTIONS, GLOSSARY, NUMBERS, ROWS, SOURCES, form, shown, words
from tests.browser.test_search import type_words


@pytest.mark.parametrize("path", [NUMBERS, CORRECTIONS, GLOSSARY, SOURCES])
def test_groups_are_folded_with_their_count_until_words_are_looked_for(reader: NewReader, path: str) -> None:
    page = reader().open(path)
    groups = page.locator(".group")
    assert groups.count() > 3
    assert not groups.evaluate_all("(groups) => groups.some((group) => group.open)")
    first = groups.first
    assert int(first.locator(".count").first.inner_text()) == first.locator("tbody > tr, dl > div, li").count()
    words(page).fill("sperm")
    assert groups.filter(visible=True).evaluate_all("(groups) => groups.every((group) => group.open)")
    words(page).fill("")
    assert not groups.evaluate_all("(groups) => groups.some((group) => group.open)")


def test_a_group_opened_by_hand_stays_open_whatever_is_filtered(reader: NewReader) -> None:
    page = reader().open(CORRECTIONS)
    second = page.locator(".group").nth(1)
    second.locator("summary").click()
    form(page).get_by_label("Verdict").select_option("Confirmed")
    words(page).fill("sperm")
    form(page).get_by_role("button", name="Clear the filter").click()
    expect(words(page)).to_be_focused()
    assert page.locator(".group[open]").count() == 1
    assert second.evaluate("(group) => group.open")


@pytest.mark.parametrize(
    "typed", ["Klinefelter’s", "klinefelter's", "“Klinefelters”?", "(klinefelters)", "KLINE­FELTERS"]
)
def test_signs_that_a_keyboard_or_a_copy_brings_along_make_no_difference(reader: NewReader, typed: str) -> None:
    page = reader().open(GLOSSARY)
    words(page).fill("klinefelters")
    expected = shown(page).count()
    words(page).fill(typed)
    assert shown(page).count() == expected


def test_an_address_shows_its_row_whatever_is_filtered_or_folded(reader: NewReader) -> None:
    page = reader().open(NUMBERS)
    words(page).fill("xqzqqxj")
    page.evaluate("() => { location.hash = 'noa-found'; }")
    expect(page.locator("#noa-found")).to_be_in_viewport()
    expect(words(page)).to_have_value("")


def test_a_result_shows_its_row_again_though_the_address_stays_the_same(reader: NewReader) -> None:
    page = reader().open(f"{GLOSSARY}#oestrogen")
    words(page).fill("xqzqqxj")
    type_words(page, "oestrogen")
    page.locator(f".place[href$='{GLOSSARY}#oestrogen']").first.click()
    expect(page.locator("#oestrogen")).to_be_in_viewport()


def test_an_address_that_nobody_can_read_leaves_the_filter_alone(reader: NewReader) -> None:
    page = reader().open(f"{GLOSSARY}#%zz")
    words(page).fill("biopsy")
    page.evaluate("() => { location.hash = '#%E0%A4%A'; }")
    expect(words(page)).to_have_value("biopsy")


def test_words_that_a_browser_has_translated_meanwhile_are_found(reader: NewReader) -> None:
    page = reader().open(GLOSSARY)
    words(page).fill("biopsy")
    page.locator("#oestrogen dd").first.evaluate("(meaning) => { meaning.textContent = 'Weibliches Hormon'; }")
    words(page).blur()
    words(page).fill("Weibliches")
    expect(shown(page)).to_have_count(1)


@pytest.mark.parametrize("way", ["back", "reload"])
def test_what_was_opened_by_hand_is_open_again_and_what_the_filter_opened_is_not(reader: NewReader, way: str) -> None:
    page = reader().open(GLOSSARY)
    group = page.locator(".group", has=page.locator("#letter-m"))
    group.locator("summary").press("Enter")
    words(page).fill("biopsy")
    expect(page.locator(".group[open]")).not_to_have_count(1)
    page.wait_for_function("() => history.state")
    if way == "reload":
        page.reload()
    else:
        page.goto(page.url.replace(GLOSSARY, "index.html"))
        page.go_back()
    expect(group).to_have_attribute("open", "")
    if way == "back":
        expect(words(page)).to_have_value("biopsy")
        expect(page.locator(".group[open]")).not_to_have_count(1)
        words(page).fill("")
    expect(page.locator(".group[open]")).to_have_count(1)


def test_on_paper_a_filtered_list_says_that_it_is_a_part(reader: NewReader) -> None:
    page = reader().open(GLOSSARY)
    for typed in ("", "biopsy"):
        page.emulate_media(media="screen")
        words(page).fill(typed)
        page.emulate_media(media="print")
        expect(page.locator(".filter > [role='status']")).to_be_visible(visible=bool(typed))
        expect(page.locator(".filter > :not([role='status'])").filter(visible=True)).to_have_count(0)


def test_an_answer_opens_by_its_address_and_by_a_press(reader: NewReader) -> None:
    page = reader().open(f"{ANSWERS}#q-02")
    expect(page.locator(".answer:has(#q-02) > p").first).to_be_visible()
    page.locator(".answer:has(#q-03) > summary").click()
    expect(page.locator(".answer:has(#q-03) > p").first).to_be_visible()


def test_the_sentence_above_the_bar_is_its_key(reader: NewReader) -> None:
    page = reader().open(CORRECTIONS)
    first = page.locator(".corrections > p").first
    keys = first.locator(".verdict-key").evaluate_all(
        "(keys) => keys.map((key) => getComputedStyle(key, '::before').backgroundColor)"
    )
    parts = page.locator(".verdict-bar rect").evaluate_all("(bars) => bars.map((bar) => getComputedStyle(bar).fill)")
    assert keys == parts
    assert len(set(keys)) == 4


def test_the_bar_above_the_corrections_is_as_long_as_their_verdicts(reader: NewReader) -> None:
    page = reader().open(CORRECTIONS)
    lengths = page.locator(".verdict-bar rect").evaluate_all("(bars) => bars.map((bar) => bar.getAttribute('width'))")
    assert sum(map(int, lengths)) == page.locator(ROWS).count()
