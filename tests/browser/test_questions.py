"""Your list of questions: ticked, written and sorted with keys alone; nothing is kept or sent."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PHONE, STORED, NewReader, focus_is_in
from tests.browser.test_statements import ICON

QUESTIONS = "tools/questions.html"
OWN = "May my partner come along?"
OBSCURED = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const bar = document.querySelector('.picked-bar').getBoundingClientRect();
  return box.bottom > bar.top && box.top < bar.bottom;
}"""

COVERS = "() => document.querySelector('.picked-bar').offsetHeight > 20"


def mine(page: Page) -> Locator:
    """The tool at the page's end."""
    return page.get_by_role("region", name="Your list")


def picked(page: Page) -> list[str]:
    return mine(page).locator(".question").all_inner_texts()


def told(page: Page) -> Locator:
    return page.locator(".picked-bar").get_by_role("status")


def tick(page: Page, *numbers: int) -> list[str]:
    """Tick the boxes at these places of the page by key; their words."""
    boxes = page.locator(".tick")
    for number in numbers:
        boxes.nth(number).get_by_role("checkbox").press("Space")
    return [boxes.nth(number).inner_text().strip() for number in numbers]


def write(page: Page, words: str) -> None:
    page.get_by_label("Your own question").fill(words)
    page.get_by_label("Your own question").press("Enter")


def press(page: Page, name: str) -> None:
    mine(page).get_by_role("button", name=name, exact=True).press("Enter")


def test_ticked_questions_gather_and_the_count_is_told(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(QUESTIONS)
    expect(told(page)).to_have_text("Nothing picked yet")
    assert not page.evaluate(COVERS), "nothing is picked, and the bar covers what could be"
    words = tick(page, 0, 1)
    assert page.evaluate(COVERS)
    assert picked(page) == words
    expect(told(page)).to_have_text("Added. 2 in your list")
    tick(page, 0)
    assert picked(page) == words[1:]
    expect(told(page)).to_have_text("Removed. 1 in your list")


def test_the_folded_questions_of_a_page_can_be_ticked_too(reader: NewReader) -> None:
    page = reader().open(QUESTIONS)
    folded = page.locator(".asked details", has_text="micro-TESE: the search for sperm")
    folded.locator("summary").press("Enter")
    folded.get_by_role("checkbox", name="What exactly do my gene tests say?").press("Space")
    assert picked(page) == ["What exactly do my gene tests say?"]


def test_your_own_question_joins_the_list_and_an_empty_one_does_not(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(QUESTIONS)
    write(page, f"  {OWN} ")
    assert picked(page) == [OWN]
    expect(page.get_by_label("Your own question")).to_be_focused()
    expect(page.get_by_label("Your own question")).to_have_value("")
    write(page, "   ")
    assert picked(page) == [OWN]
    expect(told(page)).to_have_text("Write your question first")
    assert page.url == anywhere + QUESTIONS


def test_questions_move_up_and_down_and_the_focus_stays(reader: NewReader) -> None:
    page = reader().open(QUESTIONS)
    first, second, third = tick(page, 0, 1, 2)
    press(page, f"Up: {third}")
    assert picked(page) == [first, third, second]
    expect(mine(page).get_by_role("button", name=f"Up: {third}")).to_be_focused()
    expect(told(page)).to_have_text("Now number 2 of 3")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert picked(page) == [third, first, second]
    expect(page.locator(":focus")).to_have_attribute("aria-disabled", "true")
    press(page, f"Down: {third}")
    assert picked(page) == [first, third, second]
    expect(mine(page).get_by_role("button", name=f"Down: {third}")).to_be_focused()


def test_a_removed_question_is_unticked_and_the_focus_goes_on(reader: NewReader) -> None:
    page = reader().open(QUESTIONS)
    first, second, third = tick(page, 0, 1, 2)
    press(page, f"Remove: {second}")
    expect(page.locator(".tick input").nth(1)).not_to_be_checked()
    expect(mine(page).get_by_role("button", name=f"Remove: {third}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(mine(page).get_by_role("button", name=f"Remove: {first}")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Your own question")).to_be_focused()
    expect(mine(page).get_by_role("button", name="Save as text")).to_be_hidden()
    assert picked(page) == []


def test_keys_alone_reach_the_list_and_nothing_lies_under_the_bar(reader: NewReader) -> None:
    page = reader(PHONE, 640).open(QUESTIONS)
    tick(page, 0)
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not page.evaluate(OBSCURED)
    page.locator(".picked-bar").get_by_role("link", name="Your list (1)").press("Enter")
    expect(mine(page)).to_be_focused()
    page.keyboard.press("Tab")
    assert focus_is_in(page, ".picked")


def test_on_paper_the_questions_of_all_pages_stand_only_where_one_is_ticked(reader: NewReader) -> None:
    page = reader().open(QUESTIONS)
    page.emulate_media(media="print")
    heading = page.get_by_role("heading", name="Questions from all pages")
    expect(heading).to_be_hidden()
    page.locator(".asked input").first.evaluate("(box) => { box.checked = true }")
    expect(heading).to_be_visible()


def test_questions_that_back_ticks_again_are_in_the_list_again(reader: NewReader) -> None:
    page = reader().open(QUESTIONS)
    asked = tick(page, 0, 2)
    page.goto(page.url.replace(QUESTIONS, "index.html"))
    page.go_back()
    ticked = page.locator(".tick input:checked").count()
    expect(mine(page).locator(".question")).to_have_count(ticked)
    assert picked(page) == asked[:ticked]


def test_nothing_is_stored_or_sent_and_a_new_visit_begins_empty(reader: NewReader, anywhere: str) -> None:
    visitor = reader(home=anywhere)
    page = visitor.open(QUESTIONS)
    tick(page, 0)
    before = set(visitor.files) | {ICON}
    write(page, OWN)
    press(page, f"Remove: {OWN}")
    assert page.evaluate(STORED) == []
    assert set(visitor.files) <= before
    page.reload()
    expect(told(page)).to_have_text("Nothing picked yet")
    assert page.locator(".tick input:checked").count() == 0


def test_words_unfold_the_pages_that_hold_them(reader: NewReader) -> None:
    page = reader().open(QUESTIONS)
    form = page.get_by_role("search", name="Filter this list")
    total = page.locator(".asked .tick").count()
    assert total > 150
    expect(form.get_by_role("status")).to_have_text(f"{total} of {total} shown")
    form.get_by_label("Words").fill("storage")
    shown = page.locator(".asked .tick").filter(visible=True)
    assert 0 < shown.count() < 10
    assert all("storage" in words for words in shown.all_inner_texts())
    expect(form.get_by_role("status")).to_have_text(f"{shown.count()} of {total} shown")
    form.get_by_label("Words").fill("")
    expect(page.locator(".asked details[open]")).to_have_count(0)


def test_a_page_opened_by_hand_stays_open_whatever_is_looked_for(reader: NewReader) -> None:
    page = reader().open(QUESTIONS)
    folded = page.locator(".asked section", has=page.get_by_role("heading", name="Treatments")).locator("details").first
    folded.locator("summary").press("Enter")
    form = page.get_by_role("search", name="Filter this list")
    form.get_by_label("Words").fill("sperm")
    form.get_by_label("Words").fill("")
    expect(folded).to_have_attribute("open", "")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_the_tool_is_there_only_where_it_works(reader: NewReader, anywhere: str, scripts: bool) -> None:
    page = reader(home=anywhere, java_script_enabled=scripts).open(QUESTIONS)
    expect(mine(page)).to_have_count(int(scripts))
    page.locator(".tick input").first.check()
    expect(page.locator(".tick input").first).to_be_checked()
