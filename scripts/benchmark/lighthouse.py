"""Lighthouse from npm: the version and hashes of package-lock.json, kept in .build/."""

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmark import npm
from headless import flags, program
from setup import apt
from setup.paths import WORK
from setup.run_program import Command, TaskError, watch

HERE = Path(__file__).parent
FOLDER = WORK / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Report:
    """One run, or the medians of some: milliseconds; layout shift without a unit; scores out of 100 by category."""

    fcp: float
    lcp: float
    tbt: float
    cls: float
    scores: dict[str, float]
    losses: tuple[str, ...] = ()
    """The audits that cost points."""


def set_up() -> None:
    """Put Lighthouse into .build/; raises TaskError where there is no npm or no network."""
    if not shutil.which("npm"):
        apt.install("npm")
    npm.set_up("Lighthouse", HERE, FOLDER)


def run(label: str, address: str, categories: tuple[str, ...] = CATEGORIES) -> Report:
    """Visit `address` as Lighthouse's phone on its simulated slow 4G; `label` is shown meanwhile."""
    output = FOLDER / "report.json"
    output.unlink(missing_ok=True)
    command: Command = [
        *("node", FOLDER / "node_modules/lighthouse/cli/index.js", address, "--quiet", "--no-enable-error-reporting"),
        *("--output=json", f"--output-path={output}", f"--only-categories={','.join(categories)}"),
        f"--chrome-flags={' '.join(['--headless=new', '--disable-background-networking', *flags()])}",
    ]
    _, lines = watch(label, command, {"CHROME_PATH": program()})
    if not output.exists():
        raise TaskError(f"Lighthouse did not run: {lines[-1] if lines else 'it said nothing'}")
    return read(json.loads(output.read_text("utf-8")))


def read(report: dict[str, Any]) -> Report:
    """What we take from Lighthouse's own report; raises TaskError for one that could not look at the page."""
    if error := report.get("runtimeError"):
        raise TaskError(f"Lighthouse could not look at {report['requestedUrl']}: {error['message']}")
    audits = report["audits"]
    fcp, lcp, tbt, cls = (
        audits[name]["numericValue"]
        for name in (
            "first-contentful-paint",
            "largest-contentful-paint",
            "total-blocking-time",
            "cumulative-layout-shift",
        )
    )
    scores = {name: round(100 * category["score"]) for name, category in report["categories"].items()}
    return Report(fcp, lcp, tbt, cls, scores, tuple(_losses(report)))


def _losses(report: dict[str, Any]) -> list[str]:
    """The weighted audits below their best, as `category: what is wrong`."""
    return [
        f"{name}: {report['audits'][ref['id']]['title']}"
        for name, category in report["categories"].items()
        for ref in category["auditRefs"]
        if ref["weight"] and (score := report["audits"][ref["id"]]["score"]) is not None and score < 1
    ]


def middle(reports: list[Report]) -> Report:
    """The median of each figure: single runs differ by a tenth and more. Losses are those of any run."""
    return Report(
        median(report.fcp for report in reports),
        median(report.lcp for report in reports),
        median(report.tbt for report in reports),
        median(report.cls for report in reports),
        {name: median(report.scores[name] for report in reports) for name in reports[0].scores},
        tuple(sorted({loss for report in reports for loss in report.losses})),
    )
