"""How check and build grow: the guide, then its pages two, five and ten times over, beside plain Material."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmark import commands, copies, plain
from benchmark.report import Goal, Row, tell
from setup.paths import ROOT, WORK
from setup.run_program import TaskError, say

TIMES = (1, 2, 5, 10)
PAGE = "docs/start/azoospermia.md"
CHECK, ONE_PAGE, BUILD = Goal(3), Goal(1), Goal(1.4, of_plain=True)
"""Of the real guide when it was checked before, of a page in it, and of the largest guide."""
STEADY = Goal(1.25)
"""A page more among the last half of the largest guide, as a multiple of a page more before."""


@dataclass(frozen=True)
class Costs:
    """Seconds of processor for a guide of so many pages, and for the same pages in plain Material."""

    pages: int
    check: float
    build: float
    plain: float
    again: float = 0
    """A second check, which remembers the first (guide/memory.py)."""


def run(folder: Path) -> int:
    """Print every measure; 1 when a goal was missed."""
    if sys.platform == "win32":
        raise TaskError("Windows does not tell what a program costs: measure on Linux or macOS")
    guides = [_measure(folder / str(times), times) for times in TIMES]
    one_page = Row("check of one page, s", PAGE, commands.check(ROOT, PAGE), goal=ONE_PAGE)
    return tell([one_page, *sizes(guides), *growth(guides[0], guides[-2], guides[-1])])


def _measure(folder: Path, times: int) -> Costs:
    ours = folder / "ours"
    copies.write(ROOT, ours, times)
    pages = len([*(ours / "docs").rglob("*.md")])
    say(f"Checking {pages} pages, then building them and their like in plain Material ...")
    (ours / WORK.name).mkdir()
    check, again = commands.check(ours), commands.check(ours)
    build = commands.build(ours / "mkdocs.yml", ours / "site")
    costs = Costs(pages, check, build, _plain(ours, folder / "plain"), again)
    shutil.rmtree(folder)
    return costs


def _plain(ours: Path, folder: Path) -> float:
    plain.write_rendered(ours / "site", folder / "docs")
    settings = plain.settings(ours, folder / "docs", folder / "site")
    settings["markdown_extensions"] = [one for one in settings["markdown_extensions"] if "guide." not in one]
    return plain.build(settings, folder)


def sizes(guides: Sequence[Costs]) -> Iterator[Row]:
    """What each guide costs, from the smallest to the largest."""
    for guide in guides:
        goal = CHECK if guide is guides[0] else None
        yield Row("check, s", f"{guide.pages} pages", guide.check, goal=goal)
    yield Row("check again, s", f"{guides[0].pages} pages", guides[0].again, goal=CHECK)
    for guide in guides:
        goal = BUILD if guide is guides[-1] else None
        yield Row("build, s", f"{guide.pages} pages", guide.build, guide.plain, goal)


def growth(small: Costs, middle: Costs, large: Costs) -> Iterator[Row]:
    """What a page more costs, and whether that stays the same in a larger guide."""
    early, late = _a_page_more(small, middle), _a_page_more(middle, large)
    for step, pages in ((early, f"{small.pages} to {middle.pages}"), (late, f"{middle.pages} to {large.pages}")):
        yield Row("a page more to check, ms", pages, step.check)
        yield Row("a page more to build, ms", pages, step.build, step.plain)
    yield Row("late to early, check", "", late.check / early.check, goal=STEADY)
    yield Row("late to early, build", "", late.build / early.build, late.plain / early.plain, STEADY)


def _a_page_more(small: Costs, large: Costs) -> Costs:
    """The same in milliseconds, for one page."""
    share = 1000 / (large.pages - small.pages)
    check, build, beside = large.check - small.check, large.build - small.build, large.plain - small.plain
    return Costs(1, share * check, share * build, share * beside)
