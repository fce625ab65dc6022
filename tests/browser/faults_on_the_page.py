"""Faults 6 to 10 of the plain theme, in how pages look and are made: each check returns what is wrong."""

from __future__ import annotations

from collections import Counter

from lxml import html

from tests.browser.axe import violations
from tests.browser.reader import PHONE
from tests.browser.theme import WORDS_EXPLAINED, Theme, comes, results

PLAIN_LINKS = """() => [...document.querySelectorAll('article p a[href]')]
  .filter((link) => link.textContent.trim() && !link.closest('sup') && !link.matches('[aria-label], [title]'))
  .filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline'))
  .map((link) => link.outerHTML.slice(0, 80))"""
SMALL_LETTERS = """() => [...document.querySelectorAll('article :is(p, li, td, th, dd, figcaption)')]
  .filter((part) => part.checkVisibility() && parseFloat(getComputedStyle(part).fontSize) < 15)
  .map((part) => `${getComputedStyle(part).fontSize}: ${part.textContent.trim().slice(0, 40)}`)"""
LONG_LINES = """() => [...document.querySelectorAll('article > p')].map((text) => {
  const line = text.cloneNode(true);
  line.style.cssText = 'position: absolute; width: max-content; max-width: none; white-space: nowrap';
  text.after(line);
  return [text.textContent.length * text.clientWidth / line.offsetWidth, line.offsetWidth > text.clientWidth];
}).filter(([letters, breaks]) => breaks && letters > 80).map(([letters]) => `${Math.round(letters)} letters a line`)"""
NAMELESS_FRAMES = """() => [...document.querySelectorAll('article *')]
  .filter((frame) => ['auto', 'scroll'].includes(getComputedStyle(frame).overflowX))
  .filter((frame) => frame.scrollWidth > frame.clientWidth)
  .filter((frame) => frame.tabIndex < 0 || !frame.ariaLabel || !frame.role)
  .map((frame) => frame.outerHTML.slice(0, 80))"""
NAMELESS_POPUPS = """() => [...document.querySelectorAll('[role="dialog"]')]
  .filter((popup) => popup.checkVisibility() && !popup.ariaLabel && !popup.getAttribute('aria-labelledby'))
  .map((popup) => popup.outerHTML.slice(0, 80))"""
SMALL_TARGETS = """() => [...document.querySelectorAll('button, summary, input, nav a, header a, footer a')]
  .filter((target) => target.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((target) => target.closest('label') || target)
  .map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
  .filter(([, box]) => box.bottom > 0 && (box.width < 24 || box.height < 24)).map(([html]) => html)"""


def on_page(theme: Theme, script: str, width: int = 1440) -> list[str]:
    with theme.open(width) as page:
        return list(page.evaluate(script))


def faint_text(theme: Theme) -> list[str]:
    found = []
    for scheme in ("light", "dark"):
        with theme.open(color_scheme=scheme) as page:
            found += [line for line in violations(page, "colour") if line.startswith("color-contrast ×")]
    return found


def links_without_a_line(theme: Theme) -> list[str]:
    return on_page(theme, PLAIN_LINKS)


def small_letters(theme: Theme) -> list[str]:
    return on_page(theme, SMALL_LETTERS)


def long_lines(theme: Theme) -> list[str]:
    return on_page(theme, LONG_LINES)


def tables_that_keys_cannot_scroll(theme: Theme) -> list[str]:
    return on_page(theme, NAMELESS_FRAMES, PHONE)


def popups_without_a_name(theme: Theme) -> list[str]:
    with theme.open() as page:
        page.locator(theme.citation).first.focus()
        page.wait_for_timeout(800)
        return list(page.evaluate(NAMELESS_POPUPS))


def small_targets(theme: Theme) -> list[str]:
    return on_page(theme, SMALL_TARGETS)


def boxes_with_autocomplete(theme: Theme) -> list[str]:
    return [path for path, tree in theme.trees().items() if tree.xpath("//input[@type='checkbox'][@autocomplete]")]


def landmarks_without_their_own_name(theme: Theme) -> list[str]:
    found = []
    for path, tree in theme.trees().items():
        names = Counter(nav.get("aria-label") or nav.get("aria-labelledby") for nav in tree.iter("nav"))
        found += [f"{path}: {name}" for name, times in names.items() if not name or times > 1]
    return found


def inline_styles(theme: Theme) -> list[str]:
    return [path for path, tree in theme.trees().items() if tree.xpath("//article//@style")]


def pages_without_their_own_description(theme: Theme) -> list[str]:
    told = {path: " ".join(tree.xpath("//meta[@name='description']/@content")) for path, tree in theme.trees().items()}
    return [path for path, words in told.items() if not words or list(told.values()).count(words) > 1]


def pictures_without_a_size(theme: Theme) -> list[str]:
    return [path for path, tree in theme.trees().items() if tree.xpath("//img[not(@width) or not(@height)]")]


def lost_readers_left_alone(theme: Theme) -> list[str]:
    """The page for lost addresses is no page to MkDocs: what a template takes from the page is not there."""
    lost = theme.trees()["404.html"]
    return [] if lost.xpath("//main//article//a[@href]") and lost.xpath("//meta[@name='description']") else ["404.html"]


def meanings_lost_elsewhere(theme: Theme) -> list[str]:
    """Built while another folder was the current one."""
    tree = html.document_fromstring((theme.elsewhere / theme.page).read_bytes())
    return [] if tree.xpath(WORDS_EXPLAINED) else [theme.page]


def offline_copy_asks_outside(theme: Theme) -> list[str]:
    with theme.open(home=theme.offline.as_uri() + "/") as page:
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        page.wait_for_load_state("networkidle")
        return [address for address in asked if not address.startswith("file:")]


def offline_copy_with_what_nobody_reads(theme: Theme) -> list[str]:
    """Source maps, search files of other languages, the page for lost addresses of a server."""
    files = [path.relative_to(theme.offline).as_posix() for path in theme.offline.rglob("*") if path.is_file()]
    return [file for file in files if file.endswith(".map") or "lunr." in file or file == "404.html"]


def offline_search_dead(theme: Theme) -> list[str]:
    with theme.open(home=theme.offline.as_uri() + "/") as page:
        if not comes(page.locator(theme.search)):
            return ["there is no search"]
        page.locator(theme.search).click()
        page.keyboard.type("operation")
        return [] if comes(results(page, "operation"), wait=3_000) else ["nothing found"]
