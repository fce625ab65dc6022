"""The heads of the columns stay in sight while a tall table is read, and hide nothing that a reader is led to."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.focus import stops
from tests.browser.reader import PHONE, TABLET, WIDE, NewReader, widened
from tests.browser.test_keyboard import widen
from tests.browser.test_small_screens import sideways
from tests.browser.test_tables import HIDDEN

CAUSES, NUMBERS, CORRECTIONS = "causes/index.html", "tools/numbers.html", "about/corrections.html"
REPORT = "start/read-your-report.html"
TALLEST = """() => [...document.querySelectorAll('.table')].sort((a, b) => b.offsetHeight - a.offsetHeight)[0]"""
# The heads stay in sight once tables.js has measured the opened groups, which it does in the next frame.
TO_THE_MIDDLE = f"""(sideways) => {{
  for (const group of document.querySelectorAll('.group')) group.open = true;
  const frame = ({TALLEST})();
  frame.scrollTo(sideways, frame.scrollHeight / 2);
  const box = frame.getBoundingClientRect();
  scrollTo(0, scrollY + box.top + Math.max(0, box.height - innerHeight) / 2);
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}}"""
# Looked at pixel by pixel down the band of the heads: text that shows above or through it is found there.
BAND = f"""() => {{
  const frame = ({TALLEST})();
  const heads = [...frame.querySelectorAll('thead th')];
  const seen = frame.getBoundingClientRect();
  const bar = document.querySelector('.md-header');
  const above = getComputedStyle(bar).position === 'sticky' ? bar.getBoundingClientRect().bottom : 0;
  const box = heads[0].getBoundingClientRect();
  const edge = Math.max(above, seen.top + frame.clientTop);
  const through = [];
  for (let y = Math.ceil(edge); y < box.bottom - 1; y += 1) {{
    for (let x = seen.left + 9; x < seen.right - 20; x += 40) {{
      const top = document.elementFromPoint(x, y);
      if (!top.closest('thead th')) through.push(`${{x}}, ${{y}}: ${{top.outerHTML.slice(0, 60)}}`);
    }}
  }}
  const alpha = (head) => getComputedStyle(head).backgroundColor.split(/[(,/)]/).slice(1, -1)[3] ?? '1';
  return {{ gap: box.top - edge, through, clear: heads.filter((head) => alpha(head).trim() !== '1').length,
    rows: frame.querySelector('tbody').getBoundingClientRect().top, bottom: box.bottom }};
}}"""


def check_heads(page: Page, sideways: int = 0) -> None:
    """In the middle of the tallest table the heads stand right below the header, and nothing shows through them."""
    page.evaluate(TO_THE_MIDDLE, sideways)
    band: dict[str, Any] = page.evaluate(BAND)
    assert band["rows"] < band["bottom"] - 100, "the table is not scrolled"
    assert -2 <= band["gap"] <= 0
    assert (band["through"], band["clear"]) == ([], 0)


@pytest.mark.parametrize("path", [NUMBERS, CORRECTIONS])
def test_on_a_desk_they_stop_below_the_header_in_all_colours(reader: NewReader, path: str) -> None:
    page = reader(WIDE, color_scheme="light").open(path)
    check_heads(page)
    page.emulate_media(color_scheme="dark")
    check_heads(page)
    page.emulate_media(forced_colors="active")
    check_heads(page)


def test_they_stay_while_the_list_is_filtered_with_the_header_in_sight_or_scrolled_away(reader: NewReader) -> None:
    page = reader(WIDE).open(NUMBERS)
    page.get_by_role("search", name="Filter this list").get_by_label("Words").fill("sperm")
    for height in (900, 500):
        check_heads(widened(page, WIDE, height))


@pytest.mark.parametrize("path", [CAUSES, NUMBERS, CORRECTIONS, REPORT])
def test_no_table_hides_a_row_and_one_too_wide_scrolls_sideways_alone(reader: NewReader, path: str) -> None:
    page = reader(680, 700).open(path)
    for width in (680, 768, 820, 1024, 1280):
        frames = widened(page, width, 700).locator(".table")
        hiding = "(frames) => frames.filter((one) => one.scrollHeight > one.clientHeight + 1).length"
        assert (frames.evaluate_all(hiding), sideways(page)) == (0, 0), width


def test_a_table_too_wide_keeps_its_first_column_and_shows_that_more_follows(reader: NewReader) -> None:
    page = reader(680, 700).open(CAUSES)
    widen(page)
    frame = page.locator(".table.wide").first
    frame.evaluate("(frame) => frame.scrollTo(40, 0)")
    assert frame.evaluate("(frame) => [frame.tabIndex, frame.scrollLeft]") == [0, 40]
    assert "gradient" in frame.evaluate("(frame) => getComputedStyle(frame).backgroundImage")
    assert frame.evaluate(
        """(frame) => {
          const left = frame.getBoundingClientRect().left + frame.clientLeft;
          return [...frame.querySelectorAll(':is(thead, tbody) th:first-child')]
            .every((head) => Math.abs(head.getBoundingClientRect().left - left) < 1);
        }"""
    )


def test_all_numbers_fit_so_that_no_table_is_a_stop(reader: NewReader) -> None:
    page = reader(PHONE).open(NUMBERS)
    page.locator(".group").evaluate_all("(groups) => { for (const group of groups) group.open = true; }")
    assert page.locator(".table").count() > 20
    for width in (PHONE, 1024, 1280, WIDE):
        expect(widened(page, width, 900).locator(".table[tabindex]")).to_have_count(0)
        assert page.locator(".table").evaluate_all(HIDDEN) == []


def test_a_table_that_fits_no_more_can_be_scrolled_and_one_that_does_again_cannot(reader: NewReader) -> None:
    page = reader(WIDE).open(CAUSES)
    frame = page.locator(".table").first
    for least, wide in (("", False), ("1600px", True), ("", False)):
        frame.evaluate("(frame, least) => { frame.querySelector('table').style.minWidth = least; }", least)
        page.wait_for_function(
            "(wide) => document.querySelectorAll('.table[tabindex]').length === Number(wide)", arg=wide
        )
        assert frame.evaluate("(frame) => frame.scrollWidth > frame.clientWidth") is wide


@pytest.mark.parametrize("width", [TABLET, WIDE])
def test_backwards_no_stop_lies_under_them(reader: NewReader, width: int) -> None:
    """2.4.11: going back, the page scrolls up and each stop comes in at the top."""
    page = reader(width, 700).open(CORRECTIONS)
    page.locator(".group").evaluate_all("(groups) => { for (const group of groups) group.open = true; }")
    page.locator(".table").nth(1).locator("tbody tr:nth-child(5) a").last.focus()
    found = [stop for stop in stops(page, back=True) if stop.area == "main"]
    assert len(found) > 20
    taller_than_the_window = [stop for stop in found if stop.bottom - stop.top > 700]
    assert [stop for stop in found if not stop.seen and stop not in taller_than_the_window] == []


def test_a_link_to_a_row_shows_the_row_below_them(reader: NewReader) -> None:
    page = reader(WIDE, 700).open(f"{NUMBERS}#noa-found")
    heads = page.locator(".table:has(#noa-found) thead th").first
    expect(heads).to_be_in_viewport(ratio=0.9)
    expect(page.locator("#noa-found")).to_be_in_viewport()
    top, above = page.locator("#noa-found").bounding_box(), heads.bounding_box()
    assert top is not None
    assert above is not None
    assert above["y"] + above["height"] - 1 <= top["y"]


def test_without_scripts_a_wide_table_scrolls_in_its_frame(reader: NewReader) -> None:
    frame = reader(TABLET, java_script_enabled=False).open(CAUSES).locator(".table").first
    assert frame.get_attribute("tabindex") == "0"
    assert frame.evaluate("(frame) => getComputedStyle(frame).overflowX") == "auto"
