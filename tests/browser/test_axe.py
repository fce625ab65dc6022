"""axe-core finds no violation: WCAG 2.2 A, AA, AAA and its best practices, on every page and with everything opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser import test_questions as questions
from tests.browser import test_statements as statements
from tests.browser.reader import MICRO_TESE, PHONE, WIDE, NewReader

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "(tags) => axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'tag', values: tags } })"
COLOUR = ["cat.color"]
"""What a change of the colours alone can break: looking at the rest once is enough, and costs less."""


def violations(page: Page, tags: list[str] = TAGS) -> list[str]:
    """One line for each: the rule, how many elements break it, and the first of them."""
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(RUN, tags)["violations"]
    return [f"{each['id']} × {len(each['nodes'])}: {each['nodes'][0]['html'][:200]}" for each in found]


def test_every_page_passes_on_a_light_phone(reader: NewReader, paths: list[str]) -> None:
    visitor = reader(PHONE, color_scheme="light")
    wrong = {path: found for path in paths if (found := violations(visitor.open(path)))}
    assert not wrong


OTHERWISE = [(PHONE, "dark", COLOUR), (WIDE, "light", TAGS), (WIDE, "dark", COLOUR)]


@pytest.mark.parametrize(("width", "scheme", "tags"), OTHERWISE, ids=["phone-dark", "desk-light", "desk-dark"])
def test_every_kind_of_page_passes(
    reader: NewReader, kinds: list[str], width: int, scheme: str, tags: list[str]
) -> None:
    """Styles know kinds of pages, not single ones; a look at all of them takes a minute each."""
    visitor = reader(width, color_scheme=scheme)
    wrong = {path: found for path in (*kinds, MICRO_TESE) if (found := violations(visitor.open(path), tags))}
    assert not wrong


@pytest.mark.parametrize("width", [PHONE, WIDE])
def test_axe_sees_faint_text(reader: NewReader, width: int) -> None:
    """Its stricter rule leaves what is below 4.5 to the other one: both have to run."""
    page = reader(width, color_scheme="light").open("404.html")
    for colour, rule in (("#9a9a9a", "color-contrast ×"), ("#666", "color-contrast-enhanced ×")):
        page.locator("article p").evaluate("(text, colour) => { text.style.color = colour; }", colour)
        assert [line for line in violations(page) if line.startswith(rule)]


def search(page: Page) -> None:
    if page.locator("#search-open").is_visible():
        page.locator("#search-open").click()
    page.locator("#search-words").fill("sperm")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")


def search_in_vain(page: Page) -> None:
    search(page)
    page.locator("#search-words").fill("xqzqqxj")
    expect(page.locator(".md-search__none")).to_be_visible()


def drawer(page: Page) -> None:
    page.locator("#menu-open").click()
    for section in page.locator("#menu summary").all():
        section.press("Enter")
    expect(page.locator("#menu a").last).to_be_visible()


def contents(page: Page) -> None:
    page.locator(".md-toc summary").click()
    expect(page.locator(".md-toc a").first).to_be_visible()


def meaning(page: Page) -> None:
    page.locator(".term").first.focus()
    expect(page.locator(".bubble")).to_be_visible()


def source(page: Page) -> None:
    page.locator(".cite").first.focus()
    expect(page.locator(".bubble")).to_be_visible()


def zoom(page: Page) -> None:
    page.locator("a.zoom").first.press("Enter")
    expect(page.locator("#glightbox-body .gclose")).to_be_focused()


def own_list(page: Page) -> None:
    page.goto(page.url.replace(MICRO_TESE, questions.QUESTIONS))
    questions.tick(page, 0, 1)
    page.locator(".asked summary").first.press("Enter")


def statement(page: Page) -> None:
    page.goto(page.url.replace(MICRO_TESE, statements.PATHWAY))
    statements.pick(page, statements.BLOCKAGE)
    statements.see(page, statements.BLOCKAGE)


ON_A_PHONE = (search, search_in_vain, drawer, contents, meaning, source, zoom, own_list, statement)
ON_A_DESK = (search, search_in_vain, meaning, source, zoom, own_list, statement)


@pytest.mark.parametrize("opened", ON_A_PHONE, ids=lambda opened: opened.__name__)
def test_a_dark_phone_passes_with_something_opened(reader: NewReader, opened: Callable[[Page], None]) -> None:
    page = reader(PHONE, 640, color_scheme="dark").open(MICRO_TESE)
    opened(page)
    assert violations(page) == []


@pytest.mark.parametrize("opened", ON_A_DESK, ids=lambda opened: opened.__name__)
def test_a_light_desk_passes_with_something_opened(reader: NewReader, opened: Callable[[Page], None]) -> None:
    page = reader(WIDE, color_scheme="light").open(MICRO_TESE)
    opened(page)
    assert violations(page) == []


@pytest.mark.parametrize(
    "options",
    [{"forced_colors": "active"}, {"width": 320, "height": 256}],
    ids=["with forced colours", "at 400 % zoom"],
)
def test_the_fullest_page_passes(reader: NewReader, options: dict[str, Any]) -> None:
    assert violations(reader(**options).open(MICRO_TESE)) == []
