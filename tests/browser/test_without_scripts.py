"""With scripts shut off everything is read and reached; nothing that cannot work is shown."""

from pathlib import Path

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from guide.site.pages import read_site
from tests.browser.reader import MICRO_TESE, PHONE, NewReader

# A box can be ticked without a script; nothing else that looks like a control may be there.
FAULTS = """() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true });
  const menu = (link) => seen(link) && link.textContent.trim() === 'Menu';
  return Object.entries({
    'no heading': !all('h1').some(seen),
    'no text': document.querySelector('article').innerText.length < 100,
    'dead buttons': all("button, input:not([type='checkbox'])").some(seen),
    'hidden meanings': !all('.words summary').every(seen),
    'no way to the other pages': !all('a').some(menu),
  }).filter(([, wrong]) => wrong).map(([what]) => what);
}"""


@pytest.fixture
def page(reader: NewReader, anywhere: str) -> Page:
    return reader(PHONE, 640, home=anywhere, java_script_enabled=False).open(MICRO_TESE)


def test_pages_show_their_text_and_no_dead_button(
    request: pytest.FixtureRequest, reader: NewReader, paths: list[str], kinds: list[str]
) -> None:
    """A page of each kind, and every page with `--all`."""
    visitor = reader(PHONE, 640, java_script_enabled=False)
    walk = paths if request.config.option.all else [*kinds, MICRO_TESE]
    assert {path: found for path in walk if (found := visitor.open(path).evaluate(FAULTS))} == {}


def test_a_control_that_cannot_work_is_noticed(page: Page) -> None:
    page.locator("article").evaluate("(text) => text.append(document.createElement('button'))")
    page.locator("h1").evaluate("(title) => title.remove()")
    assert page.evaluate(FAULTS) == ["no heading", "dead buttons"]


def test_every_page_is_reached_by_links_from_the_first(site: Path, paths: list[str]) -> None:
    pages = read_site(site)[0].page
    seen, ahead = set[str](), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in pages and path not in seen:
            seen.add(path)
            links = pages[path].tree.iterfind(".//a[@href]")
            ahead += [pages[path].target(href_of(link))[0] for link in links]
    assert seen | {"404.html"} == set(paths)


def href_of(link: html.HtmlElement) -> str:
    return link.get("href") or ""


def test_the_menu_link_opens_the_list_of_pages(page: Page) -> None:
    expect(page.locator("#guide-menu")).to_be_hidden()
    page.get_by_role("link", name="Menu", exact=True).click()
    pages = page.get_by_role("navigation", name="Pages of this guide")
    pages.get_by_text("Tools").click()
    pages.get_by_role("link", name="Glossary").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Glossary")


def test_a_word_leads_to_its_meaning_in_the_glossary(page: Page) -> None:
    word = page.locator(".term").first
    word.click()
    page.wait_for_url("**/tools/glossary.html#*")
    expect(page.locator(":target")).to_be_in_viewport()


def test_the_meanings_stand_at_the_end_of_the_page_and_are_read_with_their_words(page: Page) -> None:
    meanings = page.locator(".words dd")
    word = page.locator(".term").first
    meaning = page.locator(f"#{word.get_attribute('aria-describedby')}")
    expect(word).to_have_accessible_description(meaning.text_content() or "?")
    assert meanings.count() == page.locator(".term").count() > 5
    expect(meanings.last).to_be_hidden()
    page.get_by_text("Words on this page").click()
    expect(meanings.last).to_be_visible()


def test_a_citation_says_its_source_and_leads_to_it(page: Page) -> None:
    cite = page.locator(".cite").first
    assert cite.get_attribute("title")
    cite.click()
    expect(page.locator("#ref-1")).to_be_in_viewport()


def test_a_drawing_opens_by_itself(page: Page) -> None:
    page.locator("a.zoom").first.click()
    page.wait_for_url("**/assets/figures/*.svg")
    expect(page.locator("svg").first).to_be_visible()


def test_the_colours_follow_the_device(reader: NewReader) -> None:
    visitor = reader(color_scheme="dark", java_script_enabled=False)
    visitor.open("index.html")
    expect(visitor.page.locator("body")).to_have_css("background-color", "rgb(19, 28, 28)")
