"""A reader at the site: one browser window that keeps note of all that went wrong in it and all it asked for."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from playwright.sync_api import Browser, ConsoleMessage, Page, expect

MICRO_TESE = "treatments/micro-tese.html"
"""Has everything: words, citations, numbers, chances in pictures, drawings, a table."""
BRIEF = "causes/vasectomy.html"
"""Has words, citations, drawings and a table, and half as many elements."""
WIDE, TABLET, PHONE = 1440, 700, 320
PATIENCE = 30_000
"""Milliseconds until something must have come: a busy machine may stand still for ten seconds."""
expect.set_options(timeout=PATIENCE)

STORED = """async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...await indexedDB.databases(), document.cookie,
].filter(Boolean)"""
"""What lies in the browser's stores."""
TELL_VIOLATIONS = """document.addEventListener('securitypolicyviolation', (event) => {
  console.error(`policy: ${event.violatedDirective} forbids ${event.blockedURI} in ${event.sourceFile || 'the page'}`);
});"""

CAME_LATE = "was preloaded using link preload but not used"
"""What Chromium says of letters that came too late to be shown, and so are left for the next page: no fault of a page,
but of how busy a machine is."""


@dataclass
class Reader:
    """`home` is the address of the site's first folder, with a slash at its end."""

    page: Page
    home: str
    said: list[str] = field(default_factory=list)
    """Console messages, script errors and violations of the content security policy."""
    asked: list[str] = field(default_factory=list)
    """The address of every request."""

    def open(self, path: str = MICRO_TESE) -> Page:
        self.page.goto(self.home + path)
        return self.page

    @property
    def strays(self) -> list[str]:
        """What was asked of anyone but the site."""
        return [address for address in self.asked if not address.startswith(self.home)]

    @property
    def files(self) -> list[str]:
        """What was asked of the site, as paths in it."""
        return [address.removeprefix(self.home) for address in self.asked if address.startswith(self.home)]

    def forget(self) -> None:
        self.said.clear()
        self.asked.clear()


class NewReader(Protocol):
    """Makes a reader who was never here before; `options` are those of Playwright's `new_context`."""

    def __call__(self, width: int = WIDE, height: int = 900, *, home: str = "", **options: Any) -> Reader: ...


def sit_down(browser: Browser, home: str, width: int, height: int, **options: Any) -> Reader:
    options.setdefault("reduced_motion", "reduce")
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    context.add_init_script(TELL_VIOLATIONS)
    context.set_default_timeout(PATIENCE)
    reader = Reader(context.new_page(), home)

    def hear(message: ConsoleMessage) -> None:
        if CAME_LATE not in message.text:
            reader.said.append(f"{message.type}: {message.text}")

    context.on("console", hear)
    context.on("weberror", lambda error: reader.said.append(f"script: {error.error}"))
    context.on("request", lambda request: reader.asked.append(request.url))
    return reader


def unfolded(page: Page) -> Page:
    """The page with the sections open that a phone folds (folds.js)."""
    page.locator(".folded").evaluate_all("(sections) => { for (const one of sections) one.open = true; }")
    return page


def settled(page: Page) -> Page:
    """The page once tables were measured anew, which they are in the frame after a change."""
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page


def widened(page: Page, width: int, height: int) -> Page:
    """The page in a window of another size."""
    page.set_viewport_size({"width": width, "height": height})
    return settled(page)


def focus_is_in(page: Page, selector: str) -> bool:
    """Whether the element with the focus is one that `selector` finds, or stands in one."""
    return bool(page.evaluate("(selector) => Boolean(document.activeElement.closest(selector))", selector))
