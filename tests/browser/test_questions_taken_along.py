"""Your list of questions on paper and as a text file."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import NewReader
from tests.browser.test_print import close, printed
from tests.browser.test_questions import OWN, QUESTIONS, press, tick, told, write

PRINT = "window.print = () => { window.printed = document.documentElement.className; };"


def test_the_printed_list_is_a_leaflet_with_nothing_else(reader: NewReader) -> None:
    page = reader(color_scheme="dark").open(QUESTIONS)
    page.evaluate(PRINT)
    ticked, left = tick(page, 0)[0], page.locator(".tick").nth(1).inner_text()
    write(page, OWN)
    press(page, "Print your list")
    assert "only-picked" in page.evaluate("() => window.printed")
    paper = close(printed(page))
    assert all(close(words) in paper for words in (ticked, OWN, "Questions for your appointment"))
    others = (left, "How to use your list", "Save as text", "Remove", "Words on this page", "Your list (2)")
    assert not [words for words in others if close(words) in paper]
    assert "only-picked" not in page.evaluate("() => document.documentElement.className")
    assert close(left) in close(printed(page))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_of_the_folded_questions_only_ticked_ones_are_printed(reader: NewReader, scripts: bool) -> None:
    page = reader(java_script_enabled=scripts).open(QUESTIONS)
    folded = page.locator(".asked details").first
    folded.locator("summary").click()
    words = folded.locator(".tick").all_inner_texts()
    folded.get_by_role("checkbox").nth(1).check()
    paper = close(printed(page))
    assert [close(each) in paper for each in words[:3]] == [False, True, False]


def test_the_saved_text_holds_the_list_in_its_order(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere, accept_downloads=True).open(QUESTIONS)
    ticked = tick(page, 0)[0]
    write(page, OWN)
    press(page, f"Up: {OWN}")
    with page.expect_download() as download:
        press(page, "Save as text")
    assert download.value.suggested_filename == "questions-for-my-appointment.txt"
    assert Path(download.value.path()).read_text("utf-8").splitlines() == [
        "Questions for my appointment", "From the Azoospermia Guide", "",
        f"1. {OWN}", "", "   Answer:", "",
        f"2. {ticked}", "", "   Answer:",
    ]  # fmt: skip
    expect(told(page)).to_have_text("Saved as questions-for-my-appointment.txt")


def test_on_a_phone_what_a_button_of_the_list_did_is_told_in_sight_of_it(reader: NewReader) -> None:
    """Above a list of some length, nobody saw it."""
    page = reader(360, 740, accept_downloads=True).open(QUESTIONS)
    tick(page, 0, 1, 2)
    write(page, "")
    expect(told(page)).to_be_in_viewport()
    with page.expect_download():
        press(page, "Save as text")
    expect(told(page)).to_be_in_viewport()
