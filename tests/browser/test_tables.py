"""Wide tables on a phone: a card for each row, nothing out of sight, and still a table for who hears it."""

import pytest

from tests.browser.reader import PHONE, WIDE, NewReader, unfolded

REPORT = "start/read-your-report.html"
HIDDEN = """(frames) => frames.filter((frame) => frame.scrollWidth > frame.clientWidth)
  .map((frame) => frame.getAttribute('aria-label'))"""


@pytest.mark.parametrize(("width", "shown"), [(PHONE, True), (WIDE, False)])
def test_a_cell_shows_the_head_of_its_column_on_a_phone_only(reader: NewReader, width: int, shown: bool) -> None:
    head = unfolded(reader(width).open(REPORT)).locator(".cards td .head").first
    assert head.is_visible() is shown
    assert head.text_content() == "Example"


def test_names_of_columns_are_text_so_that_a_browser_translates_them(reader: NewReader) -> None:
    cell = unfolded(reader(PHONE).open(REPORT)).locator(".cards td").first
    assert cell.evaluate("(cell) => getComputedStyle(cell, '::before').content") == "none"
    assert cell.inner_text().startswith("Example\n")


def test_without_scripts_they_stand_there_too(reader: NewReader) -> None:
    cell = reader(PHONE, java_script_enabled=False).open(REPORT).locator(".cards td").first
    assert cell.evaluate("(cell) => getComputedStyle(cell, '::before').content") == '"Example"'


@pytest.mark.parametrize(("width", "rows"), [(360, 2), (256, 4)], ids=["a phone", "letters of 125 % on the smallest"])
def test_on_a_phone_two_cells_stand_side_by_side_unless_letters_are_large(
    reader: NewReader, width: int, rows: int
) -> None:
    cells = reader(width).open(REPORT).locator(".cards tbody tr").first.locator("td")
    tops = cells.evaluate_all("(cells) => cells.map((cell) => Math.round(cell.getBoundingClientRect().top))")
    assert len(tops) == 4
    assert len(set(tops)) == rows


def test_read_aloud_a_card_is_still_a_row_of_a_table(reader: NewReader) -> None:
    page = unfolded(reader(PHONE).open(REPORT))
    table = page.get_by_role("table").first
    assert table.get_by_role("columnheader").all_text_contents()[:2] == ["Line", "Example"]
    row = table.get_by_role("row").nth(1)
    assert row.get_by_role("rowheader").count() == 1
    assert row.get_by_role("cell").count() == 4
    assert page.locator(".cards tr").first.get_attribute("role") == "row"


@pytest.mark.parametrize("width", [1360, WIDE])
def test_where_there_is_room_a_wide_table_is_in_sight_and_off_the_list_of_sections(
    reader: NewReader, width: int
) -> None:
    page = reader(width).open(REPORT)
    table, sections = page.locator(".cards").first.bounding_box(), page.locator(".md-sidebar--secondary").bounding_box()
    assert table is not None
    assert sections is not None
    assert table["x"] + table["width"] < sections["x"]
    assert page.locator(".table").evaluate_all(HIDDEN) == []
