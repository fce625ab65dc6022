"""A Chromium without a window, to look at pages with: the one that run.py found, or one that is here."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Playwright, sync_playwright

from setup import browser


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, for as long as the block runs."""
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


def launch(playwright: Playwright, *more: str) -> Browser:
    """Start it with `more` flags; raises playwright's Error where it does not start."""
    return playwright.chromium.launch(executable_path=program(), args=[*flags(), *more])


def program() -> str:
    """Its path; raises TaskError where none is found and none can be fetched."""
    return os.environ.get("GUIDE_CHROMIUM") or browser.browser()


def flags() -> list[str]:
    """Chromium's sandbox does not start for root."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
