"""A reader who opens every page and uses everything on it, and what is left of that afterwards."""

from dataclasses import dataclass, field

from playwright.sync_api import Browser

from tests.browser.reader import WIDE, Reader, sit_down

END = "all that happened on this page was told"
NO_PAPER = "window.print = () => {};"
"""Nobody would be there to close the window for printing."""

UNTIL = """async (found) => {
  for (let tries = 0; !found() && tries < 500; tries += 1) await new Promise((done) => setTimeout(done, 20));
  return found();
}"""

USE = (
    f"""async () => {{
  const until = {UNTIL};"""
    + """
  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const say = (element, name) => element.dispatchEvent(new Event(name, { bubbles: true }));
  const type = (box) => {
    box.focus();
    box.value = 'sperm';
    say(box, 'input');
  };
  const choose = (choice) => {
    choice.selectedIndex = 1;
    say(choice, 'input');
    say(choice, 'change');
  };
  const used = {};
  const use = (name, elements, act) => { used[name] = elements.length; elements.forEach(act); };

  use('folds', all('main details'), (fold) => { fold.open = true; });
  use('words', all('main .term').slice(0, 3), (word) => { word.focus(); });
  use('boxes', all('main :is([type="checkbox"], [type="radio"])'), (box) => box.click());
  use('fields', all('main :is([type="search"], [type="text"], textarea)'), type);
  use('choices', all('main select'), choose);
  use('buttons', all('main button'), (button) => button.click());
  use('drawings', all('main a.zoom').slice(0, 1), (link) => link.click());
  if (used.drawings) {
    used.enlarged = Boolean(await until(() => document.querySelector('#glightbox-body img')));
    document.querySelector('#glightbox-body .gclose')?.click();
    await until(() => !document.querySelector('#glightbox-body'));
  }
  return used;
}"""
)

SEARCH = (
    f"""async () => {{
  const until = {UNTIL};"""
    + """
  const box = document.querySelector('#guide-search input');
  box.focus();
  box.value = 'no sperm';
  box.dispatchEvent(new Event('input', { bubbles: true }));
  await until(() => document.querySelector('#guide-search [role="option"]'));
  return document.querySelectorAll('#guide-search [role="option"]').length;
}"""
)

STORED = """async () => {
  const inCaches = globalThis.caches ? await caches.keys().catch(() => []) : [];
  const workers = navigator.serviceWorker ? await navigator.serviceWorker.getRegistrations().catch(() => []) : [];
  return [
    ...Object.entries(localStorage).flat(), ...Object.entries(sessionStorage).flat(), document.cookie, window.name,
    ...(await indexedDB.databases()).map((base) => base.name), ...inCaches, ...workers.map((worker) => worker.scope),
  ].filter(Boolean);
}"""
"""Every place where a page of ours could keep a thing; `caches` and workers are not to be had in a folder."""


@dataclass
class Walk:
    """What happened on each page, by its path."""

    used: dict[str, dict[str, int]] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)
    """How many places a search led to."""
    trouble: dict[str, list[str]] = field(default_factory=dict)
    """Console messages, errors, violations of the policy, and requests to others."""
    left: dict[str, list[str]] = field(default_factory=dict)
    """What lay in stores and cookies, or was added to the address."""


def walk(browser: Browser, home: str, paths: list[str], searched: list[str]) -> Walk:
    """Open each page and use all that is on it, in one window, as someone would who reads it all.

    On the pages `searched` the search is used too: it is the same on all, and takes most of a second.
    """
    reader = sit_down(browser, home, WIDE, 900)
    reader.page.add_init_script(NO_PAPER)
    seen = Walk()
    for path in paths:
        seen.used[path] = reader.open(path).evaluate(USE)
        if path in searched:
            seen.found[path] = reader.page.evaluate(SEARCH)
        _look(reader, path, seen)
    reader.page.context.close()
    return seen


def _look(reader: Reader, path: str, seen: Walk) -> None:
    page = reader.page
    _hear_all(reader)
    left = [*page.evaluate(STORED), *map(str, page.context.cookies())]
    if page.url != reader.home + path:
        left.append(page.url)
    queries = [asked for asked in reader.asked if "?" in asked]
    for told, found in ((seen.left, left), (seen.trouble, [*reader.said, *reader.strays, *queries])):
        if found:
            told[path] = told.get(path, []) + found
    reader.forget()


def _hear_all(reader: Reader) -> None:
    """Wait until the browser has told what happened: it tells in order, and what is said in idle time comes last."""
    with reader.page.expect_console_message(lambda message: message.text == END):
        reader.page.evaluate("(words) => requestIdleCallback(() => setTimeout(() => console.info(words)))", END)
    reader.said.remove(f"info: {END}")
