"""Without a mouse: the list of pages opens and closes, the colours change."""

from playwright.sync_api import Page, expect

from tests.browser.focus import stops
from tests.browser.reader import PHONE, TABLET, NewReader, focus_is_in

GROUND = "() => getComputedStyle(document.body).backgroundColor"
PAPER = {"light": "rgb(251, 248, 243)", "dark": "rgb(19, 28, 28)"}


def test_the_first_stop_skips_to_the_text(reader: NewReader) -> None:
    page = reader().open()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the text")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert focus_is_in(page, "main")


def test_the_closed_drawer_takes_no_focus(reader: NewReader) -> None:
    """Plain Material had: sixteen stops off-screen, and a button that could not be reached."""
    page = reader(PHONE, 640).open("index.html")
    reached = [stop.html for stop in stops(page)]
    assert any('id="guide-menu-open"' in stop for stop in reached)
    assert not any("md-nav__link" in stop or "menu-close" in stop for stop in reached)


def test_the_drawer_opens_keeps_the_focus_and_gives_it_back(reader: NewReader) -> None:
    page = reader(PHONE, 640, reduced_motion="no-preference").open()
    button = page.get_by_role("button", name="Menu", exact=True)
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("button", name="Close menu")).to_be_focused()
    expect(page.locator("#guide-menu [aria-current]")).to_be_in_viewport()
    assert all("menu" in stop.html or "md-nav" in stop.html for stop in stops(page))
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#guide-menu")).to_be_hidden()


def test_the_drawer_holds_search_and_help_and_leads_to_a_page(reader: NewReader) -> None:
    page = reader(PHONE, 640).open()
    page.locator("#guide-menu-open").press("Enter")
    menu = page.locator("#guide-menu")
    expect(menu.get_by_role("link", name="Get help")).to_be_in_viewport()
    menu.get_by_role("button", name="Search").press("Enter")
    expect(menu).to_be_hidden()
    expect(page.get_by_role("combobox", name="Search this guide")).to_be_focused()
    page.locator("#guide-menu-open").press("Enter")
    menu.locator("summary", has_text="Tools").press("Enter")
    menu.get_by_role("link", name="Glossary").press("Enter")
    page.wait_for_url("**/tools/glossary.html")
    expect(menu).to_be_hidden()


def test_help_in_the_drawer_is_seen_though_its_page_is_open_already(reader: NewReader) -> None:
    page = reader(PHONE, 640).open("about/index.html")
    page.locator("#guide-menu-open").press("Enter")
    page.locator("#guide-menu").get_by_role("link", name="Get help").press("Enter")
    expect(page.locator("#guide-menu")).to_be_hidden()
    expect(page.get_by_role("heading", name="Get help")).to_be_in_viewport()


def test_a_press_beside_the_drawer_closes_it(reader: NewReader) -> None:
    page = reader(700, 640, has_touch=True).open()
    page.locator("#guide-menu-open").tap()
    expect(page.locator("#guide-menu")).to_be_visible()
    page.touchscreen.tap(20, 400)
    expect(page.locator("#guide-menu")).to_be_hidden()


def test_the_colours_follow_the_device_until_the_reader_chooses(reader: NewReader) -> None:
    page = reader(color_scheme="light").open()
    assert page.evaluate(GROUND) == PAPER["light"]
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(GROUND) == PAPER["dark"]
    expect(page.get_by_role("button", name="Light colours")).to_be_visible()
    assert page.evaluate("() => localStorage.length") == 0


def test_space_changes_the_colours_and_only_that_is_remembered(reader: NewReader, anywhere: str) -> None:
    """Plain Material had: Space did nothing, and the colours were stored unasked."""
    page = reader(color_scheme="light", home=anywhere).open()
    page.get_by_role("button", name="Dark colours").press("Space")
    expect(page.get_by_role("button", name="Light colours")).to_be_focused()
    assert page.evaluate(GROUND) == PAPER["dark"]
    page.goto(anywhere + "index.html")
    assert page.evaluate(GROUND) == PAPER["dark"]
    assert page.evaluate("() => ({ ...localStorage })") == {"guide-scheme": "dark"}


def widen(page: Page) -> None:
    """Make the first table too wide for any window of these tests."""
    page.locator(".table > table").first.evaluate("(table) => { table.style.minWidth = '1600px'; }")
    expect(page.locator(".table.wide").first).to_be_visible()


def test_a_table_scrolls_by_arrow_keys_and_keeps_its_first_column(reader: NewReader) -> None:
    """Plain Material had: tables that scrolled could not be reached and had no name."""
    page = reader(TABLET, 640).open("causes/index.html")
    table = page.locator(".table").first
    widen(page)
    first = table.locator("tbody th").first
    table.focus()
    assert table.get_attribute("role") == "region"
    assert table.get_attribute("aria-label")
    before = first.bounding_box()
    page.keyboard.press("ArrowRight")
    expect(table).not_to_have_js_property("scrollLeft", 0)
    after = first.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(after["x"] - before["x"]) < 2
