"""Weight and speed of the first view of a page, and build time: ours beside plain Material."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmark import lighthouse, plain
from benchmark.first_view import first_view
from benchmark.lighthouse import CATEGORIES, Report
from benchmark.report import Goal, Row, table
from benchmark.server import serve
from headless import chromium
from setup.paths import ROOT, WORK
from setup.run_program import TaskError, call, say

PAGES = ("index.html", "treatments/micro-tese.html", "causes/index.html", "tools/faq.html")
SCORED = (*PAGES, "tools/glossary.html")
ROUNDS = 3

BYTES, REQUESTS, BLOCKING = Goal(0.35, of_plain=True), Goal(5), Goal(1)
LCP, TBT, CLS = Goal(0.6, of_plain=True), Goal(20), Goal(0)
SCORE = Goal(100, at_least=True)


def run() -> int:
    """Print every measure; 1 when a goal was missed, so that a change that costs readers time can be stopped."""
    busy = _busy()
    WORK.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=WORK, prefix="benchmark-") as folder:
        ours, stock = Path(folder, "ours"), Path(folder, "plain")
        built = _build_time(ours, stock)
        with serve(ours) as here, serve(stock) as there:
            rows = [built, *_views(here, there), *_speed(here, there)]
    say(f"\n{table(rows)}\n")
    missed = sum(row.missed for row in rows)
    say(f"{missed} of {sum(row.goal is not None for row in rows)} goals missed.{busy}")
    return int(missed > 0)


def _busy() -> str:
    """A warning where other programs keep the processors busy: Lighthouse takes their share for the page's work."""
    load, processors = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0, os.cpu_count() or 1
    if load < processors / 2:
        return ""
    return (
        f" Other programs kept the machine busy (load {load:.1f}, {processors} processors): times are not to be used."
    )


def _build_time(ours: Path, stock: Path) -> Row:
    """In turns, so that a busy minute of the machine meets both."""
    settings = plain.settings(ROOT, ROOT / "docs", stock)
    seconds: list[tuple[float, float]] = []
    for turn in range(1, ROUNDS + 1):
        say(f"Building both, {turn} of {ROUNDS} ...")
        started = time.perf_counter()
        build(ours)
        between = time.perf_counter()
        plain.build(settings, ours.parent)
        seconds.append((between - started, time.perf_counter() - between))
    mine, others = (median(side) for side in zip(*seconds, strict=True))
    return Row("build, s", "all", mine, others)


def build(site: Path) -> None:
    if call([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", site]):
        raise TaskError("the guide could not be built: run.py check tells what to mend")


def _views(here: str, there: str) -> Iterator[Row]:
    say("Counting the bytes of first views ...")
    with chromium() as browser:
        for page in PAGES:
            ours, stock = (first_view(browser, site + page) for site in (here, there))
            yield Row("first view, bytes", page, ours.size, stock.size, BYTES)
            yield Row("same without search index", page, ours.without_index, stock.without_index)
            yield Row("requests", page, ours.requests, stock.requests, REQUESTS)
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
