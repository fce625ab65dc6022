"""What readers type, and the page that must be among the first three: lay words, plurals, slips of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import sit_down

HOME = "index.html"
BASICS = "start/azoospermia.html"
TYPES = "types/obstructive-or-not.html"
CAUSES = "causes/index.html"
TREATMENTS = "treatments/index.html"
MICRO_TESE = "treatments/micro-tese.html"
ASPERMIA = "aspermia/index.html"
GLOSSARY = "tools/glossary.html"
ABOUT = "about/index.html"

EXPECTED = {
    # what men call it
    "no sperm": BASICS,
    "zero sperm count": BASICS,
    "dry orgasm": ASPERMIA,
    "no semen comes out": ASPERMIA,
    "balls small": TYPES,
    "gym drugs": CAUSES,
    "steroids": CAUSES,
    "test e": CAUSES,
    "blocked tubes": TYPES,
    "chemo": CAUSES,
    "TRT": TREATMENTS,
    "sperm in urine": ASPERMIA,
    "my husband has no sperm": BASICS,
    "nothing comes out when I come": ASPERMIA,
    # slips
    "azoospermea": BASICS,
    "azospermia": BASICS,
    "no sprem": BASICS,
    "retrogade ejaculation": ASPERMIA,
    "donner sperm": TREATMENTS,
    "biopsie": TYPES,
    "testostrone": TREATMENTS,
    # plurals, hyphens, capitals
    "micro tese": MICRO_TESE,
    "microtese": MICRO_TESE,
    "MICRO-TESES": MICRO_TESE,
    "vasectomies": TREATMENTS,
    "klinefelters": GLOSSARY,
    "dry orgasms": ASPERMIA,
    # doctors' words and questions
    "sperm extraction": MICRO_TESE,
    "y deletion": CAUSES,
    "mumps": CAUSES,
    "aspermia": ASPERMIA,
    "donor": TREATMENTS,
    "how common": BASICS,
    "what is FSH": TYPES,
    "karyotype": GLOSSARY,
    "is it obstructive or non-obstructive": TYPES,
    "does it hurt": MICRO_TESE,
    "who wrote this": ABOUT,
    # somebody in danger
    "i want to die": HOME,
    "suicidal": HOME,
}


@pytest.fixture(scope="module", params=["http", "file"])
def searching(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page with the search ready in it."""
    home = request.getfixturevalue({"http": "address", "file": "bundle"}[request.param])
    reader = sit_down(browser, home, 1440, 900)
    page = reader.open("index.html")
    page.locator("#search-words").fill("sperm")
    expect(page.get_by_role("option").first).to_be_visible()
    yield page
    page.context.close()
    assert reader.said == reader.strays == []


@pytest.mark.parametrize(("words", "path"), EXPECTED.items(), ids=EXPECTED)
def test_the_page_is_among_the_first_three(searching: Page, words: str, path: str) -> None:
    box = searching.locator("#search-words")
    box.fill("")
    expect(searching.locator("#search-results")).to_be_hidden()
    box.fill(words)
    expect(searching.locator(".md-search__output")).to_be_visible()
    pages = searching.locator("#search-results .page")
    found = pages.evaluate_all("(links) => links.map((link) => link.pathname)")[:3]
    assert [address for address in found if address.endswith(f"/{path}")], found
