"""Weight and speed of the first view of a page, and the answer of its search: ours beside plain Material."""

from collections.abc import Iterator
from pathlib import Path

from benchmark import commands, lighthouse, plain
from benchmark.first_view import first_view
from benchmark.lighthouse import CATEGORIES, Report
from benchmark.report import Goal, Row, tell
from benchmark.server import serve
from headless import chromium
from setup.paths import ROOT
from setup.run_program import TaskError, say

PAGES = ("index.html", "treatments/micro-tese.html", "causes/index.html", "tools/faq.html")
SCORED = (*PAGES, "tools/glossary.html")
ROUNDS = 3

BYTES, REQUESTS, BLOCKING, ANSWER = Goal(0.35, of_plain=True), Goal(7), Goal(1), Goal(1, of_plain=True)
"""Of the seven requests two are for the letters of the first screen."""
LCP, TBT, CLS = Goal(0.6, of_plain=True), Goal(20), Goal(0)
SCORE = Goal(100, at_least=True)


def run(folder: Path) -> int:
    """Print every measure; 1 when a goal was missed."""
    ours, stock, docs = folder / "ours", folder / "plain", folder / "docs"
    say("Building the guide, and its pages in plain Material with the same letters ...")
    commands.build(ROOT / "mkdocs.yml", ours)
    letters = plain.write_texts(ROOT, docs)
    plain.build(plain.settings(ROOT, docs, stock) | letters, folder)
    with serve(ours) as here, serve(stock) as there:
        return tell([*_views(here, there), *_speed(here, there)])


def _views(here: str, there: str) -> Iterator[Row]:
    say("Looking at first views ...")
    with chromium() as browser:
        for page in PAGES:
            ours, stock = (first_view(browser, site + page) for site in (here, there))
            yield Row("first view, bytes", page, ours.size, stock.size, BYTES)
            yield Row("same without search index", page, ours.without_index, stock.without_index)
            yield Row("requests", page, ours.requests, stock.requests, REQUESTS)
            yield Row("search answers, ms", page, ours.answer, stock.answer, ANSWER)
            yield Row("files before the first paint", page, ours.blocking, stock.blocking, BLOCKING)


def _speed(here: str, there: str) -> Iterator[Row]:
    """What Lighthouse says; where it cannot be had, one sentence, and the other measures stand."""
    try:
        lighthouse.set_up()
        for page in SCORED:
            yield from _page_speed(here, there, page)
    except TaskError as stop:
        say(f"No speed and no scores: {stop}.")


def _page_speed(here: str, there: str, page: str) -> Iterator[Row]:
    ours = _visits("ours", here, page, CATEGORIES)
    if page in PAGES:
        stock = _visits("plain", there, page, CATEGORIES[:1])
        yield Row("FCP, ms", page, ours.fcp, stock.fcp)
        yield Row("LCP, ms", page, ours.lcp, stock.lcp, LCP)
        yield Row("TBT, ms", page, ours.tbt, stock.tbt, TBT)
        yield Row("CLS", page, ours.cls, stock.cls, CLS)
    yield from (Row(name, page, score, goal=SCORE) for name, score in ours.scores.items())


def _visits(whose: str, site: str, page: str, categories: tuple[str, ...]) -> Report:
    labels = [f"Lighthouse looks at {page}, {whose}, {turn} of {ROUNDS}" for turn in range(1, ROUNDS + 1)]
    report = lighthouse.middle([lighthouse.run(label, site + page, categories) for label in labels])
    for loss in report.losses if whose == "ours" else ():
        say(f"  {loss}")
    return report
