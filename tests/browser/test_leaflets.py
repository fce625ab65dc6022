"""What a nurse hands out: whose page it is, how old and unchecked, with room to write, in large type if asked."""

import re
from collections import Counter

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.reader import BRIEF, MICRO_TESE, NewReader
from tests.browser.test_print import close, pdf, sheets

AIDS = ["decide/fresh-or-frozen.html", "decide/micro-tese-or-donor.html", "decide/repair-or-retrieve.html"]
FIRST_LINE = re.compile(r"FromtheAzoospermiaGuide·factschecked\d+\w+20\d\d·Nodoctorornursehascheckedthispageyet")
NO_DIALOG = "window.print = () => { window.asked = document.documentElement.className; };"
"""A dialog would wait for a person. The class stays until the paper is made, as it does behind a real one."""
SMALL = """() => [...document.querySelectorAll('article *, .md-leaflet, .md-footer p')]
  .filter((e) => e.checkVisibility() && e.textContent.trim() && !e.closest('sup, svg'))
  .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 18 * 96 / 72)
  .map((e) => `${e.localName}.${e.className}`)"""
BEYOND = """() => [...document.querySelectorAll('article *')]
  .filter((e) => e.checkVisibility() && !e.closest('svg') && e.getBoundingClientRect().right > innerWidth + 1)
  .map((e) => e.outerHTML.slice(0, 80))"""
NOT_YET = "() => [...document.images].filter((image) => !image.naturalWidth).length"
PALE = """(parts) => parts.filter((part) => {
  const { color, display } = getComputedStyle(part);
  const own = [...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
  return own && part.checkVisibility() && display !== 'none' && Math.max(...color.match(/\\d+/g)) > 128;
}).map((part) => part.outerHTML)"""
A4_INSIDE: ViewportSize = {"width": 672, "height": 980}
"""CSS pixels between the margins of the paper."""


@pytest.fixture
def page(reader: NewReader, anywhere: str) -> Page:
    visitor = reader(home=anywhere)
    visitor.page.add_init_script(NO_DIALOG)
    return visitor.open(MICRO_TESE)


def ask_for(page: Page, button: str) -> None:
    page.evaluate("() => { window.asked = undefined; }")
    page.get_by_role("button", name=button).press("Enter")
    page.wait_for_function("() => window.asked !== undefined")


@pytest.mark.parametrize("path", [AIDS[0], BRIEF])
def test_the_first_line_says_whose_page_it_is_how_old_and_that_nobody_checked_it(reader: NewReader, path: str) -> None:
    first, *rest = sheets(reader().open(path))
    assert FIRST_LINE.search(close(first))
    assert all(f"Page{number}of{len(rest) + 1}" in close(sheet) for number, sheet in enumerate(rest, 2))


def test_the_last_sheet_holds_eight_words_and_the_foot_wherever_the_text_ends(reader: NewReader) -> None:
    """A last sheet with three words, or with the foot alone, is paper that nobody asked for."""
    page = reader().open(AIDS[0])
    ends = [close(page.locator(f".words dt >> nth=-{at}").inner_text())[:30] for at in range(1, 9)]
    ends += [close(page.locator(name).inner_text())[:30] for name in (".review", ".md-footer__title")]
    for room in range(0, 24, 3):
        page.locator("h1").evaluate("(title, room) => { title.style.marginBlockStart = `${room}cm`; }", room)
        last = close(pdf(page).pages[-1].extract_text())  # to read all of them would take most of the time
        assert [words for words in ends if words not in last] == [], room


def test_a_long_box_goes_on_overleaf_and_leaves_no_sheet_half_empty(reader: NewReader) -> None:
    page = reader().open("tests/index.html")
    page.locator("h1").evaluate("(title) => { title.style.marginBlockStart = '5cm'; }")
    steps = [close(step) for step in page.locator(".panels > ol > li > strong").all_inner_texts()]
    first, second = (close(sheet.extract_text()) for sheet in pdf(page).pages[:2])
    assert steps[1] in first
    assert steps[-1] in second


def test_the_first_line_is_for_paper_only(page: Page) -> None:
    expect(page.locator(".md-leaflet")).to_be_hidden()


@pytest.mark.parametrize("path", AIDS)
def test_a_decision_aid_has_boxes_to_tick_room_to_write_and_sources(reader: NewReader, path: str) -> None:
    page = reader().open(path)
    expect(page.locator(".notes")).to_be_hidden()
    page.emulate_media(media="print")
    assert page.locator(".tick input:visible").count() >= 7
    assert page.locator(".notes hr:visible").count() == 6
    assert page.locator(".references li:visible").count() >= 10


def test_with_a_keyboard_all_drawings_come_so_that_the_browsers_own_command_prints_them(page: Page) -> None:
    page.wait_for_function(f"() => ({NOT_YET})() === 0")


def test_the_paper_waits_for_drawings_that_nobody_came_near(reader: NewReader) -> None:
    visitor = reader(has_touch=True, is_mobile=True)
    visitor.page.add_init_script(NO_DIALOG)
    page = visitor.open(MICRO_TESE)
    assert page.evaluate(NOT_YET) > 0
    ask_for(page, "Print this page")
    assert page.evaluate(NOT_YET) == 0


def test_large_type_is_for_the_paper_asked_for_only(page: Page) -> None:
    ask_for(page, "Print in large type")
    assert "large-print" in page.evaluate("() => window.asked")
    page.pdf()
    assert "large-print" not in (page.locator("html").get_attribute("class") or "")
    ask_for(page, "Print in large type")
    ask_for(page, "Print this page")
    assert "large-print" not in page.evaluate("() => window.asked")


def test_large_type_is_18_points_or_more_on_the_paper_itself(reader: NewReader) -> None:
    """Chromium shrinks the whole page if one thing is too wide for it, so the sizes are read from the paper.

    Marks of sources and the words inside drawings may be smaller: about 3 letters in 100.
    """
    visitor = reader()
    visitor.page.add_init_script(NO_DIALOG)
    page = visitor.open(BRIEF)
    ask_for(page, "Print in large type")
    letters: Counter[bool] = Counter()

    def count(text: str, page: list[float], line: list[float], _: object, size: float) -> None:
        letters[size * abs(page[3] * line[3]) > 17.9] += len(text.strip())

    for sheet in pdf(page).pages:
        sheet.extract_text(visitor_text=count)
    assert letters[False] < 0.05 * letters[True]


def test_the_sign_of_the_guide_stands_before_the_first_line(reader: NewReader) -> None:
    page = reader(**A4_INSIDE).open(BRIEF)
    page.emulate_media(media="print")
    sign, line, title = (page.locator(part).bounding_box() for part in (".md-logo", ".md-leaflet", "h1"))
    assert sign
    assert line
    assert title
    assert sign["x"] + 20 < line["x"]
    assert line["y"] + line["height"] + 10 < title["y"]


def test_in_large_type_the_words_below_a_drawing_have_the_width_of_the_paper(reader: NewReader) -> None:
    """Beside the drawing they had room for one letter in a line, over four sheets."""
    visitor = reader()
    visitor.page.add_init_script(NO_DIALOG)
    page = visitor.open("tests/hormone-tests.html")
    ask_for(page, "Print in large type")
    words = close(page.locator(".drawing figcaption").first.inner_text())
    assert any(words in close(sheet) for sheet in sheets(page))


@pytest.mark.parametrize("path", [MICRO_TESE, BRIEF])
def test_in_large_type_the_title_and_the_first_words_share_the_first_sheet(reader: NewReader, path: str) -> None:
    """The first box is longer than a sheet: kept whole, it once left the title alone on a sheet, or on two."""
    visitor = reader()
    visitor.page.add_init_script(NO_DIALOG)
    page = visitor.open(path)
    ask_for(page, "Print in large type")
    first = close(pdf(page).pages[0].extract_text())
    title, words = (close(page.locator(part).first.inner_text()) for part in ("h1", ".brief strong"))
    assert title in first
    assert words[:40] in first


@pytest.mark.parametrize("path", [MICRO_TESE, AIDS[2], "about/corrections.html", "tools/glossary.html"])
def test_in_large_type_nothing_is_small_or_cut_off(reader: NewReader, path: str) -> None:
    visitor = reader()
    visitor.page.add_init_script(NO_DIALOG)
    page = visitor.open(path)
    ask_for(page, "Print in large type")
    page.set_viewport_size(A4_INSIDE)
    page.emulate_media(media="print")
    assert page.evaluate(SMALL) == []
    assert page.evaluate(BEYOND) == []


def test_in_large_type_each_cell_of_a_table_says_its_column(page: Page) -> None:
    page.goto(page.url.replace("micro-tese", "repair-surgery"))
    ask_for(page, "Print in large type")
    cells = page.locator("article tbody > tr:first-child > *").evaluate_all(
        "(cells) => cells.map((cell) => cell.dataset.head)"
    )
    assert cells == ["Years since vasectomy", "Sperm came back", "A pregnancy followed"]


@pytest.mark.parametrize("path", ["start/where-am-i.html", "index.html"])
def test_no_word_is_pale_on_white_paper(reader: NewReader, path: str) -> None:
    """What stands on a colour on the screen stands on white on paper."""
    page = reader(680, 960).open(path)
    page.emulate_media(media="print")
    assert page.locator("article :not(svg *)").evaluate_all(PALE) == []
