"""Sources, words and detail are folded: opened by hand, by a link, by a search, on paper; with scripts and without."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.reader import MICRO_TESE, PHONE, WIDE, NewReader, sit_down, unfolded
from tests.browser.test_print import close, printed

FOLDED = "start/read-your-report.html"
"""Has two folded parts, beside its sources."""
COUNTED = re.compile(r"^\d+ in all: \d+ (?:guideline|review)s?\b")


def sources(page: Page) -> Locator:
    return page.locator(".references > details")


def follow(page: Page, cite: Locator) -> Locator:
    """The source that a citation leads to, once it was pressed."""
    source = page.locator(cite.get_attribute("href") or "?")
    cite.press("Enter")
    return source


@pytest.fixture(params=["with scripts", "without scripts"])
def page(request: pytest.FixtureRequest, reader: NewReader) -> Page:
    return unfolded(reader(PHONE, 640, java_script_enabled=request.param == "with scripts").open(MICRO_TESE))


def test_the_sources_are_one_line_that_says_how_many_and_of_what_kind(page: Page) -> None:
    expect(page.locator("#ref-1")).to_be_hidden()
    assert COUNTED.search(page.locator(".references .count").inner_text())
    page.get_by_role("heading", name="Sources on this page").click()
    expect(page.locator("#ref-1")).to_be_visible()
    expect(page.get_by_text("Each number names the source of the words before it")).to_be_visible()


def test_the_next_step_stands_before_the_sources(page: Page) -> None:
    following = page.locator("article .next").evaluate("(next) => next.nextElementSibling.className")
    assert following == "references"


def test_a_citation_opens_the_list_at_its_source(page: Page) -> None:
    source = follow(page, page.locator(".cite").nth(40))
    expect(source).to_be_in_viewport()
    expect(sources(page)).to_have_attribute("open", "")


def test_back_leads_to_the_place_that_was_read(page: Page) -> None:
    cite = page.locator(".cite").nth(30)
    expect(follow(page, cite)).to_be_in_viewport()
    page.go_back()
    expect(cite).to_be_in_viewport()


def test_firefox_opens_the_list_at_the_source_without_any_script(firefox: Browser, address: str) -> None:
    reader = sit_down(firefox, address, WIDE, 900, java_script_enabled=False)
    page = reader.open(MICRO_TESE + "#ref-3")
    expect(page.locator("#ref-3")).to_be_in_viewport()
    page.context.close()


def test_a_link_to_a_folded_part_opens_it(reader: NewReader) -> None:
    page = reader().open(FOLDED)
    part = page.locator("details.more").last
    page.goto(f"{page.url}#{part.get_attribute('id')}")
    expect(part).to_have_attribute("open", "")
    expect(part.locator("summary")).to_be_in_viewport()


def test_a_link_pressed_again_opens_what_was_folded_since(reader: NewReader) -> None:
    page = reader().open()
    cite = page.locator(".cite").first
    expect(follow(page, cite)).to_be_in_viewport()
    sources(page).evaluate("(list) => { list.open = false; }")
    expect(follow(page, cite)).to_be_in_viewport()


def test_all_is_printed_without_scripts_too(reader: NewReader) -> None:
    page = reader(java_script_enabled=False).open(FOLDED)
    folded = page.locator("details.more p, .references .reference, .words dd").all_text_contents()
    paper = close(printed(page))
    assert len(folded) > 20
    assert [words for words in folded if close(words)[:25] not in paper] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_label_is_a_finger_wide_and_shows_where_the_focus_is(reader: NewReader, scheme: str) -> None:
    page = unfolded(reader(PHONE, 640, color_scheme=scheme).open(FOLDED))
    label = page.locator("details.more > summary").first
    label.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    box = label.bounding_box()
    assert box
    assert box["height"] >= 44
    assert label.evaluate("(summary) => getComputedStyle(summary).outlineStyle") == "solid"


@pytest.mark.parametrize("width", [360, WIDE])
def test_back_finds_open_what_was_opened_and_folded_what_was_folded(reader: NewReader, width: int) -> None:
    """Playwright's browsers keep no page in memory: each comes anew, as on a phone that needs the room."""
    page = reader(width, 780).open("tools/faq.html")
    first, second = page.locator(".group").first, page.locator(".group").nth(1)
    first.locator("summary").first.press("Enter")
    second.locator("summary").first.press("Enter")
    answer = second.locator(".answer").nth(1)
    answer.locator("summary").press("Enter")
    answer.locator("a[href*='.html']:not(.term)").first.press("Enter")
    page.wait_for_url(lambda address: "faq" not in address)
    page.go_back()
    expect(answer).to_have_attribute("open", "")
    expect(answer).to_be_in_viewport()
    assert first.get_attribute("open") is None
    assert page.locator("article details[open]").count() == 2
