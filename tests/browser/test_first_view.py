"""What a reader gets on opening any page, on the web and from the unpacked bundle."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.reader import MICRO_TESE, NewReader

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
OUTSIDE = re.compile("^https:")
STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await indexedDB.databases(), document.cookie,
].filter(Boolean)"""


def inside(paths: list[str], home: str) -> list[str]:
    """The pages at an address: the bundle has no page for addresses that do not exist."""
    return [path for path in paths if home.startswith("http") or path != "404.html"]


def test_no_page_complains_breaks_the_policy_or_asks_anyone_else(
    reader: NewReader, anywhere: str, paths: list[str]
) -> None:
    visitor = reader(home=anywhere)
    wrong: dict[str, list[str]] = {}
    for path in inside(paths, anywhere):
        visitor.open(path)
        if trouble := [*visitor.said, *visitor.strays]:
            wrong[path] = trouble
        visitor.forget()
    assert not wrong


def test_each_page_has_a_language_a_title_one_h1_and_named_landmarks(reader: NewReader, paths: list[str]) -> None:
    visitor = reader()
    wrong: dict[str, list[str]] = {}
    titles: list[str] = []
    for path in paths:
        page = visitor.open(path)
        titles.append(page.title())
        if faults := page.evaluate(FAULTS):
            wrong[path] = faults
    assert not wrong
    assert len(titles) == len(set(titles)), titles


def test_a_first_visit_leaves_nothing_behind(reader: NewReader, anywhere: str, paths: list[str]) -> None:
    visitor = reader(home=anywhere)
    for path in inside(paths, anywhere):
        visitor.open(path)
    assert visitor.page.evaluate(STORED) == []
    assert visitor.page.context.cookies() == []


def test_a_page_needs_one_stylesheet_one_script_an_icon_and_its_drawings(
    reader: NewReader, anywhere: str, paths: list[str]
) -> None:
    visitor = reader(home=anywhere)
    wrong: dict[str, list[str]] = {}
    for path in inside(paths, anywhere):
        visitor.open(path)
        needed = sorted(file for file in visitor.files if not file.startswith("assets/figures/"))
        visitor.forget()
        if needed not in (allowed := wanted(path)):
            wrong[path] = [name for name in needed if name not in allowed[0]] or needed
    assert not wrong


def wanted(path: str) -> tuple[list[str], list[str]]:
    """With the icon; without it, for browsers that show none or have it already."""
    needed = [path, "assets/guide.css", "assets/guide.js"]
    return sorted([*needed, "assets/images/favicon.svg"]), sorted(needed)


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
