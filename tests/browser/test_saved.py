"""A page that a browser saved as a file, as it was then, is the same page when it is opened again."""

import re

from playwright.sync_api import Page, expect

from tests.browser.reader import BRIEF, WIDE, NewReader, settled

MADE = {
    "about/privacy.html": WIDE,
    BRIEF: 360,
    "decide/fresh-or-frozen.html": 360,
    "start/where-am-i.html#no-semen": 360,
}
"""Pages on which scripts make everything that they can make."""


def reopened(page: Page) -> Page:
    """What stands there now, opened as a file."""
    saved = page.content()
    kind = "text/html; charset=utf-8"
    page.route(re.compile(r"\?saved$"), lambda route: route.fulfill(body=saved, content_type=kind))
    address, _, place = page.url.partition("#")
    page.goto(f"{address}?saved#{place}")
    return page


def shown(page: Page) -> str:
    """All that stands on the page once the marks of sources have their names, of which a few at a time get theirs."""
    page.wait_for_function("() => !document.querySelector('.cite[title]')")
    return settled(page).locator("body").inner_html()


def test_what_scripts_made_does_not_stand_there_twice(reader: NewReader) -> None:
    visitors = {width: reader(width, 780) for width in (360, WIDE)}
    for path, width in MADE.items():
        page = visitors[width].open(path)
        once = shown(page)
        assert shown(reopened(page)) == once, path


def test_a_list_that_was_filtered_is_whole_and_the_menu_and_your_list_work(reader: NewReader) -> None:
    page = reader(360, 780).open("tools/questions.html")
    once = page.locator(".asked > :visible").count()
    page.get_by_label("Look for words").fill("biopsy")
    expect(page.locator(".asked > :visible")).not_to_have_count(once)
    page.locator("#guide-menu-open").click()
    expect(reopened(page).locator(".asked > :visible")).to_have_count(once)
    expect(page.locator(".picked-bar, .picked form")).to_have_count(2)
    expect(page.locator("#guide-menu")).to_be_hidden()
    page.locator("#guide-menu-open").click()
    expect(page.locator("#guide-menu")).to_be_visible()
    page.locator("#guide-menu-close").click()
    page.locator(".tick input:visible").first.check()
    expect(page.locator(".picked li")).to_have_count(1)
