"""What a reader gets on opening any page, on the web and from the unpacked bundle."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import MICRO_TESE, STORED, WIDE, NewReader, sit_down

FAULTS = """() => {
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
    'has an id twice': new Set(all('[id]').map((e) => e.id)).size !== all('[id]').length,
    'has inline styles': all('[style], style').length > 0,
  }).filter(([, wrong]) => wrong).map(([what]) => what);
}"""
TOOLS = {"[data-filter]": "filter", "[data-questions]": "questions", "[data-type='pathway']": "statements"}
"""What a tool works on → the name of its script."""
OUTSIDE = re.compile("^https:")


@dataclass
class Seen:
    """What one page made a browser say and ask for."""

    title: str
    faults: list[str]
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
def walk(request: pytest.FixtureRequest, browser: Browser, paths: list[str]) -> Walk:
    """A first visit to every page, on the web and in the bundle, which needs no page for lost addresses."""
    web = request.param == "http"
    reader = sit_down(browser, request.getfixturevalue("address" if web else "bundle"), WIDE, 900)
    pages: dict[str, Seen] = {}
    for path in [path for path in paths if web or path != "404.html"]:
        page = reader.open(path)
        tools = [f"assets/tools/{name}.js" for sign, name in TOOLS.items() if page.locator(sign).count()]
        pages[path] = Seen(page.title(), page.evaluate(FAULTS), [*reader.said, *reader.strays], reader.files, tools)
        reader.forget()
    left = [*page.evaluate(STORED), *[str(cookie) for cookie in page.context.cookies()]]
    page.context.close()
    return Walk(pages, left)


def test_no_page_complains_breaks_the_policy_or_asks_anyone_else(walk: Walk) -> None:
    assert {path: seen.trouble for path, seen in walk.pages.items() if seen.trouble} == {}


def test_each_page_has_a_language_one_h1_and_named_landmarks(walk: Walk) -> None:
    assert {path: seen.faults for path, seen in walk.pages.items() if seen.faults} == {}


def test_no_two_pages_have_one_title(walk: Walk) -> None:
    titles = [seen.title for seen in walk.pages.values()]
    assert [title for title in titles if titles.count(title) > 1] == []


def test_a_first_visit_leaves_nothing_behind(walk: Walk) -> None:
    assert walk.left == []


def test_a_page_needs_one_stylesheet_one_script_an_icon_its_drawings_and_its_tools(walk: Walk) -> None:
    wrong: dict[str, list[str]] = {}
    for path, seen in walk.pages.items():
        asked = [file for file in seen.files if not file.startswith("assets/figures/")]
        needed = [path, "assets/guide.css", "assets/guide.js", *seen.tools]
        if sorted(asked) not in (sorted(needed), sorted([*needed, "assets/images/favicon.svg"])):
            wrong[path] = asked
    assert not wrong
    assert {tool for seen in walk.pages.values() for tool in seen.tools} == {
        f"assets/tools/{name}.js" for name in TOOLS.values()
    }


def test_a_cited_site_is_not_told_where_the_reader_came_from(reader: NewReader) -> None:
    visitor = reader()
    page = visitor.open(MICRO_TESE)
    page.context.route(OUTSIDE, lambda route: route.fulfill(body="A cited work"))
    with page.expect_request(OUTSIDE) as asked:
        page.locator('.references a[href^="https://"]').first.click()
    assert "referer" not in asked.value.all_headers()
    expect(page.get_by_text("A cited work")).to_be_visible()
    assert page.evaluate("() => document.referrer") == ""
    visitor.forget()
