"""The way of the Tab key, on a page of each kind and through each tool: in reading order, in sight, with a name.

Three things are out of the order that the eye sees, on purpose. The link that skips to the text comes first and lies
over the header while it has the focus. The header stays at the top of the window, so on the way back it lies above
whatever comes next. The list of pages, on a phone, is opened by the last button of the header but stands as a panel
over the page: while it is open nothing else can have the focus. None needs an exception here: a stop is compared with
the one before it as both lie at that moment (focus.py).
"""

from collections.abc import Callable
from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.focus import LostFocusError, Stop, stops, walk
from tests.browser.reader import MICRO_TESE, NewReader

PHONE, DESK = 360, 1440
EACH_WIDTH = pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (DESK, "dark")])
"""Both widths and both colour schemes, at the price of two."""


def wrong(found: list[Stop]) -> list[Stop]:
    return [stop for stop in found if not (stop.seen and stop.follows and stop.name)]


@EACH_WIDTH
def test_every_kind_of_page_is_walked_through_in_reading_order(
    request: pytest.FixtureRequest, reader: NewReader, kinds: list[str], width: int, scheme: str
) -> None:
    """WCAG 2.4.3, 2.4.7, 2.4.11 and 1.4.11; on a desk every other kind, and all of them with `--all`."""
    visitor = reader(width, 700, color_scheme=scheme)
    walked = kinds if width == PHONE or request.config.option.all else kinds[::2]
    ways = {path: stops(visitor.open(path)) for path in walked}
    assert len(ways) > 5
    assert {path: faults for path, way in ways.items() if (faults := wrong(way))} == {}
    ends = {way[0].name + " … " + way[-1].name for way in ways.values()}
    assert ends == {"Skip to the text … Read offline and print"}


def nothing_found(page: Page) -> None:
    if page.locator("#guide-search-open").is_visible():
        page.locator("#guide-search-open").click()
    page.get_by_role("combobox").fill("xqzqqxj")
    expect(page.locator(".md-search__none")).to_be_visible()


def a_few_numbers(page: Page) -> None:
    page.get_by_role("search", name="Filter this list").get_by_label("Words").fill("sauna")


def questions_picked(page: Page) -> None:
    page.locator(".asked details").first.evaluate("(folded) => { folded.open = true; }")
    for box in page.locator(".tick input").all()[:3]:
        box.check()


def a_statement(page: Page) -> None:
    page.get_by_role("link", name="No semen comes out").first.click()
    expect(page.get_by_role("link", name="All sentences")).to_be_visible()


def things_that_matter(page: Page) -> None:
    page.locator(".tick input").first.check()


TOOLS: dict[str, tuple[str, Callable[[Page], None], str]] = {
    "a search without result": ("404.html", nothing_found, "Questions people ask"),
    "a filtered list": ("about/corrections.html", a_few_numbers, "Verdict"),
    "a list of questions": ("tools/questions.html", questions_picked, "Your list (3)"),
    "a statement": ("start/where-am-i.html", a_statement, "aspermia"),
    "a decision aid": ("decide/fresh-or-frozen.html", things_that_matter, ""),
    "the route": ("index.html", lambda page: page.locator(".panels a").first.focus(), "Repeat the test"),
}
"""What a reader does on which page, and a stop that is there because of it."""


@EACH_WIDTH
@pytest.mark.parametrize("tool", TOOLS)
def test_every_tool_is_walked_through_in_reading_order(reader: NewReader, tool: str, width: int, scheme: str) -> None:
    path, use, stop = TOOLS[tool]
    page = reader(width, 700, color_scheme=scheme).open(path)
    use(page)
    way = stops(page)
    assert stop in "".join(each.name for each in way)
    assert wrong(way) == []


def test_the_open_list_of_pages_is_walked_through_in_reading_order(reader: NewReader) -> None:
    page = reader(320, 640).open(MICRO_TESE)
    page.locator("#guide-menu-open").press("Enter")
    way = stops(page)
    assert len(way) > 15
    assert wrong(way) == []


def test_no_two_stops_of_the_frame_are_called_the_same(reader: NewReader) -> None:
    """In the text a source may be named twice; header, list of pages and footer have each name once."""
    way = [stop for stop in stops(reader(DESK, 700).open("404.html")) if stop.area != "main"]
    assert [(one.name, other.leads) for one, other in pairwise(way) if one.leads and one.leads == other.leads] == []


STYLED = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        ("main ul { display: flex !important; flex-direction: column-reverse }", "follows"),
        ("main a { outline: none !important }", "ringed"),
        ("main a:focus-visible { outline-color: rgb(240, 230, 220) !important }", "ringed"),
        ("main a { outline: 3px solid black !important }", "left_bare"),
        ("main::before { content: ''; position: fixed; inset: 0; z-index: 40 }", "bare"),
    ],
)
def test_each_fault_is_noticed(reader: NewReader, spoil: str, fault: str) -> None:
    page = reader(DESK, 700, color_scheme="light").open("404.html")
    page.evaluate(STYLED, spoil)
    assert not all(getattr(stop, fault) for stop in walk(page))


def test_a_focus_that_is_lost_on_the_way_is_noticed(reader: NewReader) -> None:
    page = reader(DESK, 700).open("404.html")
    page.locator("main a").nth(1).evaluate("(link) => link.addEventListener('focus', () => link.blur())")
    with pytest.raises(LostFocusError, match="between"):
        stops(page)
