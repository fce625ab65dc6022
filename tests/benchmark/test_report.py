"""Measures and goals: a ratio, a verdict, and a table that can be pasted."""

import pytest

from benchmark.report import Goal, Row, table, tell


@pytest.mark.parametrize(
    ("ours", "plain", "goal", "verdict"),
    [
        (35, 100, Goal(0.35, of_plain=True), "PASS"),
        (36, 100, Goal(0.35, of_plain=True), "MISS"),
        (5, 11, Goal(5), "PASS"),
        (6, 11, Goal(5), "MISS"),
        (0, None, Goal(0), "PASS"),
        (100, None, Goal(100, at_least=True), "PASS"),
        (99, None, Goal(100, at_least=True), "MISS"),
        (3, 2, None, ""),
    ],
)
def test_a_measure_is_held_against_its_goal(ours: float, plain: float | None, goal: Goal | None, verdict: str) -> None:
    assert Row("bytes", "index.html", ours, plain, goal).verdict == verdict


@pytest.mark.parametrize(("ours", "verdict"), [(0, "PASS"), (1, "MISS")])
def test_of_a_plain_site_that_measures_nothing_ours_may_only_be_nothing(ours: float, verdict: str) -> None:
    row = Row("TBT, ms", "index.html", ours, 0, Goal(0.6, of_plain=True))
    assert (row.ratio, row.verdict) == (None, verdict)


def test_the_table_is_markdown_with_even_columns() -> None:
    rows = [
        Row("first view, bytes", "index.html", 21589, 102311, Goal(0.35, of_plain=True)),
        Row("seo", "tools/faq.html", 92, goal=Goal(100, at_least=True)),
        Row("build, s", "all", 5.125, 2.5),
    ]
    assert table(rows).splitlines() == [
        "| measure           | page           |   ours |   plain | ratio | goal     |      |",
        "| ----------------- | -------------- | -----: | ------: | ----: | -------- | ---- |",
        "| first view, bytes | index.html     | 21,589 | 102,311 |  0.21 | ≤ 0.35 × | PASS |",
        "| seo               | tools/faq.html |     92 |         |       | ≥ 100    | MISS |",
        "| build, s          | all            |   5.12 |     2.5 |  2.05 |          |      |",
    ]


@pytest.mark.parametrize(("ours", "code"), [(5, 0), (6, 1)])
def test_one_missed_goal_ends_with_1(ours: float, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert tell([Row("requests", "index.html", ours, goal=Goal(5)), Row("build, s", "all", 9)]) == code
    assert capsys.readouterr().out.endswith(f"\n{code} of 1 goals missed.\n")
