"""A browser test that fails leaves a picture and says where it lies."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import failed
from tests.browser.conftest import ROOT, chromium

TEST = """
def test_a_greeting(browser):
    page = browser.new_page()
    page.set_content("<title>Hello</title>")
    assert page.title() == "{title}"
"""


@pytest.fixture
def picture() -> Iterator[Path]:
    path = failed.FOLDER / "test_greets.py-test_a_greeting.png"
    path.unlink(missing_ok=True)
    yield path
    path.unlink(missing_ok=True)


def said(folder: Path, title: str) -> str:
    """What pytest prints for a test that wants a page of this title."""
    (folder / "test_greets.py").write_text(TEST.format(title=title), "utf-8")
    where = ("-c", ROOT / "pyproject.toml", "--rootdir", folder, folder)
    command: list[str | Path] = [sys.executable, "-m", "pytest", "-n0", "-p", "tests.browser.conftest", *where]
    environment = {**os.environ, "GUIDE_CHROMIUM": chromium()}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False).stdout


def test_the_picture_is_kept_and_its_place_told(tmp_path: Path, picture: Path) -> None:
    assert str(picture) in said(tmp_path, "Good day")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_test_that_passes_leaves_none(tmp_path: Path, picture: Path) -> None:
    assert "1 passed" in said(tmp_path, "Hello")
    assert not picture.exists()
