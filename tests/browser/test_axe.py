"""axe-core finds no violation: all its rules, in each state of screen and colours, all opened.

By default every kind of page and each list is looked at, on one visit for all states; with `--all` every page is, each
element for itself.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser import test_questions as questions
from tests.browser import test_statements as statements
from tests.browser.axe import Rules, violations
from tests.browser.reader import BRIEF, PHONE, WIDE, NewReader, Reader, unfolded

LISTS = ("about/corrections.html", questions.QUESTIONS)
"""Made of data, with forms of their own; those longer still are left to `--all`."""
ZOOMED: ViewportSize = {"width": PHONE, "height": 256}
"""CSS pixels of a 1280 × 1024 window at 400 % zoom, and the narrowest phone that WCAG asks for (1.4.10)."""
DESK: ViewportSize = {"width": WIDE, "height": 900}


@dataclass(frozen=True)
class State:
    """How a page is looked at, and what can be wrong there that no state above it has shown."""

    name: str
    size: ViewportSize
    rules: Rules
    colours: Literal["light", "dark"] = "light"
    forced: Literal["active", "none"] = "none"

    def set_up(self, page: Page) -> None:
        page.set_viewport_size(self.size)
        page.emulate_media(color_scheme=self.colours, forced_colors=self.forced, reduced_motion="reduce")


STATES = (
    State("zoomed, light", ZOOMED, "all but colour"),
    State("zoomed, light", ZOOMED, "colour"),
    State("zoomed, dark", ZOOMED, "colour", "dark"),
    State("desk, light", DESK, "all but colour"),
    State("desk, light", DESK, "colour"),
    State("desk, dark", DESK, "colour", "dark"),
)
EVERY_ELEMENT = (
    State("zoomed, light", ZOOMED, "all"),
    *STATES[2:],
    # The device chooses the colours of text there, and axe does not see which: test_forced_colours.py does.
    State("desk, forced colours", DESK, "all but colour", forced="active"),
)

FAINT = {
    "light": (("color: #9a9a9a", "color-contrast ×"), ("color: #666", "color-contrast-enhanced ×")),
    "dark": (("color: #555", "color-contrast ×"), ("color: #8f8f8f", "color-contrast-enhanced ×")),
}
"""Too faint for level AA, and for level AAA only."""


def wrong_in(visitor: Reader, paths: list[str], states: Sequence[State]) -> dict[str, list[str]]:
    """What is wrong on each page; a kind of text whose colours were looked at in a state is not looked at again."""
    assert paths
    found: dict[str, list[str]] = {}
    looks: list[tuple[State, set[str]]] = [(state, set()) for state in states]
    for path in paths:
        page = unfolded(visitor.open(path))
        for state, seen in looks:
            state.set_up(page)
            if wrong := violations(page, state.rules, seen):
                found[path] = [*found.get(path, []), *(f"{state.name}: {line}" for line in wrong)]
    return found


@pytest.mark.parametrize("half", [0, 1])
def test_every_kind_of_page_passes_in_every_state(reader: NewReader, kinds: list[str], half: int) -> None:
    """In halves, so that two processes share the work."""
    assert wrong_in(reader(PHONE, 256), [*kinds, *LISTS][half::2], STATES) == {}


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", range(8))
def test_every_page_passes_in_every_state(reader: NewReader, paths: list[str], part: int) -> None:
    visitor = reader(PHONE, 256)
    for path in paths[part::8]:
        assert wrong_in(visitor, [path], EVERY_ELEMENT) == {}


@pytest.mark.parametrize(
    "state",
    [state for state in (EVERY_ELEMENT[0], *STATES) if state.rules != "all but colour"],
    ids=lambda state: f"{state.name}, {state.rules}",
)
def test_axe_sees_faint_text_in_each_state(reader: NewReader, state: State) -> None:
    """Its stricter rule leaves what is below 4.5 to the other one: both have to run."""
    page = reader().open("404.html")
    state.set_up(page)
    for colour, rule in FAINT[state.colours]:
        page.locator("article p").first.evaluate(f"(text) => {{ text.style.cssText = '{colour}'; }}")
        assert [line for line in violations(page, state.rules) if line.startswith(rule)]


def test_a_kind_of_text_is_looked_at_once_on_a_walk(reader: NewReader) -> None:
    page, seen = reader().open("404.html"), set[str]()
    page.locator("article p").first.evaluate("(text) => { text.style.cssText = 'color: #666'; }")
    assert [bool(violations(page, "colour", seen)) for _ in range(2)] == [True, False]


def search(page: Page) -> None:
    if page.locator("#guide-search-open").is_visible():
        page.locator("#guide-search-open").click()
    page.locator("#guide-search-words").fill("sperm")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")


def search_in_vain(page: Page) -> None:
    search(page)
    page.locator("#guide-search-words").fill("xqzqqxj")
    expect(page.locator(".md-search__none")).to_be_visible()


def drawer(page: Page) -> None:
    page.locator("#guide-menu-open").click()
    for section in page.locator("#guide-menu summary").all():
        section.press("Enter")
    expect(page.locator("#guide-menu a").last).to_be_visible()


def contents(page: Page) -> None:
    page.locator("#guide-sections summary").click()
    expect(page.locator("#guide-sections a").first).to_be_visible()


def meaning(page: Page) -> None:
    page.locator(".term").first.focus()
    expect(page.locator(".bubble")).to_be_visible()


def source(page: Page) -> None:
    page.locator(".cite").first.focus()
    expect(page.locator(".bubble")).to_be_visible()


def zoom(page: Page) -> None:
    unfolded(page).locator("a.zoom").first.press("Enter")
    expect(page.locator("#glightbox-body .gclose")).to_be_focused()


def own_list(page: Page) -> None:
    page.goto(page.url.replace(BRIEF, questions.QUESTIONS))
    questions.tick(page, 0, 1)
    page.locator(".asked summary").first.press("Enter")


def statement(page: Page) -> None:
    page.goto(page.url.replace(BRIEF, statements.PATHWAY))
    statements.pick(page, statements.BLOCKAGE)
    statements.see(page, statements.BLOCKAGE)


ON_A_PHONE = (search, search_in_vain, drawer, contents, meaning, source, zoom, own_list, statement)
ON_A_DESK = (search, search_in_vain, meaning, source, zoom, own_list, statement)


@pytest.fixture(scope="module")
def seen() -> dict[str, set[str]]:
    """Colour scheme → the kinds of text that were looked at in it: what is opened brings its own."""
    return {"light": set(), "dark": set()}


@pytest.mark.parametrize("opened", ON_A_PHONE)
def test_what_is_opened_passes_on_a_dark_phone(
    reader: NewReader, seen: dict[str, set[str]], opened: Callable[[Page], None]
) -> None:
    page = reader(PHONE, 640, color_scheme="dark").open(BRIEF)
    opened(page)
    assert [*violations(page, "all but colour"), *violations(page, "colour", seen["dark"])] == []


@pytest.mark.parametrize("opened", ON_A_DESK)
def test_what_is_opened_has_the_contrast_it_needs_on_a_light_desk(
    reader: NewReader, seen: dict[str, set[str]], opened: Callable[[Page], None]
) -> None:
    page = reader(WIDE, 900, color_scheme="light").open(BRIEF)
    opened(page)
    assert violations(page, "colour", seen["light"]) == []
