"""What readers type, and what must be among the first three: pages for their words, places for their questions."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from guide.site.pages import read_site
from tests.browser.queries import EXPECTED
from tests.browser.reader import sit_down

FIND = """async (queries) => {
  const find = await window.guideFinder(window.guideSearchIndex);
  return queries.map((words) => find(words).map(({ url }) => url.replace('.html', '').replace('#in-brief', '')));
}"""
"""The places for each of the words, as the box below would show them one after the other."""
ANSWERED: dict[str, list[str]] = yaml.safe_load(Path(__file__).with_name("places.yml").read_text("utf-8"))
"""What readers ask in their own words, and the places that answer it."""
IN_DANGER = (
    "i want to die", "i wanna die", "I want to kill myself", "gonna kill my self", "kms", "unalive", "i am suicidal",
    "suiside", "thinking about suicide", "thoughts of ending my life", "i want to end it all", "should i just end it",
    "no point living if i cant have kids", "cant go on like this", "i cant do this anymore", "id be better off dead",
    "I wish I were dead", "everyone would be better off without me", "i dont want to be here", "tired of living",
    "i keep thinking about dying", "life isnt worth living", "i cut myself", "self-harm", "I took an overdose",
    "my boyfriend says he wants to die", "he tried to kill himself", "help line", "crisis line number", "hotlne",
    "i want to just die", "suicidel", "i dont care if i live", "thinking about death", "no longer want to live",
    "my family is better without me", "uk crisis number", "who can i call right now", "i cant face another day",
    "i have taken all my sleeping tablets", "my husband is talking about ending it",
)  # fmt: skip
HELP = {"tools/faq#q-147", "living/feelings#where-to-get-help"}
IN_NO_DANGER = (
    "how long do sperm live before they die", "sperm die after 3 days", "can i die during surgery",
    "does heat kill sperm", "is icsi safe", "shooting blanks", "only dead sperm",
    "a sample report line by line", "cant go on holiday after surgery",
)  # fmt: skip
LED_ASTRAY = {
    "is it my fault": "start/azoospermia#it-is-nobodys-fault",
    "he wont talk to me": "living/partners#when-he-will-not-talk",
    "can my wife still get pregnant": "start/azoospermia#pregnancy-without-treatment-and-contraception tools/faq#q-67",
    "does my wife still love me": "tools/faq#q-51",
    "i took steroids for 2 years": "causes/testosterone-and-steroids#stop-with-a-doctor-then-wait",
    "steriods gym": "causes/testosterone-and-steroids#stop-with-a-doctor-then-wait",
    "does microtese hurt": "tools/faq#q-36",
    "can i still have children": "index tools/faq#q-108",
    "tests for partner": "living/partners#your-own-checks",
    "small testicles": "causes/testicles#small-or-shrinking-testicles tools/faq#q-17",
}
"""Words → what Enter opens, one of these: stray words such as “wife”, “still” and “talk” once led elsewhere."""
BOX = "#guide-search-words"
MOST_MISSED = 3
"""Of more than a hundred questions."""


@pytest.fixture(scope="module")
def searching(browser: Browser, address: str) -> Iterator[Page]:
    """A page with the search ready in it."""
    reader = sit_down(browser, address, 1440, 900)
    page = reader.open("404.html")
    page.locator(BOX).fill("sperm")
    expect(page.get_by_role("option").first).to_be_visible()
    yield page
    page.context.close()
    assert reader.said == reader.strays == []


def found(page: Page, queries: Iterable[str]) -> dict[str, list[str]]:
    """Words → the places found, as paths without `.html` and anchors."""
    asked = list(queries)
    return dict(zip(asked, page.evaluate(FIND, asked), strict=True))


def first_pages(places: list[str]) -> list[str]:
    """The paths of the first three pages."""
    return list(dict.fromkeys(place.partition("#")[0] for place in places))[:3]


def shown(page: Page, words: str) -> Locator:
    """The places that the box shows for them."""
    page.locator(BOX).fill("")
    expect(page.locator(".md-search__usual")).to_be_visible()
    page.locator(BOX).fill(words)
    expect(page.locator(".md-search__usual")).to_be_hidden()
    return page.locator("#guide-search-results .place")


def is_met(wanted: str, found: list[str]) -> bool:
    """One of those with a bar between, or all of the others."""
    if " | " in wanted:
        return not set(found).isdisjoint(wanted.split(" | "))
    return set(found).issuperset(wanted.split())


def test_there_are_enough_queries() -> None:
    assert len({words.lower() for words in EXPECTED}) == len(EXPECTED) >= 64


def test_the_pages_are_among_the_first_three(searching: Page) -> None:
    pages = {words: first_pages(places) for words, places in found(searching, EXPECTED).items()}
    assert {words: pages[words] for words, wanted in EXPECTED.items() if not is_met(wanted, pages[words])} == {}


def test_the_places_that_answer_a_question_are_there(site: Path) -> None:
    anchors = {page.path.removesuffix(".html"): page.anchors | {""} for page in read_site(site)[0].pages}
    wanted = {place.partition("#")[::2] for places in ANSWERED.values() for place in places}
    assert [(path, anchor) for path, anchor in sorted(wanted) if anchor not in anchors.get(path, set())] == []


def test_a_place_that_answers_is_among_the_first_three(searching: Page) -> None:
    assert len(ANSWERED) >= 190
    places = found(searching, ANSWERED)
    missed = {words: places[words][:3] for words in ANSWERED if set(ANSWERED[words]).isdisjoint(places[words][:3])}
    assert len(missed) <= MOST_MISSED, missed


def test_whoever_is_in_danger_is_led_to_help_first(searching: Page) -> None:
    places = found(searching, IN_DANGER)
    assert {words: got[:2] for words, got in places.items() if set(got[:2]) != HELP} == {}


def test_nobody_else_is(searching: Page) -> None:
    places = found(searching, IN_NO_DANGER)
    assert {words: got[0] for words, got in places.items() if got[0] in HELP} == {}


def test_stray_words_lead_nobody_astray(searching: Page) -> None:
    firsts = {words: places[0] for words, places in found(searching, LED_ASTRAY).items()}
    assert {words: firsts[words] for words, right in LED_ASTRAY.items() if firsts[words] not in right.split()} == {}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("could the lab be wrong and when do i test again", "tools/faq#q-01"),  # a question of the list
        ("karyotype meaning", "tools/glossary#karyotype"),  # a word of the glossary
        ("undescended testicles", "causes/testicles#undescended-testicles"),  # a heading of the third level
    ],
)
def test_questions_words_and_small_headings_are_found_as_what_they_are(searching: Page, words: str, kind: str) -> None:
    assert kind in found(searching, [words])[words][:3]


def test_what_nobody_sees_in_a_word_counts_for_nothing(searching: Page) -> None:
    soft, none, plain = found(searching, ["bi\u00adopsy", "bi\u200bopsy", "biopsy"]).values()
    assert soft == none == plain != []


def test_a_passage_found_under_a_heading_of_many_pages_is_named_with_its_page(searching: Page) -> None:
    names = shown(searching, "retrograde ejaculation what can be done").locator("strong").all_inner_texts()
    assert [name for name in names if name in {"What can be done", "How it is found", "What it is"}] == []


def test_a_hit_in_the_short_version_leads_to_it(searching: Page) -> None:
    hrefs = shown(searching, "micro-TESE").evaluate_all("(all) => all.map((one) => one.href)")
    assert any(href.endswith("treatments/micro-tese.html#in-brief") for href in hrefs)


def test_the_box_shows_what_the_finder_found_in_its_order(searching: Page) -> None:
    names = shown(searching, "dry orgasm").evaluate_all("(all) => all.map((one) => one.href)")
    assert [name.split("/", 3)[3].replace(".html", "").replace("#in-brief", "") for name in names] == found(
        searching, ["dry orgasm"]
    )["dry orgasm"]
