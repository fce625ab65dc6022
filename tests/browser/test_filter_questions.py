"""The filter above the questions: whole questions, short words, and what stands there when nothing is found."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.reader import NewReader
from tests.browser.test_lists import ANSWERS, check_what_is_told, form, shown, words

LASTS = """(groups) => groups.map((group) => [...group.querySelectorAll('.answer:not([hidden])')].at(-1))
  .map((answer) => getComputedStyle(answer).borderEndEndRadius)"""


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("i want to kill myself", "I think of suicide"),
        ("lump in my testicle", "lump"),
        ("can i be a father to a child", "Can I still be a father"),
    ],
)
def test_of_a_whole_question_the_words_count_that_say_something(reader: NewReader, typed: str, question: str) -> None:
    page = reader().open(ANSWERS)
    words(page).fill(typed)
    assert 0 < check_what_is_told(page) < 10
    expect(shown(page).locator("summary").filter(has_text=question).first).to_be_visible()


def test_a_short_word_is_no_part_of_another_and_each_group_tells_how_many_it_shows(reader: NewReader) -> None:
    page = reader().open(ANSWERS)
    before = page.locator(".group > summary > .count").all_inner_texts()
    words(page).fill("die")
    rows = [split_words(row) for row in shown(page).all_text_contents()]
    assert rows
    assert [row for row in rows if not any(word.startswith("die") for word in row)] == []
    groups = page.locator(".group").filter(visible=True)
    for group in groups.all():
        told = int(group.locator("summary > .count").first.inner_text())
        assert told == group.locator(".answer:not([hidden])").count()
    words(page).fill("")
    assert page.locator(".group > summary > .count").all_inner_texts() == before


def split_words(row: str) -> list[str]:
    return re.findall(r"\w+", row.lower())


@pytest.mark.parametrize(
    ("typed", "question"),
    [("depressed", "Am I less of a man?"), ("kids", "father to a child"), ("azospermia", "Can azoospermia be treated")],
)
def test_where_no_row_has_the_words_the_nearest_that_the_search_finds_here_are_shown(
    reader: NewReader, anywhere: str, typed: str, question: str
) -> None:
    page = reader(home=anywhere).open(ANSWERS)
    words(page).fill(typed)
    expect(form(page).get_by_role("status")).to_have_text(re.compile(f"Nothing here for “{typed}”, but \\d may help"))
    assert 0 < shown(page).count() < 5
    expect(shown(page).locator("summary").filter(has_text=question)).to_be_visible()
    expect(form(page).get_by_role("button", name="Search this guide")).to_be_visible()
    words(page).fill("")
    check_what_is_told(page)


@pytest.mark.parametrize("typed", ["divorce", "xqzqqxj"])
def test_where_nothing_is_found_help_is_seen_and_the_search_of_the_guide_a_press_away(
    reader: NewReader, anywhere: str, typed: str
) -> None:
    page = reader(360, 740, home=anywhere).open(ANSWERS)
    everywhere = form(page).get_by_role("button", name="Search this guide")
    expect(everywhere).to_be_hidden()
    words(page).fill("suicide")
    expect(page.get_by_text("I think of suicide")).to_be_in_viewport()
    expect(page.get_by_role("link", name="988")).to_be_visible()
    expect(everywhere).to_be_hidden()
    words(page).fill(typed)
    assert check_what_is_told(page) == 0
    expect(page.locator(".urgent")).to_be_in_viewport()
    everywhere.click()
    box = page.get_by_role("combobox", name="Search this guide")
    expect(box).to_be_focused()
    expect(box).to_have_value(typed)
    none = page.locator(".md-search__none")
    expect(none if typed == "xqzqqxj" else page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    form(page).get_by_role("button", name="Clear the filter").click()
    expect(everywhere).to_be_hidden()


def test_the_last_question_that_the_filter_leaves_has_the_corners_of_its_group(reader: NewReader) -> None:
    """The last of all may be hidden: then square corners lay over the round frame."""
    page = reader().open(ANSWERS)
    words(page).fill("age")
    page.wait_for_function("() => document.querySelector('.answer[hidden]')")
    lasts = page.locator(".group:not([hidden])").evaluate_all(LASTS)
    assert len(lasts) > 1
    assert "0px" not in lasts
