"""Firefox keeps the pages one comes from: Back leads to them as they were left, in the colours chosen since."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.browser.reader import Reader, sit_down

AID, GLOSSARY, LAST = "decide/fresh-or-frozen.html", "tools/glossary.html", "404.html"
STATE = """() => ({
  shown: [...document.querySelectorAll('.choose span, .filter [role="status"], .ticked')]
    .map((part) => part.textContent),
  open: [...document.querySelectorAll('details')].map((part) => part.open),
  scheme: document.documentElement.dataset.scheme,
})"""


@pytest.fixture
def reader(firefox: Browser, address: str) -> Iterator[Reader]:
    visitor = sit_down(firefox, address, 360, 780)
    yield visitor
    visitor.page.context.close()


def back(page: Page, path: str) -> None:
    """Playwright's own way waits for a page to load, which a kept one does not."""
    page.evaluate("() => { setTimeout(() => history.back()); }")
    there = ""
    while path not in there:
        page.wait_for_timeout(20)
        with suppress(Error):  # asked on the way
            there = page.evaluate("() => location.href")


def test_pages_are_as_they_were_left_and_in_the_colours_chosen_since(reader: Reader) -> None:
    page = reader.open(AID)
    page.locator(".tick input").first.check()
    page.locator(".references summary").click()
    page.get_by_role("combobox", name="Right column").select_option(index=2)
    aid = page.evaluate(STATE)
    reader.open(GLOSSARY)
    page.get_by_label("Look for words").fill("biopsy")
    glossary = page.evaluate(STATE)
    reader.open(LAST)
    page.locator("#guide-scheme-menu").evaluate("(button) => button.click()")
    chosen = {"scheme": page.evaluate(STATE)["scheme"]}
    back(page, GLOSSARY)
    assert page.evaluate(STATE) == glossary | chosen
    back(page, AID)
    assert page.evaluate(STATE) == aid | chosen
