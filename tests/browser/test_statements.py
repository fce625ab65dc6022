"""Find your place: one statement at a time, with Back and from elsewhere; all of them without scripts and on paper."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import PHONE, STORED, NewReader
from tests.browser.test_print import close, printed

PATHWAY = "start/where-am-i.html"
ICON = "assets/images/favicon.svg"
"""Chromium may ask for it at any time."""
PARTS = ("Where you are:", "What comes next:", "Who takes part:", "Read:", "Take along:")
LIST, HELP = "Pick your sentence", "Where to get help"
BLOCKAGE = "I was told it is a blockage"


def statements(page: Page) -> Locator:
    """The list to pick from."""
    return page.locator("article h3 + ul a")


def see(page: Page, *headings: str) -> None:
    """These h2 headings are seen, and no others but those of sources and words."""
    seen = page.locator("article h2:not(.references h2, .words h2)").filter(visible=True)
    expect(seen).to_have_text([*headings, HELP])


def pick(page: Page, words: str) -> None:
    statements(page).filter(has_text=words).press("Enter")


def test_the_list_stands_alone_until_a_statement_is_picked(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(PATHWAY)
    see(page, LIST)
    assert statements(page).count() > 10


def test_every_statement_opens_alone_and_names_its_next_step(reader: NewReader) -> None:
    page = reader().open(PATHWAY)
    for words in statements(page).all_inner_texts():
        pick(page, words)
        see(page, words)
        expect(page.get_by_role("heading", name=words, exact=True)).to_be_focused()
        section = page.locator("article section").filter(has=page.get_by_role("heading", name=words, exact=True))
        assert set(PARTS) <= set(section.locator("strong").all_inner_texts())
        assert section.locator("a[href*='tools/questions.html']").count() == 1
        page.get_by_role("link", name="All sentences").press("Enter")
        expect(statements(page).filter(has_text=words)).to_be_focused()


FOCUSED = "words => document.activeElement.matches('li a') && document.activeElement.text === words"


def test_back_and_forward_go_from_statement_to_list_and_back(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(PATHWAY)
    pick(page, BLOCKAGE)
    see(page, BLOCKAGE)
    page.go_back()
    # Not to_be_focused: a page that Back took out of memory may be told late that its window has the focus.
    page.wait_for_function(FOCUSED, arg=BLOCKAGE)
    see(page, LIST)
    page.go_forward()
    see(page, BLOCKAGE)


def test_a_link_from_elsewhere_opens_its_statement(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(f"{PATHWAY}#blockage")
    see(page, BLOCKAGE)
    expect(page.get_by_role("heading", name=BLOCKAGE)).to_be_in_viewport()


def test_an_address_that_nobody_can_read_opens_the_list(reader: NewReader) -> None:
    page = reader().open(PATHWAY)
    faults: list[object] = []
    page.on("pageerror", lambda fault: faults.append(fault))
    page.goto(page.url + "#%zz")
    page.reload()
    expect(page.locator("article > ul a").first).to_be_visible()
    assert faults == []


def test_a_source_is_looked_up_without_losing_ones_place(reader: NewReader) -> None:
    page = reader().open(f"{PATHWAY}#blockage")
    page.locator("article section .cite").filter(visible=True).first.press("Enter")
    expect(page).to_have_url(re.compile("#ref-"))
    see(page, BLOCKAGE)


def test_the_way_back_from_a_source_opens_the_statement_that_cites_it(reader: NewReader) -> None:
    page = reader().open(PATHWAY)
    page.get_by_role("heading", name="Sources on this page").click()
    back = page.locator(".references .back a").last
    back.press("Enter")
    cite = page.locator(f"[id='{(back.get_attribute('href') or '')[1:]}']")
    expect(cite).to_be_in_viewport()


def test_all_statements_are_printed_whichever_is_shown(reader: NewReader) -> None:
    page = reader().open(f"{PATHWAY}#blockage")
    headings = page.locator("article h2").all_text_contents()
    paper = close(printed(page))
    assert len(headings) > 12
    assert [words for words in headings if close(words) not in paper] == []
    assert close("All sentences") not in paper
    assert paper.count(close("Comes next")) == page.locator(".route .coming").count() > 5


def test_without_scripts_all_stand_below_their_list(reader: NewReader, anywhere: str) -> None:
    page = reader(PHONE, 640, home=anywhere, java_script_enabled=False).open(PATHWAY)
    names = statements(page).all_inner_texts()
    see(page, LIST, *names)
    statements(page).last.click()
    expect(page.get_by_role("heading", name=names[-1])).to_be_in_viewport()


def test_the_route_shows_the_place_what_is_done_and_what_comes_next(reader: NewReader) -> None:
    page = reader(PHONE, 640).open(f"{PATHWAY}#blockage")
    route = page.get_by_role("list", name="The route after a test that shows no sperm").filter(visible=True)
    expect(route).to_have_count(1)
    here = route.locator("[aria-current='step']")
    expect(here).to_have_text("You are here Which type? The way out is blocked the doctor and you")
    assert all("behind you" in words for words in here.locator("xpath=preceding-sibling::*").all_inner_texts())
    assert "Comes next" in here.locator("xpath=following-sibling::*").first.inner_text()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_beside_the_route_no_step_is_the_readers(reader: NewReader) -> None:
    page = reader().open(f"{PATHWAY}#my-partner")
    route = page.locator(".route").filter(visible=True)
    expect(route.get_by_text("Your way runs beside the route")).to_be_visible()
    assert route.locator("[aria-current], .place, .behind").count() == 0
    expect(route.get_by_role("listitem")).to_have_count(0)


def test_words_of_a_statement_not_shown_are_found_and_open_it(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(f"{PATHWAY}#:~:text=not%20yet%20a%20child")
    see(page, "I was told too few sperm are made")
    assert page.url.endswith("#low-production")
    page.get_by_role("link", name="All sentences").press("Enter")
    see(page, LIST)


@pytest.mark.parametrize("path", [PATHWAY, f"{PATHWAY}#cancer"])
def test_nothing_is_stored_or_sent(reader: NewReader, anywhere: str, path: str) -> None:
    visitor = reader(home=anywhere)
    page = visitor.open(path)
    before = set(visitor.files) | {ICON}
    page.evaluate("() => { location.hash = 'blockage'; }")
    expect(page.get_by_role("heading", name=BLOCKAGE)).to_be_visible()
    assert page.evaluate(STORED) == []
    assert set(visitor.files) <= before
