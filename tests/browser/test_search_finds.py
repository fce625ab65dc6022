"""What readers type, and the page that must be among the first three: lay words, plurals, slips of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.queries import EXPECTED
from tests.browser.reader import sit_down

PATHS = """(links) => links.map((link) => {
  const place = new URL('.', document.querySelector('script[src$="guide.js"]').src).pathname.replace(/assets\\/$/, '');
  return link.pathname.replace(place, '').replace(/\\.html$/, '');
})"""
BOX = "#guide-search-words"


@pytest.fixture(scope="module", params=["http", "file"])
def searching(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page with the search ready in it."""
    home = request.getfixturevalue({"http": "address", "file": "bundle"}[request.param])
    reader = sit_down(browser, home, 1440, 900)
    page = reader.open("index.html")
    page.locator(BOX).fill("sperm")
    expect(page.get_by_role("option").first).to_be_visible()
    yield page
    page.context.close()
    assert reader.said == reader.strays == []


def first_three(page: Page, words: str) -> list[str]:
    """The paths, without `.html`, of the pages shown first."""
    page.locator(BOX).fill("")
    expect(page.locator("#guide-search-results")).to_be_hidden()
    page.locator(BOX).fill(words)
    expect(page.locator(".md-search__output")).to_be_visible()
    links = page.locator("#guide-search-results .page")
    return list(links.evaluate_all(PATHS))[:3]


def is_met(wanted: str, found: list[str]) -> bool:
    if " | " in wanted:
        return not set(found).isdisjoint(wanted.split(" | "))
    return set(found).issuperset(wanted.split())


def test_there_are_enough_queries() -> None:
    assert len({words.lower() for words in EXPECTED}) == len(EXPECTED) >= 64


def test_the_pages_are_among_the_first_three(searching: Page) -> None:
    found = {words: first_three(searching, words) for words in EXPECTED}
    assert {words: found[words] for words, wanted in EXPECTED.items() if not is_met(wanted, found[words])} == {}
