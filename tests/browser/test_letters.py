"""The guide's own letters: used everywhere they can be, and nothing moves where they come late or never."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.reader import MICRO_TESE, PHONE, NewReader, sit_down

USED = """() => [...document.fonts].filter((face) => face.status === 'loaded').map((face) => face.family)"""
SHIFTED = """() => new Promise((tell) => {
  let all = 0;
  const heard = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { all += entry.value; }));
  heard.observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(all))));
})"""
OWN = {"Atkinson Hyperlegible Next", "Literata"}


def own_letters(page: Page) -> set[str]:
    return {name.strip('"') for name in page.evaluate(USED)} & OWN


def test_they_are_there_on_the_web_and_in_the_folder(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(MICRO_TESE)
    page.evaluate("() => document.fonts.ready")
    assert own_letters(page) == OWN


def test_firefox_shows_them_in_the_folder_too(firefox: Browser, bundle: str) -> None:
    visitor = sit_down(firefox, bundle, PHONE, 640)
    page = visitor.open(MICRO_TESE)
    page.evaluate("() => document.fonts.ready")
    assert own_letters(page) == OWN
    page.context.close()


@pytest.mark.parametrize("path", ["index.html", MICRO_TESE])
def test_nothing_moves_where_they_come_late(browser: Browser, address: str, path: str) -> None:
    """As the file that comes late would be drawn over what is being read: `font-display: optional` leaves it."""
    page = sit_down(browser, address, PHONE, 640).page
    late: list[Route] = []
    page.route("**/*.woff2", late.append)
    page.goto(address + path, wait_until="domcontentloaded")
    page.wait_for_function("() => document.querySelector('h1').getBoundingClientRect().height > 0")
    page.wait_for_timeout(500)
    for route in late:
        route.continue_()
    page.evaluate("() => document.fonts.ready")
    assert len(late) >= 2
    assert page.evaluate(SHIFTED) == 0
    page.context.close()
