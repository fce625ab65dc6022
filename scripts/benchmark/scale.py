"""How the guide grows: invented guides of many pages, built beside the same pages in plain Material."""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from pathlib import Path

import yaml

from benchmark import plain, synthetic, typed
from benchmark.answers import INDEX, Answers, answers, queries
from benchmark.cost import Cost, cost
from guide import remembered
from setup.paths import ROOT
from setup.run_program import UsageError, say

SIZES = (50, 500, 2000)
RATIO, GROWTH = 1.25, 1.25
"""The most our build may take of a plain one on the clock, and a page more of a page before in processor time."""
CHECK, ANSWER = 5.0, 150.0
"""The most seconds of `check`, and milliseconds of an answer."""
SEARCHED = 500
"""Pages of the guide whose search is measured in a browser."""
HEADS = ("pages", "build s", "cpu s", "MB", "plain s", "cpu s", "MB", "first s", "entry s", "page s", "index kB")


@dataclass(frozen=True)
class Checks:
    """What `check` costs: for the first time, after an entry of `content/` was changed, and after a page was."""

    first: Cost
    entry: Cost
    page: Cost


@dataclass(frozen=True)
class Measured:
    """What a guide of `pages` pages costs; the index in bytes. The build remembers nothing of the checks."""

    pages: int
    ours: Cost
    plain: Cost
    checks: Checks
    index: int
    answers: Answers | None = None


def run(args: list[str]) -> int:
    """Measure guides of the sizes named, tell the table and the goals; 1 where a goal was missed."""
    sizes = _sizes(args)
    with tempfile.TemporaryDirectory(prefix="guide-scale-") as folder:
        measured = [_measure(Path(folder).resolve() / str(pages), pages) for pages in sizes]
    told = [*goals(measured)]
    say("\n".join(["", *table(measured), "", *(line for _, line in told)]))
    return 0 if all(met for met, _ in told) else 1


def _sizes(args: list[str]) -> list[int]:
    if bad := [one for one in args if not one.isdecimal() or not 10 <= int(one) <= 5000]:
        raise UsageError(f"write numbers of pages from 10 to 5000, such as 50 500, so not {' '.join(bad)}")
    return sorted({int(one) for one in args} or set(SIZES))


def _measure(folder: Path, pages: int) -> Measured:
    project, site, other = folder / "ours", folder / "ours/site", folder / "plain"
    say(f"{pages} pages: inventing them ...")
    synthetic.write(ROOT, project, pages)
    typed.write(project, other / "docs")
    say(f"{pages} pages: three checks ...")
    checks = _checks(project, synthetic.plan(pages).paths[0])
    shutil.rmtree(project / remembered.FOLDER)
    say(f"{pages} pages: our build ...")
    ours = cost(["mkdocs", "build", "-q", "--strict", "--site-dir", site], project)
    say(f"{pages} pages: plain build ...")
    others = cost(["mkdocs", "build", "-q", "--config-file", _plain(project, other)], other)
    found = answers(site, queries(synthetic.plan(pages).terms)) if pages == SEARCHED else None
    result = Measured(pages, ours, others, checks, (site / INDEX).stat().st_size, found)
    shutil.rmtree(folder)
    return result


def _checks(project: Path, page: str) -> Checks:
    check = partial(cost, ["guide.cli", "--root", project, "check"], project)
    first = check()
    _edit(project / "content/numbers.yml")
    entry = check()
    _edit(project / "docs" / page)
    return Checks(first, entry, check())


def _edit(path: Path) -> None:
    """Write another day behind the first `checked:`."""
    text = path.read_text("utf-8")
    path.write_text(re.sub(r"(checked: '?2026-)\d\d-\d\d", r"\g<1>01-01", text, count=1), "utf-8")


def _plain(project: Path, folder: Path) -> Path:
    """The settings of the plain site; its pages need nothing of ours."""
    config = plain.settings(project, folder / "docs", folder / "site", prune=True)
    config["markdown_extensions"] = [one for one in config["markdown_extensions"] if one != "guide.markdown"]
    path = folder / "plain.yml"
    path.write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")
    return path


def table(measured: list[Measured]) -> Iterator[str]:
    """The figures, in columns."""
    yield "".join(f"{head:>10}" for head in HEADS)
    for one in measured:
        ours, others, checks = one.ours, one.plain, one.checks
        costs = (ours.seconds, ours.processor, ours.megabytes, others.seconds, others.processor, others.megabytes)
        figures = (*costs, checks.first.seconds, checks.entry.seconds, checks.page.seconds, one.index / 1000)
        yield f"{one.pages:>10}" + "".join(f"{figure:>10.1f}" for figure in figures)


def goals(measured: list[Measured]) -> Iterator[tuple[bool, str]]:
    """Whether each goal is met, and the line that says so."""
    for one in measured:
        ratio = one.ours.seconds / one.plain.seconds
        yield _goal(f"{one.pages} pages: our build of a plain one, on the clock", ratio, RATIO, "times")
        yield True, f"      {one.pages} pages: in processor time {one.ours.processor / one.plain.processor:.3g} times"
        yield _goal(f"{one.pages} pages: check for the first time", one.checks.first.seconds, CHECK, "s")
        yield _goal(f"{one.pages} pages: check after an entry was changed", one.checks.entry.seconds, CHECK, "s")
        yield _goal(f"{one.pages} pages: check after a page was changed", one.checks.page.seconds, CHECK, "s")
        if one.answers:
            yield _goal(f"{one.pages} pages: an answer, median", one.answers.median, ANSWER, "ms")
            yield _goal(f"{one.pages} pages: an answer, slowest", one.answers.slowest, ANSWER, "ms")
            yield _goal(f"{one.pages} pages: index fetched before the search is used", int(one.answers.early), 0, "")
            yield True, f"      {one.pages} pages: loading the search took {one.answers.load:.0f} ms"
    if len(measured) > 2:
        first, *_, last = [_a_page_more(*pair) for pair in pairwise(measured)]
        yield _goal("a page more in the largest guide, of one in the smallest", last / first, GROWTH, "times")


def _a_page_more(small: Measured, large: Measured) -> float:
    """Seconds of processor for each page more."""
    return (large.ours.processor - small.ours.processor) / (large.pages - small.pages)


def _goal(what: str, value: float, most: float, unit: str) -> tuple[bool, str]:
    met = value <= most
    return met, f"{'PASS' if met else 'MISS'}  {what}: {value:.3g} {unit} (at most {most:g})"
