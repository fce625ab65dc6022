"""What many tests start from."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Self

import pytest

from guide import library_reader
from tests.once import once
from tests.small import TODAY, GuideOf, guide

ROOT = Path(__file__).resolve().parents[1]

MOST_WORKERS = 4
UNCOUNTED = {"benchmark", "formats", "mutation", "properties", "setup"}
"""Folders whose tests go the same ways through the package as the others, thousands of times over, or go mostly through
other code, such as what reads PDF: to count takes as long as to go, so the coverage is that of all other tests."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="also walk through what a quick run takes a sample of")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the exhaustive walks to `--all`, and most walks out of the coverage."""
    for item in items:
        if item.path.parent.name in UNCOUNTED:
            item.add_marker("no_cover")
    if config.option.all:
        return
    left_out = [item for item in items if item.get_closest_marker("exhaustive")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if item not in left_out]


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """One process for a single file: it is done before a second one has started."""
    named = [argument for argument in config.args if ".py" in argument]
    return 0 if len(named) == len(config.args) == 1 else min(os.cpu_count() or 1, MOST_WORKERS)


@pytest.fixture
def guide_of(tmp_path: Path) -> GuideOf:
    """Makes a small valid guide in an empty folder; see tests/small.py for what can be changed."""
    return partial(guide, tmp_path)


@pytest.fixture
def small_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day that small guides are written for, instead of today: in 2027 their next checks would be overdue."""

    class Day(date):
        @classmethod
        def today(cls) -> Self:
            return cls(TODAY.year, TODAY.month, TODAY.day)

    monkeypatch.setattr(library_reader, "date", Day)


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Heard by this process, too, where whoever started the tests does not let it hear."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def no_more_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The system refuses each new one."""

    def refuse(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.process.BaseProcess.start", refuse)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from another folder. Not built strictly: what the texts lack is for the rules to say."""
    return once(tmp_path_factory, "built", _build_whole) / "site"


def _build_whole(folder: Path) -> None:
    done = build(folder / "site")
    assert done.returncode == 0, done.stderr


def build(folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Build the site into `folder`, with no address unless the environment gives one."""
    paths = os.pathsep.join(filter(None, [str(ROOT / "scripts"), os.environ.get("PYTHONPATH")]))
    given = {"PYTHONPATH": paths, "NO_MKDOCS_2_WARNING": "1", "GUIDE_ADDRESS": "", **environment}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", ROOT / "mkdocs.yml", "-d", folder],
        cwd=folder.parent,
        env={**os.environ, **given},
        capture_output=True,
        text=True,
        check=False,
    )
