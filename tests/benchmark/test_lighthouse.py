"""Lighthouse: its report read, and its runs made one."""

from typing import Any

import pytest

from benchmark.lighthouse import Report, middle, read
from setup.run_program import TaskError

REPORT: dict[str, Any] = {
    "requestedUrl": "http://127.0.0.1/index.html",
    "audits": {
        "first-contentful-paint": {"numericValue": 910.5, "score": 1, "title": "First Contentful Paint"},
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
        fcp=910.5,
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
        Report(800, 900, 0, 0, {"seo": 100}),
        Report(810, 1200, 30, 0.1, {"seo": 92}, ("seo: links",)),
        Report(820, 1000, 10, 0, {"seo": 100}, ("seo: links",)),
    ]
    assert middle(runs) == Report(810, 1000, 10, 0, {"seo": 100}, ("seo: links",))
