"""What a browser that was never here fetches before a reader has touched a page, and how soon its search answers."""

import time
from dataclasses import dataclass, replace

from playwright.sync_api import Browser, Page, Request

FIGURES = "/assets/figures/"
"""The drawings are the same on both sites."""
SEARCH_INDEX = "/search/search_index.json"
"""Material's, fetched at each first view: counted, and told apart, because it grows with the site."""
SETTLED = 3000
"""Milliseconds: on a busy machine Material's worker asks for the index well after the page has fallen silent."""
WAITS_FOR = """() => performance.getEntriesByType('resource')
  .filter((file) => file.renderBlockingStatus === 'blocking').length"""

SEARCH_BOX, FOUND = ".md-search__input", ".md-search [role=option], .md-search-result__item"
WORDS = "testicle biopsy"
TRIES = 3


@dataclass(frozen=True)
class View:
    size: int
    """Bytes on the wire with the heads of the answers, figures left out."""
    without_index: int
    """The same without Material's search index."""
    requests: int
    """Figures left out."""
    blocking: int
    """Files besides the page that the first paint waits for."""
    answer: float
    """Milliseconds from the first typed letter to the pages found, with all that the search still has to fetch.

    Other programs can only delay it, so the soonest counts.
    """


def first_view(browser: Browser, address: str) -> View:
    """Open `address` with an empty cache, some times."""
    views = [_view(browser, address) for _ in range(TRIES)]
    return replace(views[0], answer=min(view.answer for view in views))


def _view(browser: Browser, address: str) -> View:
    """Wait until nothing more is asked for, then search."""
    context = browser.new_context()
    asked: list[Request] = []
    context.on("requestfinished", lambda request: asked.append(request))
    page = context.new_page()
    page.goto(address, wait_until="networkidle")
    page.wait_for_timeout(SETTLED)
    counted = [request for request in asked if FIGURES not in request.url]
    sizes = {request.url: _size(request) for request in counted}
    rest = sum(size for url, size in sizes.items() if SEARCH_INDEX not in url)
    view = View(sum(sizes.values()), rest, len(counted), page.evaluate(WAITS_FOR), _answer(page))
    context.close()
    return view


def _answer(page: Page) -> float:
    started = time.perf_counter()
    page.locator(SEARCH_BOX).press_sequentially(WORDS)
    page.locator(FOUND).first.wait_for()
    return 1000 * (time.perf_counter() - started)


def _size(request: Request) -> int:
    """The body as our server counted it: Chromium reports none for the script of a worker."""
    response = request.response()
    body = response.header_value("content-length") if response else None
    return int(body or 0) + request.sizes()["responseHeadersSize"]
