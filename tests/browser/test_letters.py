"""The guide's own letters: used everywhere they can be, and nothing moves where they come late or never."""

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.reader import MICRO_TESE, PHONE, NewReader, sit_down

LOADED = """async () => (await Promise.all(['1rem "Atkinson Hyperlegible Next"', '600 1rem Literata']
  .map((face) => document.fonts.load(face)))).map((faces) => faces.map((face) => face.status))"""
SHIFTED = """() => new Promise((tell) => {
  let all = 0;
  const heard = new PerformanceObserver((list) => list.getEntries().forEach((entry) => { all += entry.value; }));
  heard.observe({ type: 'layout-shift', buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => tell(all))));
})"""


def test_they_are_there_on_the_web_and_in_the_folder(reader: NewReader, anywhere: str) -> None:
    page = reader(home=anywhere).open(MICRO_TESE)
    assert page.evaluate(LOADED) == [["loaded"], ["loaded"]]


@pytest.mark.parametrize("path", ["index.html", MICRO_TESE])
def test_nothing_moves_where_they_come_late(browser: Browser, address: str, path: str) -> None:
    """As the file that comes late would be drawn over what is being read: `font-display: optional` leaves it."""
    page = sit_down(browser, address, PHONE, 640).page
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/*.woff2", hold)
    page.goto(address + path, wait_until="domcontentloaded")
    page.wait_for_function("() => document.querySelector('h1').getBoundingClientRect().height > 0")
    page.wait_for_timeout(500)
    for route in late:
        route.continue_()
    assert page.evaluate(LOADED) == [["loaded"], ["loaded"]]
    assert len(late) >= 2
    assert page.evaluate(SHIFTED) == 0
    page.context.close()
