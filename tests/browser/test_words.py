"""A word's meaning and a statement's source beside the text: by keys, mouse and finger."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import BRIEF, MICRO_TESE, PHONE, NewReader, unfolded

AWAY = (5, 5)


def bubble(page: Page) -> Locator:
    return page.locator(".bubble")


def word(page: Page) -> Locator:
    return page.locator("p .term, li .term").first


# A word broken over two lines is taken by its lines.
BADLY_PLACED = """(triggers) => triggers.filter((trigger) => {
  trigger.focus();
  const box = document.querySelector('.bubble').getBoundingClientRect();
  const covered = [...trigger.getClientRects()].some((line) => line.left < box.right && line.right > box.left
    && line.top < box.bottom && line.bottom > box.top);
  const outside = Math.max(-box.left, -box.top, box.right - innerWidth, box.bottom - innerHeight);
  return document.activeElement !== trigger || covered || outside > 1;
}).map((trigger) => trigger.outerHTML)"""


def test_focus_shows_a_meaning_escape_or_the_next_stop_puts_it_away_and_enter_opens_the_glossary(
    reader: NewReader,
) -> None:
    page = reader().open(MICRO_TESE)
    word(page).focus()
    meaning = page.locator(f"#{word(page).get_attribute('aria-describedby')}").text_content() or ""
    assert len(meaning) > 20
    expect(bubble(page)).to_contain_text(meaning)
    expect(word(page)).to_have_accessible_description(meaning)
    page.keyboard.press("Escape")
    expect(bubble(page)).to_have_count(0)
    expect(word(page)).to_be_focused()
    page.locator("#guide-search-words").focus()
    word(page).focus()
    expect(bubble(page)).to_be_visible()
    page.locator("#guide-search-words").focus()
    expect(bubble(page)).to_have_count(0)
    word(page).press("Enter")
    page.wait_for_url("**/tools/glossary.html#*")
    expect(page.locator(":target")).to_be_in_viewport()


def test_one_too_long_for_the_window_takes_no_focus(reader: NewReader) -> None:
    """A browser gives the focus to what scrolls; with the meaning gone at once, it would be on nothing."""
    page = reader(PHONE, 300).open(MICRO_TESE)
    source = page.locator(".cite").first
    source.focus()
    assert bubble(page).evaluate("(bubble) => bubble.scrollHeight > bubble.clientHeight")
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.matches('main a')")
    expect(source).not_to_be_focused()


def test_a_mouse_that_happens_to_lie_there_does_not_keep_it_and_a_press_in_it_does(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    word(page).focus()
    bubble(page).hover()
    page.locator("#guide-search-words").focus()
    expect(bubble(page)).to_have_count(0)
    word(page).focus()
    bubble(page).click(position={"x": 5, "y": 5})
    expect(word(page)).not_to_be_focused()
    expect(bubble(page)).to_be_visible()


def test_a_meaning_stays_while_the_mouse_is_on_it_and_goes_after(reader: NewReader) -> None:
    visitor = reader()
    visitor.page.clock.install()
    page = visitor.open(MICRO_TESE)
    page.mouse.move(*AWAY)
    word(page).hover()
    page.clock.run_for(2_000)
    expect(bubble(page)).to_be_visible()
    bubble(page).hover()
    page.clock.run_for(2_000)
    expect(bubble(page)).to_be_visible()
    page.mouse.move(*AWAY)
    page.clock.run_for(2_000)
    expect(bubble(page)).to_have_count(0)


def test_escape_puts_a_hovered_meaning_away(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    word(page).hover()
    expect(bubble(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(bubble(page)).to_have_count(0)


def test_escape_puts_only_the_meaning_away_and_what_lies_below_with_the_next(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    word(page).hover()
    expect(bubble(page)).to_be_visible()
    page.locator("#guide-search-words").fill("sperm")
    results = page.locator("#guide-search-results")
    expect(results).to_be_visible()
    page.keyboard.press("Escape")
    expect(bubble(page)).to_have_count(0)
    expect(results).to_be_visible()
    page.keyboard.press("Escape")
    expect(results).to_be_hidden()


def test_no_meaning_covers_its_word_or_leaves_the_screen(reader: NewReader) -> None:
    page = reader(PHONE, 640).open(MICRO_TESE)
    page.locator("details").evaluate_all("(all) => all.forEach((part) => { part.open = true; })")
    triggers = page.locator(".term, .cite")
    assert triggers.count() > 100
    assert triggers.evaluate_all(BADLY_PLACED) == []


def test_a_tap_shows_a_meaning_or_a_work_and_puts_it_away_and_its_link_opens_the_glossary(reader: NewReader) -> None:
    page = unfolded(reader(PHONE, 640, has_touch=True, is_mobile=True).open(BRIEF))
    page.locator(".table .cite").last.tap()
    expect(bubble(page)).to_be_in_viewport(ratio=0.99)
    word(page).tap()
    expect(bubble(page)).to_be_visible()
    word(page).tap()
    expect(bubble(page)).to_have_count(0)
    word(page).tap()
    page.locator("h1").tap()
    expect(bubble(page)).to_have_count(0)
    word(page).tap()
    assert page.url.endswith(BRIEF)
    bubble(page).get_by_role("link", name="Open the glossary").tap()
    page.wait_for_url("**/tools/glossary.html#*")
    expect(page.locator(":target")).to_be_in_viewport()


def test_focus_on_a_citation_shows_the_work(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    cite = page.locator(".cite").first
    cite.focus()
    expect(bubble(page)).to_contain_text(page.locator("#ref-1 .reference").text_content() or "?")
    assert (cite.get_attribute("aria-label") or "").startswith("Source 1: ")
    page.keyboard.press("Escape")
    expect(bubble(page)).to_have_count(0)
    expect(cite).to_be_focused()


def test_a_citation_leads_to_its_work_and_the_work_leads_back(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    page.locator("#cite-1").press("Enter")
    expect(page.locator("#ref-1")).to_be_in_viewport()
    page.locator('#ref-1 .back a[href="#cite-1"]').press("Enter")
    expect(page.locator("#cite-1")).to_be_in_viewport()


def test_an_address_with_a_work_opens_with_that_work_in_sight(reader: NewReader) -> None:
    """The list is laid out late: until then its works must be found all the same."""
    visitor = reader(PHONE)
    page = visitor.open(f"{MICRO_TESE}#ref-20")
    expect(page.locator("#ref-20")).to_be_in_viewport()
    page.reload()
    expect(page.locator("#ref-20")).to_be_in_viewport()


def test_with_scripts_the_meanings_do_not_stand_at_the_end_as_well(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    expect(page.locator(".words")).to_be_hidden()
    expect(page.locator('a[href="#words-on-this-page"]')).to_have_count(0)
    page.goto(f"{page.url}#words-on-this-page")
    expect(page.locator(".words dt").first).to_be_in_viewport()
