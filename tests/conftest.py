"""What many tests start from."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.small import GuideOf, guide

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def guide_of(tmp_path: Path) -> GuideOf:
    """Makes a small valid guide in an empty folder; see tests/small.py for what can be changed."""
    return partial(guide, tmp_path)


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
    folder = tmp_path_factory.mktemp("built") / "site"
    done = build(folder)
    assert done.returncode == 0, done.stderr
    return folder


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
