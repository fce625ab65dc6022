"""What a browser that was never here fetches before a reader has touched a page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Browser, Request, sync_playwright

FIGURES = "/assets/figures/"
"""The drawings are the same on both sites."""
WAITS_FOR = """() => performance.getEntriesByType('resource')
  .filter((file) => file.renderBlockingStatus === 'blocking').length"""


@dataclass(frozen=True)
class View:
    size: int
    """Bytes on the wire with the heads of the answers, figures left out."""
    requests: int
    """Figures left out."""
    blocking: int
    """Files besides the page that the first paint waits for."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser that run.py found."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ["GUIDE_CHROMIUM"], args=flags())
        yield browser
        browser.close()


def flags() -> list[str]:
    """Chromium's sandbox does not start for root."""
    return ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []


def first_view(browser: Browser, address: str) -> View:
    """Open `address` with an empty cache and wait until nothing more is asked for."""
    context = browser.new_context()
    asked: list[Request] = []
    context.on("requestfinished", lambda request: asked.append(request))
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    counted = [request for request in asked if FIGURES not in request.url]
    view = View(sum(map(_size, counted)), len(counted), page.evaluate(WAITS_FOR))
    context.close()
    return view


def _size(request: Request) -> int:
    """The body as our server counted it: Chromium reports none for the script of a worker."""
    response = request.response()
    body = response.header_value("content-length") if response else None
    return int(body or 0) + request.sizes()["responseHeadersSize"]
