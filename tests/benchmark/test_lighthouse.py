"""Lighthouse: its report read, its runs made one, and what is said where it cannot be had."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from benchmark import lighthouse
from benchmark.lighthouse import HERE, Report, middle, read
from frontdoor.programs import TaskError

REPORT: dict[str, Any] = {
    "requestedUrl": "http://127.0.0.1/index.html",
    "audits": {
        "largest-contentful-paint": {"numericValue": 1654.5, "score": 0.99, "title": "Largest Contentful Paint"},
        "total-blocking-time": {"numericValue": 29.2, "score": 1, "title": "Total Blocking Time"},
        "cumulative-layout-shift": {"numericValue": 0, "score": 1, "title": "Cumulative Layout Shift"},
        "robots-txt": {"score": 0, "title": "robots.txt is not valid"},
        "hint": {"score": 0, "title": "Reduce unused CSS"},
        "not-applicable": {"score": None, "title": "No video here"},
    },
    "categories": {
        "performance": {
            "score": 0.99,
            "auditRefs": [{"id": "largest-contentful-paint", "weight": 25}, {"id": "hint", "weight": 0}],
        },
        "seo": {"score": 0.92, "auditRefs": [{"id": "robots-txt", "weight": 1}, {"id": "not-applicable", "weight": 1}]},
    },
}


def test_a_report_gives_times_scores_and_the_audits_that_cost_points() -> None:
    assert read(REPORT) == Report(
        lcp=1654.5,
        tbt=29.2,
        cls=0,
        scores={"performance": 99, "seo": 92},
        losses=("performance: Largest Contentful Paint", "seo: robots.txt is not valid"),
    )


def test_a_page_that_could_not_be_looked_at_is_said() -> None:
    failed = REPORT | {"runtimeError": {"code": "NO_FCP", "message": "The page did not paint any content"}}
    with pytest.raises(TaskError, match=r"could not look at http://127\.0\.0\.1/index\.html: The page did not paint"):
        read(failed)


def test_runs_become_one_by_the_median_of_each_figure() -> None:
    runs = [
        Report(900, 0, 0, {"seo": 100}),
        Report(1200, 30, 0.1, {"seo": 92}, ("seo: links",)),
        Report(1000, 10, 0, {"seo": 100}, ("seo: links",)),
    ]
    assert middle(runs) == Report(1000, 10, 0, {"seo": 100}, ("seo: links",))


def test_without_npm_one_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(lighthouse, "STAMP", tmp_path / "none")
    monkeypatch.setattr("shutil.which", lambda _name: None)
    monkeypatch.setattr(lighthouse, "can_install", lambda: False)
    with pytest.raises(TaskError, match=re.escape(lighthouse.NO_NPM)):
        lighthouse.set_up()


def test_without_a_network_it_says_so_and_is_not_taken_for_set_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(lighthouse, "FOLDER", tmp_path / "lighthouse")
    monkeypatch.setattr(lighthouse, "STAMP", tmp_path / "lighthouse/set-up-done")
    monkeypatch.setattr(lighthouse, "_npm", lambda: "npm")
    monkeypatch.setattr(lighthouse, "watch", lambda *_: (1, ["npm error network"]))
    with pytest.raises(TaskError, match=r"connect to the internet .* \(npm error network\)"):
        lighthouse.set_up()
    assert not lighthouse.STAMP.exists()


def test_what_is_set_up_is_not_fetched_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    fetched: list[str] = []

    def fetch(label: str, _command: object) -> tuple[int, list[str]]:
        fetched.append(label)
        return 0, []

    monkeypatch.setattr(lighthouse, "FOLDER", tmp_path / "lighthouse")
    monkeypatch.setattr(lighthouse, "STAMP", tmp_path / "lighthouse/set-up-done")
    monkeypatch.setattr(lighthouse, "_npm", lambda: "npm")
    monkeypatch.setattr(lighthouse, "watch", fetch)
    lighthouse.set_up()
    lighthouse.set_up()
    assert fetched == ["Fetching Lighthouse from npm"]
    lighthouse.STAMP.write_text("another lock", "utf-8")
    lighthouse.set_up()
    assert len(fetched) == 2


def test_the_lock_names_one_version_by_its_hash_and_no_address() -> None:
    wanted = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((HERE / "package-lock.json").read_text("utf-8"))["packages"]
    assert wanted == {"lighthouse": packages["node_modules/lighthouse"]["version"]}
    fetched = [package for name, package in packages.items() if name]
    assert all("integrity" in package and "resolved" not in package for package in fetched)
