"""Calling the benchmark: its parts, and what it says when something is in the way."""

from __future__ import annotations

import pytest

from benchmark import __main__ as benchmark
from benchmark import weight
from benchmark.lighthouse import NO_NPM
from frontdoor.programs import TaskError


def test_without_a_word_it_measures_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(benchmark.PARTS, "weight", lambda: 7)
    assert (benchmark.main([]), benchmark.main(["weight"])) == (7, 7)


@pytest.mark.parametrize("args", [["speed"], ["weight", "fast"]])
def test_a_part_it_does_not_know_gets_one_sentence_and_2(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert benchmark.main(args) == 2
    said = capsys.readouterr().err
    assert said.startswith("benchmark: the parts are weight")
    assert said.endswith(f"so not {' '.join(args)}.\n")


def test_what_stops_a_part_is_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def stop() -> int:
        raise TaskError("the guide could not be built")

    monkeypatch.setitem(benchmark.PARTS, "weight", stop)
    assert benchmark.main([]) == 1
    assert capsys.readouterr().err == "benchmark: the guide could not be built.\n"


def test_without_npm_it_says_so_and_prints_the_rest(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> None:
        raise TaskError(NO_NPM)

    monkeypatch.setattr("benchmark.lighthouse.set_up", missing)
    assert list(weight._speed("http://here/", "http://there/")) == []
    assert capsys.readouterr().out == f"No speed and no scores: {NO_NPM}.\n"
