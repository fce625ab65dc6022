"""A browser test that fails leaves a picture and says where it lies."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import failed
from tests.browser.conftest import ROOT, chromium

TESTS = """
import pytest

@pytest.mark.parametrize("title", ["Hello", "Goodbye"])
def test_greets(browser, title):
    page = browser.new_page()
    page.set_content("<title>Hello</title>")
    assert page.title() == title
"""


@pytest.fixture
def pictures() -> Iterator[list[Path]]:
    """Where one is kept of each test above."""
    paths = [failed.FOLDER / f"test_greets.py-test_greets-{title}.png" for title in ("Hello", "Goodbye")]
    for path in paths:
        path.unlink(missing_ok=True)
    yield paths
    for path in paths:
        path.unlink(missing_ok=True)


def said(folder: Path) -> str:
    """What pytest prints for them."""
    (folder / "test_greets.py").write_text(TESTS, "utf-8")
    where = ("-c", ROOT / "pyproject.toml", "--rootdir", folder, folder)
    command: list[str | Path] = [sys.executable, "-m", "pytest", "-n0", "-p", "tests.browser.conftest", *where]
    environment = {**os.environ, "GUIDE_CHROMIUM": chromium()}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False).stdout


def test_of_one_that_fails_a_picture_is_kept_and_its_place_told(tmp_path: Path, pictures: list[Path]) -> None:
    passed, kept = pictures
    told = said(tmp_path)
    assert "1 failed, 1 passed" in told
    assert str(kept) in told
    assert kept.read_bytes().startswith(b"\x89PNG")
    assert not passed.exists()
