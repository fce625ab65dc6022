"""The test browsers use the fonts of the tests, whatever fonts the machine has."""

from __future__ import annotations

import sys

import pytest
from playwright.sync_api import Page

from tests.browser.reader import NewReader

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
def test_text_and_titles_are_in_the_fonts_of_the_tests(reader: NewReader) -> None:
    page = reader().open()
    assert shown_in(page, "article > p:not([class])") == {"Noto Sans"}
    assert shown_in(page, "h1") == {"Noto Serif"}
    page.locator("h1").evaluate("(title, words) => { title.textContent = words; }", SYMBOLS)
    assert shown_in(page, "h1") <= {"Noto Sans", "Noto Serif"}
