"""A guide some times over obeys every rule, each step of a measure works, and the report tells how costs grow."""

import sys
from pathlib import Path

import pytest

from benchmark import commands, copies, growth
from benchmark.growth import Costs
from benchmark.plain import read_settings
from setup.run_program import TaskError

ROOT = Path(__file__).resolve().parents[2]
COUNTED = pytest.mark.skipif(sys.platform == "win32", reason="Windows does not count the processor time of programs")
GUIDES = [
    Costs(50, 4.0, 2.0, 2.0, 2.5),
    Costs(100, 1.5, 3.0, 2.5),
    Costs(250, 3.0, 6.0, 4.0),
    Costs(500, 8.5, 11.0, 8.0),
]


@pytest.fixture(scope="module")
def twice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("twice")
    copies.write(ROOT, folder, 2)
    return folder


@pytest.mark.exhaustive
def test_a_guide_twice_over_obeys_every_rule(twice: Path) -> None:
    commands.check(twice)


def test_it_holds_each_page_twice_and_each_drawing_once(twice: Path) -> None:
    docs, copy = ROOT / "docs", twice / "docs/copy-2"
    assert {page.relative_to(copy) for page in copy.rglob("*.md")} == {
        page.relative_to(docs) for page in docs.rglob("*.md")
    }
    assert not (twice / "docs/copy-2/assets").exists()


def test_the_warnings_of_copies_are_kept_as_those_of_the_first(twice: Path) -> None:
    real, both = ((root / copies.WARNINGS).read_text("utf-8") for root in (ROOT, twice))
    assert both.startswith(real)
    assert both.count("index.md\n- ") == 2 * real.count("index.md\n- ")
    assert "\ncopy-2/index.md\n" in both


def test_a_copy_has_its_own_title_and_leads_to_the_copies_of_other_pages() -> None:
    page = '---\ntitle: "Just told?"\nnext: start/b.md\n---\n# Just told?\n\n[B](b.md) ![C](../assets/figures/c.svg)\n'
    assert copies.copied(page, "copy-3") == (
        '---\ntitle: "Just told? 3"\nnext: copy-3/start/b.md\n---\n# Just told? 3\n\n[B](b.md) '
        "![C](../../assets/figures/c.svg)\n"
    )


def test_lists_of_the_whole_guide_stand_only_in_the_first() -> None:
    assert (
        copies.copied("::: sources\n::: chance noa-found\n", "copy-2") == f"{copies.ELSEWHERE}\n::: chance noa-found\n"
    )


def test_the_menu_holds_the_copies_and_is_pruned(twice: Path) -> None:
    settings, real = read_settings(twice), read_settings(ROOT)
    assert settings["nav"][:-1] == real["nav"]
    assert settings["nav"][-1]["copy-2"][0] == {"Home": "copy-2/index.md"}
    assert settings["theme"]["features"] == ["navigation.prune"]


@COUNTED
def test_the_words_of_our_pages_are_built_by_plain_material(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    real = commands.build

    def build(settings: Path, site: Path) -> float:
        if settings.name == "plain.yml":
            assert "guide." not in settings.read_text()
            return real(settings, site)
        site.mkdir()
        (site / "index.html").write_text("<article><h1>Home</h1></article>")
        return 2.0

    monkeypatch.setattr(commands, "build", build)
    monkeypatch.setattr(commands, "check", lambda _: 1.0)
    costs = growth._measure(tmp_path / "1", 1)
    assert costs == Costs(len([*(ROOT / "docs").rglob("*.md")]), 1.0, 2.0, costs.plain, 1.0)
    assert costs.plain > 0
    assert not (tmp_path / "1").exists()


def test_the_goals_are_those_of_the_real_guide_and_of_the_largest() -> None:
    goals = [(row.page, row.name, row.verdict) for row in growth.sizes(GUIDES) if row.goal]
    assert goals == [
        ("50 pages", "check, s", "MISS"),
        ("50 pages", "check again, s", "PASS"),
        ("500 pages", "build, s", "PASS"),
    ]


@pytest.mark.parametrize(("large", "missed"), [(8.0, False), (8.1, True)])
def test_a_page_more_may_not_cost_much_more_in_a_large_guide(large: float, missed: bool) -> None:
    small, middle = Costs(100, 2.0, 2.0, 2.0), Costs(200, 3.0, 4.0, 4.0)
    *_, check, _ = growth.growth(small, middle, Costs(600, large, 12.0, 12.0))
    assert (check.name, check.missed) == ("late to early, check", missed)


def test_what_a_page_more_costs_is_told_in_milliseconds_beside_plain() -> None:
    rows = growth.growth(GUIDES[0], GUIDES[2], GUIDES[3])
    assert [(row.page, row.ours, row.plain) for row in rows if row.name == "a page more to build, ms"] == [
        ("50 to 250", 20.0, 10.0),
        ("250 to 500", 20.0, 16.0),
    ]


@COUNTED
def test_the_processor_time_of_a_program_is_counted() -> None:
    assert commands.run("guide.cli", "--help") > 0


def test_a_program_that_fails_is_told_in_its_last_words() -> None:
    with pytest.raises(TaskError, match=r"^guide\.cli nonsense failed: .*nonsense"):
        commands.run("guide.cli", "nonsense")
