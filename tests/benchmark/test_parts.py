"""Calling the benchmark: its parts, and what it says when something is in the way."""

from pathlib import Path

import pytest

from benchmark import __main__ as benchmark
from benchmark import lighthouse, npm, weight
from benchmark.lighthouse import Report
from setup.run_program import TaskError


def test_without_a_word_it_measures_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(benchmark.PARTS, "weight", lambda _: 7)
    assert (benchmark.main([]), benchmark.main(["weight"])) == (7, 7)


@pytest.mark.parametrize("args", [["speed"], ["weight", "fast"], ["growth", "50"]])
def test_a_part_it_does_not_know_gets_one_sentence_and_2(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmark.main(args) == 2
    said = capsys.readouterr().err
    assert said.startswith("benchmark: the parts are weight")
    assert said.endswith(f"so not {' '.join(args)}.\n")


@pytest.mark.parametrize(
    ("error", "code", "sentence"),
    [
        (TaskError("the guide could not be built"), 1, "the guide could not be built"),
        (KeyboardInterrupt(), 130, "stopped"),
    ],
)
def test_what_stops_a_part_is_one_sentence(
    error: BaseException,
    code: int,
    sentence: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def stop(_: Path) -> int:
        raise error

    monkeypatch.setitem(benchmark.PARTS, "weight", stop)
    assert benchmark.main([]) == code
    assert capsys.readouterr().err == f"benchmark: {sentence}.\n"


def test_without_npm_it_says_so_and_prints_the_rest(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lighthouse, "FOLDER", tmp_path / "none")
    monkeypatch.setattr("setup.apt.install", lambda _package: None)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    assert list(weight._speed("http://here/", "http://there/")) == []
    assert capsys.readouterr().out == f"No speed and no scores: {npm.missing('Lighthouse')}.\n"


def test_a_visit_that_fails_leaves_the_measures_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def visit(label: str, *_: object) -> Report:
        if weight.PAGES[1] in label:
            raise TaskError("Lighthouse did not run")
        return Report(800, 900, 0, 0, {"seo": 100})

    monkeypatch.setattr("benchmark.lighthouse.set_up", lambda: None)
    monkeypatch.setattr("benchmark.lighthouse.run", visit)
    rows = list(weight._speed("http://here/", "http://there/"))
    assert [(row.name, row.page) for row in rows] == [
        (name, "index.html") for name in ("FCP, ms", "LCP, ms", "TBT, ms", "CLS", "seo")
    ]


def test_a_part_works_in_an_empty_folder_that_is_gone_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    folders: list[Path] = []

    def part(folder: Path) -> int:
        folders.append(folder)
        return len([*folder.iterdir()])

    monkeypatch.setitem(benchmark.PARTS, "load", part)
    assert benchmark.main(["load"]) == 0
    assert not folders[0].exists()


@pytest.mark.parametrize(("load", "said"), [(0.2, ""), (7.5, "load 7.5, 2 processors): its times are longer.\n")])
def test_a_busy_machine_is_said(
    load: float, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(benchmark.PARTS, "weight", lambda _: 0)
    monkeypatch.setattr("os.getloadavg", lambda: (load, 0, 0), raising=False)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    benchmark.main([])
    out = capsys.readouterr().out
    assert out.endswith(said) if said else out == ""
