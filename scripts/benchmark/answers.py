"""How long a reader waits for the search of a built site, in a real Chromium and from a folder."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from pathlib import Path

from headless import chromium

INDEX = "assets/search-index.js"
MEASURE = """async (queries) => {
  const files = ['assets/vendor/minisearch-7.2.0/minisearch.js', 'assets/search-index.js', 'assets/finder.js'];
  const loaded = (file) => new Promise((done, failed) => {
    const element = document.createElement('script');
    element.src = file;
    element.addEventListener('load', done);
    element.addEventListener('error', failed);
    document.head.append(element);
  });
  const start = performance.now();
  await Promise.all(files.map(loaded));
  const find = await window.guideFinder(window.MiniSearch, window.guideSearchIndex);
  const load = performance.now() - start;
  const times = queries.map((words) => {
    const before = performance.now();
    const pages = find(words).length;
    return [performance.now() - before, pages];
  });
  return {load, times};
}"""


@dataclass(frozen=True)
class Answers:
    """Milliseconds, and whether the index was asked for before the search was used."""

    load: float
    median: float
    slowest: float
    empty: int
    """Queries that found nothing."""
    early: bool


def answers(site: Path, queries: list[str]) -> Answers:
    """Open the first page of `site`, load the search as its box does, and ask each query."""
    asked: list[str] = []
    with chromium() as browser:
        page = browser.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto((site / "index.html").as_uri())
        early = any(url.endswith(INDEX) for url in asked)
        told = page.evaluate(MEASURE, queries)
    times = [time for time, _ in told["times"]]
    empty = sum(not pages for _, pages in told["times"])
    return Answers(told["load"], statistics.median(times), max(times), empty, early)


def queries(terms: list[str]) -> list[str]:
    """What readers type: a word, its start, a lay name, a slip, several words, a question."""
    some = terms[:: max(1, len(terms) // 8)][:8]
    forms = ("{0}", "{1}", "lay {0}", "{2}", "{0} care", "what is {0}", "the first test and {0}", "my {0} at home")
    return [form.format(term, term[:4], term[:-2] + term[-1] + term[-2]) for term in some for form in forms]
