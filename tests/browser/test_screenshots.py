"""`run.py screenshots`: each page four times, and a sheet that shows them all."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from screenshots import PAGES, TALLEST
from tests.browser.conftest import ROOT, chromium


def take(site: Path, target: Path, *pages: str) -> subprocess.CompletedProcess[str]:
    """As the task does it, in a process of its own: Playwright runs once in a process, and the tests have theirs."""
    paths = os.pathsep.join(filter(None, [str(ROOT / "scripts"), os.environ.get("PYTHONPATH")]))
    return subprocess.run(
        [sys.executable, "-m", "screenshots", site, target, *pages],
        env={**os.environ, "PYTHONPATH": paths, "GUIDE_CHROMIUM": chromium()},
        capture_output=True,
        text=True,
        check=False,
    )


def size(picture: Path) -> tuple[int, int]:
    """Width and height in pixels, as a PNG file tells them in its first chunk."""
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    return width, height


def test_a_page_is_taken_on_phone_and_desk_in_light_and_dark(site: Path, tmp_path: Path) -> None:
    done = take(site, tmp_path, "about/privacy.md")
    assert (done.returncode, done.stderr) == (0, "")
    widths = {path.name: size(path)[0] for path in tmp_path.glob("*.png")}
    assert widths == {
        f"about-privacy.{kind}.{scheme}.png": width
        for kind, width in (("phone", 360), ("desk", 1440))
        for scheme in ("light", "dark")
    }
    sheet = (tmp_path / "index.html").read_text("utf-8")
    assert all(f'src="{name}"' in sheet for name in widths)
    light, dark = (tmp_path / f"about-privacy.phone.{scheme}.png" for scheme in ("light", "dark"))
    assert light.read_bytes() != dark.read_bytes()


def test_a_page_that_is_longer_than_chromium_draws_is_taken_as_far_as_it_can(tmp_path: Path) -> None:
    long = tmp_path / "site/long.html"
    long.parent.mkdir()
    long.write_text("<!doctype html><title>Long</title>" + "A word. " * 7_000, "utf-8")
    assert take(long.parent, tmp_path / "shots", "long").returncode == 0
    assert size(tmp_path / "shots/long.phone.light.png") == (360, TALLEST)


def test_every_page_that_is_taken_unasked_is_in_the_site(paths: list[str]) -> None:
    assert set(PAGES) <= set(paths)


def test_a_browser_that_does_not_start_gets_one_sentence(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.browser.test_screenshots.chromium", lambda: "/nowhere/chromium")
    done = take(site, tmp_path, "about/privacy")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.startswith("screenshots: the browser stopped: ")
