"""The tests' browser: found, fetched, or asked for in one sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from frontdoor import browser
from frontdoor.programs import TaskError
from tests.frontdoor.project import Project

PYTHON = Path(sys.executable)  # starts and tells its version, as a browser would


def test_the_tests_are_told_which_browser_to_use(ready: Project) -> None:
    here = {"GUIDE_CHROMIUM": sys.executable, "GUIDE_FIREFOX": sys.executable, "GUIDE_NGINX": "", "GUIDE_CADDY": ""}
    done = ready.run("test", "-k", "pages", **here)
    assert done.stdout == f"pytest -k pages with {sys.executable} {sys.executable} none none\n"


def test_a_named_browser_that_is_not_there_is_said(ready: Project) -> None:
    done = ready.run("test", GUIDE_CHROMIUM="no/such/browser")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (1, "", 1)
    assert "GUIDE_CHROMIUM names no/such/browser" in done.stderr


def test_a_browser_on_the_path_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GUIDE_CHROMIUM", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: sys.executable if name == "google-chrome" else None)
    assert browser.browser(PYTHON) == sys.executable


@pytest.mark.skipif(sys.platform == "win32", reason="no browser is started there to see whether it starts")
def test_one_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "chromium").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "chromium").chmod(0o755)
    assert not browser._starts(str(tmp_path / "chromium"))


def test_where_none_can_be_had_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GUIDE_CHROMIUM", raising=False)
    monkeypatch.setattr("shutil.which", lambda _name: None)
    monkeypatch.setattr(browser, "USUAL", ())
    monkeypatch.setattr(browser, "_playwrights", lambda _python: "")
    fetched: list[str] = []
    monkeypatch.setattr(browser, "watch", lambda label, _command: fetched.append(label))
    with pytest.raises(TaskError, match="install Chromium, Chrome or Edge"):
        browser.browser(PYTHON)
    assert fetched == ["Fetching Chromium"]
