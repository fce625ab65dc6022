"""What readers type, and the page that must be among the first three: lay words, plurals, slips of the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reader import sit_down

EXPECTED = {
    # what men call it
    "no sperm": "start/azoospermia.html",
    "zero sperm count": "start/azoospermia.html",
    "dry orgasm": "aspermia/index.html",
    "dry orgasms": "aspermia/index.html",
    "no semen comes out": "aspermia/index.html",
    "nothing comes out when I come": "aspermia/index.html",
    "sperm in urine": "aspermia/retrograde-ejaculation.html",
    "balls small": "causes/testicles.html",
    "gym drugs": "causes/testosterone-and-steroids.html",
    "steroids": "causes/testosterone-and-steroids.html",
    "test e": "causes/testosterone-and-steroids.html",
    "TRT": "causes/testosterone-and-steroids.html",
    "blocked tubes": "types/obstructive.html",
    "chemo": "causes/cancer-treatment.html",
    "my husband has no sperm": "living/partners.html",
    "time off work": "treatments/sperm-retrieval.html",
    # slips
    "azoospermea": "start/azoospermia.html",
    "azospermia": "start/azoospermia.html",
    "no sprem": "start/azoospermia.html",
    "retrogade ejaculation": "aspermia/retrograde-ejaculation.html",
    "donner sperm": "treatments/donor-sperm.html",
    "biopsie": "tests/index.html",
    "testostrone": "causes/testosterone-and-steroids.html",
    "semen analisis": "start/read-your-report.html",
    # plurals, hyphens, capitals
    "micro tese": "treatments/micro-tese.html",
    "microtese": "treatments/micro-tese.html",
    "MICRO-TESES": "treatments/micro-tese.html",
    "vasectomies": "treatments/repair-surgery.html",
    "klinefelters": "causes/genetic.html",
    # doctors' words and questions
    "sperm retrieval": "treatments/sperm-retrieval.html",
    "y deletion": "causes/genetic.html",
    "mumps": "causes/testicles.html",
    "aspermia": "aspermia/index.html",
    "donor": "treatments/donor-sperm.html",
    "cost": "living/costs-and-clinics.html",
    "karyotype": "tests/genetic-tests.html",
    "what is FSH": "tests/hormone-tests.html",
    "how common": "types/obstructive-or-not.html",
    "is it obstructive or non-obstructive": "types/obstructive-or-not.html",
    "who wrote this": "about/index.html",
    # somebody in danger
    "i want to die": "living/feelings.html",
    "suicidal": "living/feelings.html",
    "suicide": "living/feelings.html",
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
