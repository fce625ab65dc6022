"""Ways to compare: two at a time on a phone, below names that stay in sight; elsewhere all of them."""

import re
from io import BytesIO

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from tests.browser.reader import PHONE, WIDE, NewReader

AID, TYPES = "decide/repair-or-retrieve.html", "types/obstructive-or-not.html"
A, B, C, D = "A. Repair", "B. Retrieval and ICSI", "C. Both at once", "D. Neither"


@pytest.fixture
def page(reader: NewReader) -> Page:
    return reader(360, 780).open(AID)


def left(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Left column")


def right(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Right column")


def names(page: Page) -> list[str]:
    """What stands above the two columns."""
    return page.locator(".choose span").all_text_contents()


def cells(page: Page) -> list[str]:
    """The first word of each way in a row, from left to right."""
    words: list[str] = page.locator("#row-my-body td:visible").evaluate_all(
        """(cells) => cells.sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
          .map((cell) => cell.innerText.split(' ')[0])"""
    )
    return words


def test_a_phone_shows_the_first_two_and_any_two_can_be_chosen(page: Page) -> None:
    assert (names(page), cells(page)) == ([A, B], ["An", "A"])
    right(page).select_option(D)
    assert (names(page), cells(page)) == ([A, D], ["An", "Nothing"])
    left(page).select_option(C)
    assert (names(page), cells(page)) == ([C, D], ["The", "Nothing"])
    assert page.locator(".compare td:visible").count() == 2 * page.locator(".compare tbody tr").count()


def test_on_the_way_back_the_columns_are_those_the_lists_name(page: Page) -> None:
    right(page).select_option(D)
    page.goto(page.url.replace(AID, "index.html"))
    page.go_back()
    named = [one.locator("option:checked").inner_text() for one in (left(page), right(page))]
    expect(page.locator(".choose span")).to_have_text(named)


def test_translated_heads_stay_translated_when_another_way_is_chosen(page: Page) -> None:
    page.locator(".compare thead th").evaluate_all("(heads) => { for (const head of heads) head.textContent = 'Weg'; }")
    right(page).select_option(D)
    assert names(page) == ["Weg", "Weg"]


def test_a_link_into_a_column_that_is_not_shown_shows_it(reader: NewReader) -> None:
    page = reader(360, 780).open(AID)
    cited = page.locator(".compare td:not(.left):not(.right) .cite").first.get_attribute("id")
    expect(page.locator(f"#{cited}")).to_be_hidden()
    page.locator(f"a[href='#{cited}']").evaluate("(link) => link.click()")
    expect(page.locator(f"#{cited}")).to_be_in_viewport()
    assert names(page)[1] == right(page).locator("option:checked").inner_text() != B


def test_the_browsers_own_search_finds_what_is_not_shown_and_shows_it(reader: NewReader) -> None:
    page = reader(360, 780).open(f"{AID}#:~:text=As%20you%20choose")
    expect(page.locator("#row-next-child").get_by_text("As you choose")).to_be_in_viewport()
    assert names(page) == [A, D]


def test_one_way_chosen_twice_makes_the_two_change_places(page: Page) -> None:
    left(page).select_option(B)
    assert (names(page), cells(page)) == ([B, A], ["A", "An"])
    expect(right(page)).to_have_value("1")


def test_the_names_stay_in_sight_below_the_bar_and_a_finger_high(page: Page) -> None:
    page.locator("#row-time").scroll_into_view_if_needed()
    page.mouse.wheel(0, 600)
    expect(page.locator(".md-header")).to_have_class("md-header tucked")
    expect(page.locator(".choose")).to_be_in_viewport(ratio=1)
    page.mouse.wheel(0, -60)
    expect(page.locator(".md-header")).to_have_class("md-header")
    bar, choose = page.locator(".md-header").bounding_box(), page.locator(".choose").bounding_box()
    assert bar
    assert choose
    assert abs(choose["y"] - bar["y"] - bar["height"]) < 3
    assert choose["height"] >= 44


def test_two_ways_need_no_choice(reader: NewReader) -> None:
    page = reader(360, 780).open(TYPES)
    expect(page.locator(".compare select")).to_have_count(0)
    expect(page.locator(".choose").first).to_be_visible()
    expect(page.get_by_role("columnheader", name="Obstructive (OA)", exact=True)).to_have_count(1)


@pytest.mark.parametrize("width", [820, WIDE])
def test_a_desk_shows_all_in_columns_of_one_width(reader: NewReader, width: int) -> None:
    page = reader(width).open(AID)
    expect(page.locator(".choose")).to_be_hidden()
    widths = page.locator(".compare thead th:not(:first-child)").evaluate_all(
        "(heads) => heads.map((head) => Math.round(head.getBoundingClientRect().width))"
    )
    assert len(widths) == 4
    assert max(widths) - min(widths) <= 1
    assert min(widths) >= (155 if width == WIDE else 110)


def test_without_scripts_all_ways_are_shown(reader: NewReader) -> None:
    page = reader(PHONE, 640, java_script_enabled=False).open(AID)
    assert page.locator("#row-my-body td:visible").count() == 4
    expect(page.locator(".choose")).to_be_hidden()


def test_what_is_ticked_marks_its_rows(page: Page) -> None:
    tick = page.locator(".tick", has=page.locator("a[href='#row-next-child']"))
    row = page.locator("#row-next-child")
    expect(row).not_to_contain_text("You ticked this")
    tick.locator("input").check()
    expect(row.get_by_role("rowheader")).to_have_text("Next childYou ticked this")
    expect(page.locator(".matters")).to_have_count(1)
    tick.locator("input").uncheck()
    expect(page.locator(".matters")).to_have_count(0)


def test_a_row_of_two_ticks_is_marked_until_both_are_gone(page: Page) -> None:
    ticks = page.locator(".tick", has=page.locator("a[href='#row-her-body']")).locator("input")
    assert ticks.count() == 2
    for each in ticks.all():
        each.check()
    ticks.first.uncheck()
    expect(page.locator("#row-her-body .ticked")).to_have_count(1)


def test_a_press_on_the_row_behind_a_tick_leads_there_below_the_names(page: Page) -> None:
    link = page.locator(".tick a[href='#row-next-child']")
    link.press("Enter")
    expect(link.locator("xpath=ancestor::label//input")).not_to_be_checked()
    row, choose = page.locator("#row-next-child").bounding_box(), page.locator(".choose").bounding_box()
    assert row
    assert choose
    assert choose["y"] + choose["height"] <= row["y"] + 1 < 780


@pytest.mark.parametrize("width", [360, WIDE])
def test_on_paper_all_ways_stand_side_by_side_on_upright_sheets(reader: NewReader, width: int) -> None:
    sheets = PdfReader(BytesIO(reader(width).open(AID).pdf(format="A4"))).pages
    assert all(sheet.mediabox.width < sheet.mediabox.height for sheet in sheets)
    head = next(text for sheet in sheets if "What counts" in (text := sheet.extract_text()))
    assert re.search(rf"{A}\s+{B}\s+{C}\s+{D}", head)
