"""The invented guide obeys every rule and builds, the plain one holds the same words, the report tells the goals."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmark import scale, synthetic, typed
from benchmark.answers import queries
from benchmark.cost import Cost, cost
from benchmark.scale import Checks, Measured
from guide import rules
from guide.library import read_library
from setup.run_program import QUIET, TaskError

ROOT = Path(__file__).resolve().parents[2]
PAGES = 12


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("invented").resolve()
    synthetic.write(ROOT, folder, PAGES)
    return folder


def test_an_invented_guide_obeys_every_rule(project: Path) -> None:
    library = read_library(project)
    assert [str(problem) for problem in rules.check(library)] == []
    assert (len(library.pages), len(library.numbers)) == (PAGES + 4, PAGES * synthetic.NUMBERS)


def test_it_builds_strictly(project: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "--site-dir", str(tmp_path)]
    done = subprocess.run(command, cwd=project, env=os.environ | QUIET, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "part-01/topic-01/page-0011.html").is_file()


def test_it_is_the_same_every_time(project: Path, tmp_path: Path) -> None:
    synthetic.write(ROOT, tmp_path, PAGES)
    files = [path.relative_to(project) for path in project.glob("[!.]*/**/*") if path.suffix in {".md", ".yml", ".svg"}]
    assert [path for path in files if (project / path).read_bytes() != (tmp_path / path).read_bytes()] == []


def test_more_pages_bring_more_works_and_numbers_and_fewer_new_words() -> None:
    small, large = synthetic.plan(100), synthetic.plan(400)
    assert (len(large.paths), len(large.terms)) == (4 * len(small.paths), 2 * len(small.terms))
    assert len(set(large.titles)) == len(set(large.paths)) == 400


def test_the_plain_pages_hold_the_same_words_and_nothing_of_ours(project: Path, tmp_path: Path) -> None:
    typed.write(project, tmp_path)
    ours, plain = ((folder / "part-01/topic-01/page-0001.md").read_text() for folder in (project / "docs", tmp_path))
    assert [mark for mark in ("{{", "[@", ":::") if mark in plain] == []
    assert [line for line in ours.splitlines() if line.startswith("#")] == [
        line for line in plain.splitlines() if line.startswith("#")
    ]
    assert "(https://doi.org/10.5555/work.00006)" in plain


def measured(pages: int, ours: float, check: float = 1.0) -> Measured:
    checks = Checks(*(Cost(check / part, check, 50.0) for part in (1, 2, 4)))
    return Measured(pages, Cost(ours, ours, 90.0), Cost(pages / 10, pages / 10, 60.0), checks, 2000)


def test_a_goal_is_met_or_missed() -> None:
    lines = [line for _, line in scale.goals([measured(10, 1.2), measured(20, 2.6, 12.0)])]
    assert lines == [
        "PASS  10 pages: our build of a plain one, on the clock: 1.2 times (at most 1.25)",
        "      10 pages: in processor time 1.2 times",
        "PASS  10 pages: check for the first time: 1 s (at most 5)",
        "PASS  10 pages: check after an entry was changed: 0.5 s (at most 5)",
        "PASS  10 pages: check after a page was changed: 0.25 s (at most 5)",
        "MISS  20 pages: our build of a plain one, on the clock: 1.3 times (at most 1.25)",
        "      20 pages: in processor time 1.3 times",
        "MISS  20 pages: check for the first time: 12 s (at most 5)",
        "MISS  20 pages: check after an entry was changed: 6 s (at most 5)",
        "PASS  20 pages: check after a page was changed: 3 s (at most 5)",
    ]


@pytest.mark.parametrize(("last", "met"), [(4.0, True), (4.6, False)])
def test_growth_is_that_of_a_page_more(last: float, met: bool) -> None:
    *_, (found, line) = scale.goals([measured(10, 1.0), measured(20, 2.0), measured(40, last)])
    assert (found, line.partition(":")[0][6:]) == (met, "a page more in the largest guide, of one in the smallest")


def test_the_table_has_a_column_for_each_head() -> None:
    head, row = scale.table([measured(10, 1.2)])
    assert row.split() == ["10", "1.2", "1.2", "90.0", "1.0", "1.0", "60.0", "1.0", "0.5", "0.2", "2.0"]
    assert len(head) == len(row) == 10 * len(scale.HEADS)


@pytest.mark.parametrize("size", ["many", "0", "9000"])
def test_a_size_it_cannot_measure_is_refused(size: str) -> None:
    with pytest.raises(TaskError, match="write numbers of pages from 10 to 5000"):
        scale.run([size])


def test_the_memory_of_the_one_who_counts_is_not_counted() -> None:
    held = bytearray(os.urandom(1_000_000) * 300)
    assert cost(["this"], ROOT).megabytes < len(held) / 1e6


def test_the_cost_of_a_program_is_counted() -> None:
    spent = cost(["guide.cli", "--help"], ROOT)
    assert min(spent.seconds, spent.processor, spent.megabytes) > 0
    with pytest.raises(TaskError, match=r"guide\.cli nonsense failed"):
        cost(["guide.cli", "nonsense"], ROOT)


def test_what_is_edited_between_two_checks_is_another_text_and_still_sound(tmp_path: Path) -> None:
    synthetic.write(ROOT, tmp_path, 10)
    files = [tmp_path / "content/numbers.yml", tmp_path / "docs" / synthetic.plan(10).paths[0]]
    before = [path.read_text() for path in files]
    scale._checks(tmp_path, synthetic.plan(10).paths[0])
    assert [path.read_text() == text for path, text in zip(files, before, strict=True)] == [False, False]
    assert rules.check(read_library(tmp_path)) == []


def test_queries_are_words_of_the_guide_whole_begun_and_misspelt() -> None:
    assert queries(["baladin"])[:4] == ["baladin", "bala", "lay baladin", "baladni"]
