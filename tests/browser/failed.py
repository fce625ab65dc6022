"""What a browser showed when a test failed, kept as a picture."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page

FOLDER = Path(__file__).resolve().parents[2] / ".build/failed"


def keep_picture(item: pytest.Item, report: pytest.TestReport) -> None:
    """Picture the page that the test opened last, and say in the report where the picture lies."""
    pages = _pages(item)
    if not pages:
        return
    picture = FOLDER / (re.sub(r"[^\w.-]+", "-", item.nodeid).strip("-") + ".png")
    try:
        pages[-1].screenshot(path=picture)
    except Error as error:
        report.sections.append(("picture of the page", f"The browser took none: {error.message}"))
    else:
        report.sections.append(("picture of the page", str(picture)))


def _pages(item: pytest.Item) -> list[Page]:
    """Those open in the browsers that the test was given."""
    given = vars(item).get("funcargs", {}).values()
    return [page for browser in given if isinstance(browser, Browser) for one in browser.contexts for page in one.pages]
