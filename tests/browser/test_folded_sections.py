"""On a phone the sections of a long page fold below their headings; nothing that is looked for there stays hidden."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import MICRO_TESE, WIDE, NewReader, sit_down

ON_A_PHONE = (360, 780)
OPEN, CLOSED = ".folded[open]", ".folded:not([open])"


@pytest.fixture
def page(reader: NewReader) -> Page:
    return reader(*ON_A_PHONE).open()


def test_what_may_not_be_missed_and_both_ends_stay_open(page: Page) -> None:
    assert page.locator(CLOSED).count() > 5
    ends = ("#who-it-is-for-and-who-it-is-not-for + p", "#questions-to-ask")
    for kept in (".brief", ".urgent", ".questions", "article .next", *ends):
        expect(page.locator(kept)).to_be_visible()


def test_a_heading_tells_what_is_inside_and_opens_it(page: Page) -> None:
    section = page.locator(".folded", has=page.get_by_role("heading", name="Chances"))
    expect(section.locator(".inside")).to_contain_text("Sperm found · A child of your own")
    section.locator("> summary").focus()
    before = section.locator("> summary").bounding_box()
    section.locator("> summary").press("Enter")
    expect(section.get_by_role("heading", name="A child of your own")).to_be_visible()
    expect(section.locator(".inside")).to_be_hidden()
    after = section.locator("> summary").bounding_box()
    assert before
    assert after
    assert before["y"] == after["y"]


def test_what_is_inside_is_told_by_whole_headings_or_not_at_all(page: Page) -> None:
    told = page.locator(".folded").evaluate_all(
        """all => all.map((one) => [
          [...one.querySelectorAll(':scope > h3, :scope > .folded h3')].map((head) => head.textContent),
          one.querySelector(':scope > summary > .inside')?.textContent.split(' · ') || [],
        ])"""
    )
    assert any(named for _, named in told)
    for heads, named in told:
        assert bool(named) == (len(heads) > 1)
        shown = [one for one in named if one != "…"]
        assert shown == heads[: len(shown)]
        assert ("…" in named) == (len(shown) < len(heads) and len(heads) > 1)


def test_one_press_opens_all_and_one_more_folds_them(page: Page) -> None:
    page.get_by_role("button", name="Open all sections").click()
    expect(page.locator(CLOSED)).to_have_count(0)
    page.get_by_role("button", name="Fold all sections").click()
    expect(page.locator(OPEN)).to_have_count(0)


def test_the_button_works_in_the_words_of_a_browser_that_translates(page: Page) -> None:
    button = page.locator(".all-sections")
    button.evaluate("(button) => { button.textContent = 'Alle Abschnitte öffnen'; }")
    button.click()
    expect(page.locator(CLOSED)).to_have_count(0)


def test_what_is_read_already_when_scripts_come_late_does_not_fold(reader: NewReader) -> None:
    visitor = reader(*ON_A_PHONE)
    visitor.page.route("**/guide.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page = visitor.open()
    page.evaluate("() => scrollTo(0, 4000)")
    page.wait_for_timeout(1100)
    page.unroute("**/guide.js")
    page.add_script_tag(url=f"{visitor.home}assets/guide.js")
    expect(page.locator("html")).to_have_class("js")
    expect(page.locator(".folded")).to_have_count(0)


@pytest.mark.parametrize("target", ["life-with-it", "a-child-of-your-own", "on-the-day", "questions-to-ask"])
def test_a_link_to_a_place_in_a_folded_section_shows_it(reader: NewReader, target: str) -> None:
    page = reader(*ON_A_PHONE).open(f"{MICRO_TESE}#{target}")
    expect(page.locator(f"#{target}")).to_be_in_viewport()
    expect(page.locator(f"#{target}:is(:not(.folded *), .folded[open] *)")).to_be_in_viewport()


def test_the_list_of_sections_leads_into_a_folded_one(page: Page) -> None:
    page.locator("#guide-sections summary").click()
    page.locator("#guide-sections").get_by_role("link", name="Life with it").click()
    expect(page.locator(OPEN)).to_have_count(1)
    expect(page.locator("#life-with-it")).to_be_in_viewport()


def test_back_finds_the_page_as_it_was_left(page: Page) -> None:
    section = page.locator(".folded", has=page.locator("#life-with-it"))
    section.locator("> summary").press("Enter")
    link = section.locator("a[href*='.html']:not(.term)").first
    link.press("Enter")
    page.wait_for_url(lambda address: MICRO_TESE not in address)
    page.go_back()
    expect(page.locator(OPEN)).to_have_count(1)
    expect(link).to_be_in_viewport()


def test_held_wider_all_are_open(page: Page) -> None:
    page.set_viewport_size({"width": 780, "height": 360})
    expect(page.locator(CLOSED)).to_have_count(0)


@pytest.mark.parametrize(
    ("width", "scripts", "path"),
    [
        (WIDE, True, MICRO_TESE),
        (360, False, MICRO_TESE),
        (360, True, "start/where-am-i.html"),
        (360, True, "about/privacy.html"),
    ],
    ids=["on a desk", "without scripts", "a pathway", "a short page"],
)
def test_elsewhere_nothing_folds(reader: NewReader, width: int, scripts: bool, path: str) -> None:
    page = reader(width, 780, java_script_enabled=scripts).open(path)
    expect(page.locator(".folded, .all-sections")).to_have_count(0)


def test_firefox_folds_and_opens_them_too(firefox: Browser, address: str) -> None:
    page = sit_down(firefox, address, *ON_A_PHONE).open(f"{MICRO_TESE}#life-with-it")
    expect(page.locator("#life-with-it")).to_be_in_viewport()
    expect(page.locator(OPEN)).to_have_count(1)
    page.context.close()
