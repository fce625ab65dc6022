"""A drawing opens whole over the page, is enlarged there in every way readers try, and gives the focus back."""

import re

import pytest
from playwright.sync_api import FloatRect, Locator, Page, expect

from tests.browser.reader import MICRO_TESE, PHONE, NewReader, focus_is_in, unfolded

LIBRARY = [
    "assets/javascripts/glightbox.min.js",
    "assets/stylesheets/glightbox.min.css",
    "assets/vendor/panzoom-4.6.2/panzoom.min.js",
]


def drawing(page: Page) -> Locator:
    return page.locator("figure a.zoom").first


def dialog(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Enlarged drawing")


def opened(page: Page) -> Page:
    drawing(page).press("Enter")
    expect(dialog(page).get_by_role("button", name="Close")).to_be_focused()
    return page


def picture(page: Page) -> FloatRect:
    found = dialog(page).locator("img").bounding_box()
    assert found is not None
    return found


def middle(page: Page) -> tuple[float, float]:
    box = picture(page)
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def shows(page: Page, share: str) -> None:
    """Wait until the drawing is so large, such as 100 %; `[2-9]` is any figure of more."""
    expect(dialog(page).locator("output")).to_have_text(re.compile(f"^{share} %$"))


def larger(page: Page) -> None:
    shows(page, "(1[1-9]|[2-8]\\d)\\d")


def pinch(page: Page) -> None:
    """Two fingers on the drawing that move apart."""
    x, y = middle(page)
    session = page.context.new_cdp_session(page)

    def touch(kind: str, *apart: float) -> None:
        points = [{"x": x + side * gap, "y": y, "id": side + 1} for gap in apart for side in (-1, 1)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    touch("touchStart", 20)
    for gap in range(25, 80, 5):
        touch("touchMove", gap)
    touch("touchEnd")


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (PHONE, 640)])
def test_it_opens_whole_beside_its_words(reader: NewReader, width: int, height: int) -> None:
    page = unfolded(reader(width, height).open(MICRO_TESE))
    caption = page.locator("figure:has(a.zoom) figcaption").first.inner_text()
    words = drawing(page).locator("img").get_attribute("alt") or "?"
    opened(page)
    expect(dialog(page).get_by_role("img", name=words)).to_be_visible()
    expect(dialog(page).get_by_text(caption)).to_be_visible()
    box = picture(page)
    assert min(box["x"], box["y"]) >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= height


def test_keys_enlarge_and_move_it_and_escape_gives_the_focus_back(reader: NewReader, anywhere: str) -> None:
    page = opened(reader(home=anywhere).open(MICRO_TESE))
    expect(dialog(page)).to_have_attribute("aria-modal", "true")
    page.keyboard.press("+")
    larger(page)
    before = picture(page)["x"]
    page.keyboard.press("ArrowRight")
    page.wait_for_function("x => document.querySelector('[role=dialog] img').getBoundingClientRect().x < x", arg=before)
    page.keyboard.press("-")
    shows(page, "100")
    page.keyboard.press("+")
    page.keyboard.press("+")
    page.keyboard.press("0")
    shows(page, "100")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_have_count(0)
    expect(drawing(page)).to_be_focused()
    assert page.url.endswith(MICRO_TESE)


def test_buttons_the_wheel_and_a_press_enlarge_it(reader: NewReader) -> None:
    page = opened(reader().open(MICRO_TESE))
    dialog(page).get_by_role("button", name="Larger").click()
    larger(page)
    dialog(page).get_by_role("button", name="Smaller").click()
    shows(page, "100")
    page.mouse.move(*middle(page))
    page.mouse.wheel(0, -300)
    larger(page)
    dialog(page).get_by_role("button", name="Whole drawing").click()
    shows(page, "100")
    page.mouse.click(*middle(page))
    larger(page)
    page.mouse.click(700, 450)
    shows(page, "100")


def test_it_is_dragged_but_never_out_of_sight(reader: NewReader) -> None:
    page = opened(reader().open(MICRO_TESE))
    page.keyboard.press("+")
    larger(page)
    x, y = middle(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y, steps=4)
    page.mouse.up()
    assert middle(page)[0] == pytest.approx(x + 40, abs=3)
    for _ in range(40):
        page.keyboard.press("ArrowLeft")
    expect(dialog(page).locator("img")).to_be_in_viewport()


def test_on_a_phone_two_fingers_enlarge_it_and_taps_open_and_close_it(reader: NewReader) -> None:
    page = unfolded(reader(PHONE, 640, has_touch=True, is_mobile=True).open(MICRO_TESE))
    drawing(page).tap()
    shows(page, "100")
    pinch(page)
    larger(page)
    dialog(page).get_by_role("button", name="Close").tap()
    expect(dialog(page)).to_have_count(0)
    drawing(page).tap()
    expect(dialog(page)).to_be_visible()


def test_a_press_beside_it_closes_it(reader: NewReader) -> None:
    page = opened(reader().open(MICRO_TESE))
    box = picture(page)
    page.mouse.click(box["x"] / 2, box["y"] + box["height"] / 2)
    expect(dialog(page)).to_have_count(0)
    expect(drawing(page)).to_be_focused()


def test_tab_stays_inside(reader: NewReader) -> None:
    page = opened(unfolded(reader(PHONE, 640).open(MICRO_TESE)))
    for _ in range(8):
        page.keyboard.press("Tab")
        assert focus_is_in(page, "#glightbox-body") or page.evaluate("() => document.activeElement === document.body")


def test_pressed_twice_while_its_libraries_come_it_opens_once(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    drawing(page).evaluate("(link) => { link.click(); link.click(); }")
    page.locator(".gclose").last.wait_for()
    expect(page.locator(".glightbox-container")).to_have_count(1)


def test_its_libraries_are_fetched_on_the_first_use_only(reader: NewReader) -> None:
    visitor = reader()
    page = visitor.open(MICRO_TESE)
    assert not set(LIBRARY) & set(visitor.files)
    for _ in range(2):
        opened(page)
        page.keyboard.press("Escape")
        expect(dialog(page)).to_have_count(0)
    assert sorted(file for file in visitor.files if file in LIBRARY) == LIBRARY


@pytest.mark.parametrize("missing", ["glightbox.min.js", "panzoom.min.js"])
def test_without_a_library_the_drawing_itself_opens(reader: NewReader, missing: str) -> None:
    visitor = reader()
    page = visitor.open(MICRO_TESE)
    page.route(f"**/{missing}", lambda route: route.abort())
    drawing(page).press("Enter")
    page.wait_for_url("**/*.svg")
    visitor.forget()


@pytest.mark.parametrize("fingers", [True, False])
def test_only_who_has_a_mouse_is_told_of_keys_and_wheel(reader: NewReader, fingers: bool) -> None:
    page = opened(unfolded(reader(360, 740, has_touch=fingers, is_mobile=fingers).open(MICRO_TESE)))
    expect(dialog(page).get_by_text("turn the wheel")).to_be_visible(visible=not fingers)
