"""What a reader gets on opening any page, on the web and from the unpacked bundle: asked on one walk over all pages."""

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.reader import MICRO_TESE, PHONE, STORED, WIDE, NewReader, Reader, sit_down
from tests.browser.test_questions import QUESTIONS

FAULTS = """() => {
  const SCOPES = ['col', 'row', 'colgroup', 'rowgroup'];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const text = (id) => document.getElementById(id)?.textContent.trim();
  const name = (element) => element.getAttribute('aria-label') || text(element.getAttribute('aria-labelledby'));
  const seen = (element) => element.checkVisibility();
  const landmarks = all('nav, [role="search"], [role="region"], aside').filter(seen).map((e) => [e.localName, name(e)]);
  const names = landmarks.map(([, name]) => name);
  return Object.entries({
    'is not said to be in British English': document.documentElement.lang !== 'en-GB',
    'has no title': !document.title.trim(),
    'has no description': !document.querySelector('meta[name="description"]')?.content,
    'has not one h1': all('h1').length !== 1,
    'has not one main part': all('main').length !== 1,
    'has no header or footer': all('body > header').length !== 1 || all('body > footer').length !== 1,
    [`has landmarks without a name: ${landmarks.filter(([, name]) => !name)}`]: names.some((name) => !name),
    [`has landmarks with one name: ${names}`]: new Set(names).size !== names.length,
    'has pictures without a size': all('img').some((e) => !e.getAttribute('width') || !e.getAttribute('height')),
    'has pictures without words for them': all('img').some((e) => !e.alt.trim()),
    'has a table head that does not say what it heads': all('th').some((e) => !SCOPES.includes(e.scope)),
    'has a box that a browser may tick by itself': all('[type="checkbox"][autocomplete]').length > 0,
    'has an id twice': new Set(all('[id]').map((e) => e.id)).size !== all('[id]').length,
    'has inline styles': all('[style], style').length > 0,
  }).filter(([, wrong]) => wrong).map(([what]) => what);
}"""
HELP = "() => [...document.querySelectorAll('body > footer nav a')].map((link) => link.textContent.trim())"
OUT_OF_SIGHT = """() => [
  ...[...document.querySelectorAll('.table')].filter((frame) => frame.scrollWidth > frame.clientWidth)
    .map((frame) => `the table ${frame.ariaLabel} is cut off`),
  ...[document.documentElement.scrollWidth - innerWidth].filter((by) => by > 0).map((by) => `wider by ${by} px`),
]"""
"""What a phone does not show without scrolling sideways."""
SCREENS = "() => document.documentElement.scrollHeight / innerHeight"
MOST_SCREENS = 14
NO_TOPICS = ("generated", "plain")
"""Lists made from the facts, and the page for what is not found."""
PHONE_SIZE: ViewportSize = {"width": PHONE, "height": 640}
COMMON_PHONE: ViewportSize = {"width": 360, "height": 780}
DESK_SIZE: ViewportSize = {"width": WIDE, "height": 900}
TOOLS = {
    "[data-filter]": "filter",
    "[data-questions]": "questions",
    "[data-type='pathway'], [data-questions]": "statements",
}
"""What a tool works on → the name of its script."""
SANS = "assets/vendor/atkinson-hyperlegible-next-5.3.0/atkinson-hyperlegible-next"
LETTERS = {f"{SANS}-latin-wght-normal.woff2", "assets/vendor/literata-5.3.0/literata-latin-600-normal.woff2"}
RARE_LETTERS = f"{SANS}-latin-ext-wght-normal.woff2"
"""Those of some authors' names: asked for where a page has one."""
ICON = "assets/images/favicon.svg"
"""A browser asks for it when it has time, which may be on the next page."""
NOT_IN_THE_BUNDLE = "404.html"
"""The page for lost addresses: a folder has none."""
OUTSIDE = re.compile("^https:")


@dataclass
class Seen:
    """What one page made a browser say and ask for."""

    title: str
    description: str
    faults: list[str]
    out_of_sight: list[str]
    """On a phone."""
    screens: float
    """How many a phone of common size needs for it."""
    kind: str
    help: list[str]
    """The links of its footer."""
    trouble: list[str]
    files: list[str]
    tools: list[str]
    """The scripts its tools need."""


@dataclass
class Walk:
    pages: dict[str, Seen]
    left: list[str]
    """What lies in the browser's stores after the last page."""


@pytest.fixture(scope="module", params=["http", "file"])
def walk(request: pytest.FixtureRequest, browser: Browser, paths: list[str], kinds: list[str]) -> Walk:
    """A first visit to every page on the web; in the bundle to each kind and each tool, unless `--all` is asked for."""
    web = request.param == "http"
    reader = sit_down(browser, request.getfixturevalue("address" if web else "bundle"), WIDE, 900)
    wanted = paths if web or request.config.option.all else [*kinds, QUESTIONS]
    pages = {path: visit(reader, path) for path in wanted if web or path != NOT_IN_THE_BUNDLE}
    left = [*reader.page.evaluate(STORED), *map(str, reader.page.context.cookies())]
    reader.page.context.close()
    return Walk(pages, left)


def visit(reader: Reader, path: str) -> Seen:
    reader.page.set_viewport_size(PHONE_SIZE)
    page = reader.open(path)
    out_of_sight = page.evaluate(OUT_OF_SIGHT)
    page.set_viewport_size(COMMON_PHONE)
    screens = page.evaluate(SCREENS)
    page.set_viewport_size(DESK_SIZE)
    seen = Seen(
        title=page.title(),
        description=page.locator("meta[name=description]").get_attribute("content") or "",
        faults=page.evaluate(FAULTS),
        out_of_sight=out_of_sight,
        screens=screens,
        kind=page.locator("body").get_attribute("data-type") or "",
        help=page.evaluate(HELP),
        trouble=[*reader.said, *reader.strays],
        files=reader.files,
        tools=[f"assets/tools/{name}.js" for sign, name in TOOLS.items() if page.locator(sign).count()],
    )
    reader.forget()
    return seen


def test_no_page_complains_breaks_the_policy_or_asks_anyone_else(walk: Walk) -> None:
    assert {path: seen.trouble for path, seen in walk.pages.items() if seen.trouble} == {}


def test_each_page_has_a_language_one_h1_and_named_landmarks(walk: Walk) -> None:
    assert {path: seen.faults for path, seen in walk.pages.items() if seen.faults} == {}


def test_no_two_pages_have_one_title_or_description(walk: Walk) -> None:
    for words in ([seen.title for seen in walk.pages.values()], [seen.description for seen in walk.pages.values()]):
        assert [each for each in words if words.count(each) > 1] == []


def test_no_page_scrolls_sideways_on_a_phone_and_no_table_is_cut_off(walk: Walk) -> None:
    assert {path: seen.out_of_sight for path, seen in walk.pages.items() if seen.out_of_sight} == {}


def test_no_topic_page_is_longer_than_fourteen_screens_of_a_phone(walk: Walk) -> None:
    topics = {path: seen.screens for path, seen in walk.pages.items() if seen.kind not in NO_TOPICS}
    assert {path: round(screens, 1) for path, screens in topics.items() if screens > MOST_SCREENS} == {}


def test_what_a_phone_does_not_show_is_noticed(reader: NewReader) -> None:
    page = reader(PHONE, 640).open("causes/index.html")
    page.locator(".table table").first.evaluate("(table) => { table.style.minWidth = '999px'; }")
    page.locator("h1").evaluate("(title) => { title.style.width = '400px'; }")
    assert [words.split(" ")[0] for words in page.evaluate(OUT_OF_SIGHT)] == ["the", "wider"]


def test_help_stands_in_the_same_order_on_every_page(walk: Walk) -> None:
    """WCAG 3.2.6."""
    [order] = {tuple(seen.help) for seen in walk.pages.values()}
    assert order[:2] == ("Get help", "Report a mistake")


def test_a_first_visit_leaves_nothing_behind(walk: Walk) -> None:
    assert walk.left == []


def test_a_page_needs_a_stylesheet_a_script_its_letters_an_icon_its_drawings_and_its_tools(walk: Walk) -> None:
    wrong: dict[str, list[str]] = {}
    for path, seen in walk.pages.items():
        files = [file for file in seen.files if file != ICON]
        asked = {file for file in files if not file.startswith("assets/figures/")}
        needed = {path, "assets/guide.css", "assets/guide.js", *LETTERS, *seen.tools}
        if asked - {RARE_LETTERS} != needed or len(files) != len(set(files)):
            wrong[path] = seen.files
    assert not wrong
    assert {tool for seen in walk.pages.values() for tool in seen.tools} == {
        f"assets/tools/{name}.js" for name in TOOLS.values()
    }


def test_a_cited_site_is_not_told_where_the_reader_came_from(reader: NewReader) -> None:
    visitor = reader()
    page = visitor.open(MICRO_TESE)
    page.get_by_role("heading", name="Sources on this page").click()
    page.context.route(OUTSIDE, lambda route: route.fulfill(body="A cited work"))
    with page.expect_request(OUTSIDE) as asked:
        page.locator('.references a[href^="https://"]').first.click()
    assert "referer" not in asked.value.all_headers()
    expect(page.get_by_text("A cited work")).to_be_visible()
    assert page.evaluate("() => document.referrer") == ""
    visitor.forget()
