"""What a browser that was never here fetches before a reader has touched a page, and how soon its search answers."""

from dataclasses import dataclass, replace

from playwright.sync_api import Browser, Page, Request

FIGURES = "/assets/figures/"
"""The drawings are the same on both sites."""
SEARCH_INDEX = "/search/search_index.json"
"""Material's, fetched at each first view: counted, and told apart, because it grows with the site."""
SETTLED = 3000
"""Milliseconds: on a busy machine Material's worker asks for the index well after the page has fallen silent, and a
search that has to fetch its index answers late."""
WAITS_FOR = """() => performance.getEntriesByType('resource')
  .filter((file) => file.renderBlockingStatus === 'blocking').length"""

SEARCH_BOX, LISTS = ".md-search__input", ".md-search [role=listbox], .md-search-result__list"
WORDS = "testicle biopsy"
WATCHED = """([box, lists]) => {
  let started = 0;
  document.querySelector(box).addEventListener('input', () => { started = performance.now(); }, { once: true });
  const list = new MutationObserver(() => { window.answeredAfter = performance.now() - started; });
  document.querySelectorAll(lists).forEach((one) => list.observe(one, { childList: true }));
}"""
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
    """Milliseconds from the first typed letter to the last change of the list of pages found, with all that the search
    still has to fetch. The letters come as fast as a browser takes them.

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
    page.evaluate(WATCHED, [SEARCH_BOX, LISTS])
    page.locator(SEARCH_BOX).press_sequentially(WORDS)
    page.wait_for_timeout(SETTLED)
    return float(page.evaluate("answeredAfter"))


def _size(request: Request) -> int:
    """The body as our server counted it: Chromium reports none for the script of a worker."""
    response = request.response()
    body = response.header_value("content-length") if response else None
    return int(body or 0) + request.sizes()["responseHeadersSize"]
