"""Faults 1 to 5 of the plain theme, in what readers operate: each check returns what is wrong."""

from __future__ import annotations

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as TooLate

from tests.browser.focus import stops
from tests.browser.reader import PHONE, focus_is_in
from tests.browser.theme import WORDS_EXPLAINED, Theme, comes, results

GROUND = "() => getComputedStyle(document.body).backgroundColor"
TOLD = """() => [...document.querySelectorAll('[aria-live], [role="status"], [role="alert"], output')]
  .some((region) => region.textContent.trim())"""
WORDS = "operation"
"""Found by the search of both sites."""
FOCUS = "() => document.activeElement.outerHTML.slice(0, 80)"


def stops_out_of_sight(theme: Theme) -> list[str]:
    with theme.open(PHONE, 640) as page:
        return [stop.html for stop in stops(page) if not stop.shown]


def menu_out_of_reach(theme: Theme) -> list[str]:
    with theme.open(PHONE, 640) as page:
        page.locator(theme.menu).focus()
        return [] if has_focus(page, theme.menu) else [page.evaluate(FOCUS)]


def colours_deaf_to_space(theme: Theme) -> list[str]:
    with theme.open() as page:
        before = page.evaluate(GROUND)
        page.locator(theme.scheme).first.press("Space")
        after = page.evaluate(GROUND)
        return [before] if before == after else []


def colours_stored_unasked(theme: Theme) -> list[str]:
    with theme.open() as page:
        return list(page.evaluate("() => Object.keys(localStorage)"))


def search_says_nothing(theme: Theme) -> list[str]:
    with theme.open() as page:
        type_words(page, theme)
        try:
            page.wait_for_function(TOLD, timeout=3_000)
        except TooLate:
            return ["no status was filled"]
        return []


def search_loses_the_focus(theme: Theme) -> list[str]:
    with theme.open() as page:
        type_words(page, theme)
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        page.wait_for_timeout(300)
        return ["the focus is on nothing"] if has_focus(page, "body") else []


def search_tells_the_address(theme: Theme) -> list[str]:
    """A form sends what was typed as soon as one Enter slips past the script, as just after the list was closed."""
    with theme.open() as page:
        type_words(page, theme)
        page.locator(theme.search).evaluate("(field) => field.form?.requestSubmit()")
        page.wait_for_timeout(600)
        return [page.url] if WORDS in page.url else []


def word_out_of_reach(theme: Theme) -> list[str]:
    with theme.open() as page:
        page.locator(theme.word).first.focus()
        return [] if comes(page.locator(theme.meaning)) else ["focus shows no meaning"]


def meaning_deaf_to_escape(theme: Theme) -> list[str]:
    with theme.open() as page:
        hover(page, theme)
        page.keyboard.press("Escape")
        return [] if comes(page.locator(theme.meaning), "hidden") else ["it stays"]


def meaning_flees_the_mouse(theme: Theme) -> list[str]:
    with theme.open() as page:
        hover(page, theme)
        page.locator(theme.meaning).first.hover(force=True)
        return ["it goes"] if comes(page.locator(theme.meaning), "hidden") else []


def words_torn(theme: Theme) -> list[str]:
    """A meaning given to a part of a word, as that of TESE within Micro-TESE."""
    torn = []
    for path, tree in theme.trees().items():
        for word in tree.xpath(WORDS_EXPLAINED):
            before = word.getprevious().tail if word.getprevious() is not None else word.getparent().text
            if (before or "")[-1:].isalpha() or (before or "").endswith("-") or (word.tail or "")[:1].isalpha():
                torn.append(f"{path}: {(before or '')[-12:]}{word.text}{(word.tail or '')[:12]}")
    return torn


def enlarging_leaves_the_focus_behind(theme: Theme) -> list[str]:
    with theme.open() as page:
        enlarge(page, theme)
        return [] if has_focus(page, theme.enlarged) else [page.evaluate(FOCUS)]


def enlarged_picture_without_words(theme: Theme) -> list[str]:
    with theme.open() as page:
        enlarge(page, theme)
        picture = page.locator(theme.enlarged).locator("img").first
        return [] if picture.get_attribute("alt") else [picture.evaluate("(picture) => picture.outerHTML")]


def enlarged_picture_not_larger(theme: Theme) -> list[str]:
    with theme.open() as page:
        width = "(picture) => picture.getBoundingClientRect().width"
        before = page.locator(theme.picture).first.locator("img").evaluate(width)
        enlarge(page, theme)
        after = page.locator(theme.enlarged).locator("img").first.evaluate(width)
        return [f"{before} px, then {after} px"] if after <= before else []


def has_focus(page: Page, selector: str) -> bool:
    """Whether the focus is on what `selector` finds, or in it; "body" has it when nothing else has."""
    if selector == "body":
        return bool(page.evaluate("() => document.activeElement === document.body"))
    return focus_is_in(page, selector)


def hover(page: Page, theme: Theme) -> None:
    page.locator(theme.word).first.hover()
    assert comes(page.locator(theme.meaning)), "hovering shows a meaning in both themes"


def type_words(page: Page, theme: Theme) -> None:
    page.locator(theme.search).click()
    page.keyboard.type(WORDS)
    assert comes(results(page, WORDS), wait=5_000), "both themes find it"


def enlarge(page: Page, theme: Theme) -> None:
    page.locator(theme.picture).first.press("Enter")
    assert comes(page.locator(theme.enlarged).locator("img"), wait=5_000), "both themes enlarge a picture"
    page.wait_for_timeout(600)
