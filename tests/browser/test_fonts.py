"""The test browsers use the fonts of the tests, whatever fonts the machine has."""

import sys

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import WIDE, NewReader, sit_down

SYMBOLS = "→ ↑"
"""Neither font has them: they come from no other font either."""


def shown_in(page: Page, selector: str) -> set[str]:
    """The families of the letters in the first element that the selector finds."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"] for font in fonts}


@pytest.mark.skipif(sys.platform != "linux", reason="browsers take the system's fonts here")
def test_what_the_guides_letters_do_not_draw_is_in_the_fonts_of_the_tests(reader: NewReader) -> None:
    visitor = reader()
    visitor.page.route("**/*.woff2", lambda route: route.abort())
    page = visitor.open()
    assert shown_in(page, "article > p:not([class])") == {"Noto Sans"}
    assert shown_in(page, "h1") == {"Noto Serif"}
    page.locator("h1").evaluate("(title, words) => { title.textContent = words; }", SYMBOLS)
    assert shown_in(page, "h1") <= {"Noto Sans", "Noto Serif"}
    visitor.forget()  # the browser tells of letters that did not come


def test_firefox_reads_them_too(firefox: Browser, address: str) -> None:
    """Unread, each letter is a box with its number: a page is then twice as long."""
    visitor = sit_down(firefox, address, WIDE, 900)
    visitor.page.route("**/*.woff2", lambda route: route.abort())
    page = visitor.open()
    narrow, broad = page.locator("h1").evaluate(
        """(title) => ['iii', 'MMM'].map((words) => {
          const line = Object.assign(document.createElement('span'), { textContent: words });
          title.replaceChildren(line);
          return line.offsetWidth;
        })"""
    )
    assert broad > 2 * narrow
    page.context.close()
