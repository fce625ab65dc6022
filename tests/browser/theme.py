"""A built site and where in it stands what readers use: all that the checks of the ten faults know of a theme."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from lxml import html
from playwright.sync_api import Browser, Locator, Page
from playwright.sync_api import TimeoutError as TooLate

from tests.browser.reader import WIDE, sit_down

WORDS_EXPLAINED = "//abbr | //a[@class='term']"
"""In both themes, as XPath."""


@dataclass(frozen=True)
class Theme:
    """`page` has everything; the selectors find the control, word, meaning, picture or citation in it."""

    browser: Browser
    home: str
    folder: Path
    elsewhere: Path
    """The same site, built while another folder was the current one."""
    offline: Path
    """The copy to read without a server."""
    page: str
    menu: str
    scheme: str
    search: str
    word: str
    meaning: str
    picture: str
    enlarged: str
    citation: str
    ready: Literal["load", "networkidle"] = "load"
    """When its scripts are at work."""

    @contextmanager
    def open(self, width: int = WIDE, height: int = 900, *, home: str = "", **options: Any) -> Iterator[Page]:
        """The page in a new window; nothing outside the site answers."""
        visitor = sit_down(self.browser, home or self.home, width, height, **options)
        visitor.page.route("https://**", lambda route: route.abort())
        page = visitor.open(self.page)
        page.wait_for_load_state(self.ready)
        try:
            yield page
        finally:
            page.context.close()

    def trees(self) -> dict[str, html.HtmlElement]:
        """Each page by its path, as it was built."""
        paths = sorted(self.folder.rglob("*.html"))
        return {path.relative_to(self.folder).as_posix(): html.document_fromstring(path.read_bytes()) for path in paths}


def results(page: Page, words: str) -> Locator:
    """What a search shows."""
    return page.get_by_role("link").or_(page.get_by_role("option")).filter(has_text=words, visible=True)


def comes(place: Locator, state: str = "visible", wait: float = 2_000) -> bool:
    """Whether it comes to be visible or hidden within `wait` milliseconds."""
    try:
        place.first.wait_for(state="visible" if state == "visible" else "hidden", timeout=wait)
    except TooLate:
        return False
    return True
