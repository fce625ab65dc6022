"""The tests' browser: found, installed, or asked for in one sentence."""

import sys
from pathlib import Path

import pytest

from setup import apt, browser
from setup.run_program import TaskError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no browser is started there to see whether it starts")


@pytest.fixture(autouse=True)
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine whose programs are those in this folder, and that can install nothing."""
    monkeypatch.delenv("GUIDE_CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("setup.optional_programs.FOR_ADMINISTRATORS", ())
    monkeypatch.setattr(apt, "install", lambda _package: None)
    return tmp_path


def put(folder: Path, name: str, code: int = 0) -> str:
    """A program that ends with a code when it is asked for its version."""
    (folder / name).write_text(f"#!/bin/sh\nexit {code}\n")
    (folder / name).chmod(0o755)
    return str(folder / name)


def test_the_first_one_on_the_path_that_starts_is_taken(machine: Path) -> None:
    put(machine, "chromium-browser", code=1)  # Ubuntu's may only say where to get it
    chrome = put(machine, "google-chrome")
    put(machine, "msedge")
    assert browser.browser() == chrome


def test_a_named_one_is_taken_before_others(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(machine, "chromium")
    monkeypatch.setenv("GUIDE_CHROMIUM", put(machine, "mine"))
    assert browser.browser() == str(machine / "mine")


@pytest.mark.parametrize("name", ["missing", "broken"])
def test_a_named_one_that_does_not_start_is_told(machine: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    put(machine, "chromium")
    put(machine, "broken", code=1)
    monkeypatch.setenv("GUIDE_CHROMIUM", str(machine / name))
    with pytest.raises(TaskError, match=f"GUIDE_CHROMIUM names {machine / name}, and no browser starts there"):
        browser.browser()


def test_where_there_is_none_debians_is_installed(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apt, "install", lambda package: put(machine, package))
    assert browser.browser() == str(machine / "chromium")


def test_where_none_can_be_had_it_says_what_to_install() -> None:
    with pytest.raises(TaskError, match="install Chromium, Chrome or Edge"):
        browser.browser()
