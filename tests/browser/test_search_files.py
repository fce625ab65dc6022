"""The files of the search: fetched when a pointer or the focus comes to the box, and told when they do not come."""

import pytest
from playwright.sync_api import Route, expect

from tests.browser.reader import MICRO_TESE, PHONE, WIDE, NewReader
from tests.browser.test_search import box, options, type_words

FILES = ["assets/search-index.js", "assets/finder.js"]


def test_nothing_is_fetched_before_that(reader: NewReader) -> None:
    visitor = reader()
    page = visitor.open()
    page.locator("main").hover()
    assert not set(FILES) & set(visitor.files)
    type_words(page, "sperm")
    assert [file for file in visitor.files if file in FILES] == FILES


@pytest.mark.parametrize(("width", "near"), [(WIDE, "#guide-search"), (PHONE, "#guide-search-open")])
def test_they_are_fetched_once_when_a_pointer_comes_near(reader: NewReader, width: int, near: str) -> None:
    visitor = reader(width, 640)
    page = visitor.open()
    with page.expect_response("**/search-index.js"), page.expect_response("**/finder.js"):
        page.locator(near).hover()
    page.locator(near).click()
    box(page).fill("sperm")
    expect(options(page).first).to_be_visible()
    assert [file for file in visitor.files if file in FILES] == FILES


def test_a_search_that_cannot_be_loaded_says_so_and_works_later(reader: NewReader) -> None:
    visitor = reader()
    page = visitor.open(MICRO_TESE)
    page.route("**/search-index.js", lambda route: route.abort())
    box(page).fill("sperm")
    expect(page.get_by_text("The search could not be loaded.", exact=True)).to_be_visible()
    visitor.forget()
    page.unroute("**/search-index.js")
    box(page).fill("sperms")
    expect(options(page).first).to_be_visible()


def test_what_comes_late_leaves_a_reader_alone_who_has_gone_on(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    kept: list[Route] = []
    page.route("**/search-index.js", lambda route: kept.append(route))
    box(page).fill("klinefelter")
    page.wait_for_timeout(200)
    page.locator("h1").click()
    for each in kept:
        each.continue_()
    page.wait_for_function("() => window.guideSearchIndex")
    page.wait_for_timeout(500)
    expect(options(page)).to_have_count(0)
    box(page).focus()
    page.keyboard.press("ArrowDown")
    expect(options(page).first).to_be_visible()
