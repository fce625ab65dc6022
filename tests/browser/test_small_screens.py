"""On the smallest phone: no sideways scrolling, nothing too small to press, nothing that jumps."""

import sys
from statistics import mean

import pytest
from playwright.sync_api import Page

from tests.browser.reader import MICRO_TESE, PHONE, WIDE, NewReader, unfolded, widened

SMALL = """() => [...document.querySelectorAll(
    'button, summary, input, nav a, .letters a, .md-header a, .md-footer a, a.zoom'
  )]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches('.md-skip'))
  .map((element) => [element.textContent.trim().slice(0, 40) || element.className, element.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([name, box]) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`)"""
TRANSLATED = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (!parentElement.closest('script, [translate="no"]')) {
      walker.currentNode.data = data.replace(/\\p{L}{3,}/gu, '$&untersuchungsergebnis');
    }
  }
  document.documentElement.classList.add('translated-ltr');
}"""
"""Words as long as those of German or Finnish, and longer; as some browsers mark a page that they have translated."""
OUTSIDE = """() => [...document.querySelectorAll('body *')]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, box]) => box.left < -1 || box.right > innerWidth + 1).map(([element]) => element.outerHTML)"""
SHIFTS = """window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts.push([entry.value, entry.sources[0]?.node?.nodeName]);
}).observe({ type: 'layout-shift', buffered: true });"""
TO_THE_END = """async () => {
  const frame = () => new Promise(requestAnimationFrame);
  for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
    scrollTo(0, top);
    await frame();
    await frame();
  }
  await Promise.all([...document.images].map((image) => image.decode()));
  await frame();
  await frame();
}"""


@pytest.mark.parametrize("path", ["about/corrections.html", "tools/faq.html"])
def test_long_words_of_lists_break_where_letters_are_twice_as_large(reader: NewReader, path: str) -> None:
    """Half the width is the same to a browser."""
    page = reader(PHONE // 2, 320).open(path)
    page.locator("details").evaluate_all("(folded) => { for (const part of folded) part.open = true; }")
    assert page.locator("article").evaluate("(text) => text.scrollWidth - text.clientWidth") <= 0
    assert sideways(page) <= 0


def test_a_long_word_does_not_stretch_one_bar_of_a_ladder(reader: NewReader) -> None:
    page = unfolded(reader(PHONE // 2, 320).open("causes/blockages.html"))
    bars = page.locator(".ladder svg").evaluate_all("(bars) => bars.map((bar) => bar.getBoundingClientRect().width)")
    assert len(bars) > 2
    assert len(set(bars)) == 1


def test_a_compound_that_a_browser_has_translated_may_break(reader: NewReader) -> None:
    page = reader(PHONE).open("types/non-obstructive.html")
    page.locator("h1 .whole").evaluate("(word) => { word.textContent = 'nicht-obstruktive-azoospermie'; }")
    assert sideways(page) > 0
    page.locator("html").evaluate("(html) => html.classList.add('translated-ltr')")
    assert sideways(page) <= 0


def test_a_long_word_that_no_list_has_does_not_stretch_the_page(reader: NewReader) -> None:
    page = reader(PHONE).open("tools/glossary.html")
    page.get_by_label("Look for words").fill("Spermatozoenproduktionsuntersuchungsergebnisse" * 2)
    assert sideways(page) <= 0


def sideways(page: Page) -> int:
    """CSS pixels of the page that lie beyond the right edge."""
    return int(page.evaluate("() => document.documentElement.scrollWidth - innerWidth"))


def test_no_kind_of_page_scrolls_sideways_and_what_is_pressed_is_24_pixels_large(
    reader: NewReader, kinds: list[str]
) -> None:
    """Plain Material had: 36 targets were smaller. A window as low as 256 pixels is one at 400 % zoom.

    In the end nothing reaches beyond the edges when each page is translated into longer words."""
    visitor = reader(WIDE)
    wrong: dict[str, list[str]] = {}
    for path in (*kinds, MICRO_TESE):
        page = widened(visitor.open(path), WIDE, 900)
        page.locator("#guide-menu details").evaluate_all("(folded) => { for (const part of folded) part.open = true; }")
        small = page.evaluate(SMALL)
        wide = sideways(unfolded(widened(page, PHONE, 256)))
        page.locator("#guide-menu-open").click()
        small += page.evaluate(SMALL)
        page.locator("#guide-menu-close").click()
        page.evaluate(TRANSLATED)
        if found := [*small, *page.evaluate(OUTSIDE), *[f"wider by {wide} px"] * (wide > 0)]:
            wrong[path] = found
    assert not wrong


@pytest.mark.parametrize("path", ["index.html", MICRO_TESE])
def test_nothing_jumps_while_a_page_is_read(reader: NewReader, path: str) -> None:
    visitor = reader(360, 740)
    visitor.page.add_init_script(SHIFTS)
    page = unfolded(visitor.open(path))
    page.evaluate(TO_THE_END)
    shifts = page.evaluate("() => window.shifts")
    assert sum(value for value, _ in shifts) < 0.001, shifts


LETTERS = """() => [...document.querySelectorAll('article > p:not([class])')].flatMap((text) => {
  const lines = new Map();
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    for (let at = 0; at < walker.currentNode.length; at += 1) {
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + 1);
      const line = Math.round(range.getBoundingClientRect().bottom / 12);
      if (!walker.currentNode.parentElement.closest('sup')) lines.set(line, (lines.get(line) || 0) + 1);
    }
  }
  return [...lines.values()].filter((letters) => letters > 9).slice(0, -1);
})"""
"""Letters in each line of running text but the last of a paragraph; marks of sources are not counted."""


def test_text_is_large(reader: NewReader) -> None:
    page = reader(PHONE).open(MICRO_TESE)
    sizes = page.evaluate(
        "() => [...document.querySelectorAll('article :is(p, li, td, th, dd, figcaption)')]"
        ".map((element) => parseFloat(getComputedStyle(element).fontSize))"
    )
    assert min(sizes) >= 15
    body = page.locator("article > p:not([class]), article > :is(ul, ol) > li")
    assert set(body.evaluate_all("(texts) => texts.map((text) => getComputedStyle(text).fontSize)")) == {"18px"}


UNMARKED = """() => [...document.querySelectorAll('article p a[href]')]
  .filter((link) => link.textContent.trim() && !link.closest('sup') && !link.matches('[aria-label], [title]'))
  .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline')).map((link) => link.outerHTML)"""


def test_a_link_in_running_text_is_known_without_its_colour(reader: NewReader) -> None:
    page = reader().open(MICRO_TESE)
    assert page.evaluate(UNMARKED) == []
    page.locator("article p > a[href]:not(.cite)").first.evaluate("(link) => { link.style.textDecoration = 'none'; }")
    assert len(page.evaluate(UNMARKED)) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="browsers take the system's fonts here, not those of fonts.py")
@pytest.mark.parametrize(
    "path", [MICRO_TESE, "start/azoospermia.html", "decide/repair-or-retrieve.html", "living/feelings.html"]
)
def test_lines_have_60_to_75_letters(reader: NewReader, path: str) -> None:
    """Plain Material had lines of 84 to 97 letters."""
    letters = reader(WIDE).open(path).evaluate(LETTERS)
    assert len(letters) > 10
    assert 60 <= mean(letters) <= 75


BROKEN = """() => [...document.querySelectorAll('h1, h2, h3, nav a, td a:not(.term, .cite)')].flatMap((title) => {
  const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const broken = [];
  while (walker.nextNode()) {
    for (const found of walker.currentNode.data.matchAll(/micro-TESEs?/gi)) {
      range.setStart(walker.currentNode, found.index);
      range.setEnd(walker.currentNode, found.index + found[0].length);
      if (new Set([...range.getClientRects()].map((line) => line.top)).size > 1) broken.push(title.outerHTML);
    }
  }
  return broken;
})"""


@pytest.mark.parametrize("width", [PHONE, 360])
def test_micro_tese_is_never_broken_in_a_title(reader: NewReader, width: int) -> None:
    visitor = reader(width)
    paths = (MICRO_TESE, "decide/micro-tese-or-donor.html", "tools/faq.html", "tools/numbers.html")
    broken = {path: found for path in paths if (found := opened(visitor.open(path)).evaluate(BROKEN))}
    assert not broken


def test_a_title_that_may_break_is_noticed(reader: NewReader) -> None:
    page = reader(PHONE).open(MICRO_TESE)
    page.locator("h1").evaluate("(head) => { head.textContent = 'micro-TESE'; head.style.width = '4em'; }")
    assert len(page.evaluate(BROKEN)) == 1


def opened(page: Page) -> Page:
    page.locator("#guide-menu-open").click()
    return page
