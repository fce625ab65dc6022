"""Setting up: once, whole or not at all, and again only when something changed."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from frontdoor import environment
from frontdoor.programs import TaskError
from tests.frontdoor.project import ROOT, Project

UNREACHABLE = {
    "PIP_NO_INDEX": "",
    "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
    "PIP_RETRIES": "1",
    "PIP_FIND_LINKS": "",
}


def test_a_second_call_sets_nothing_up_and_takes_no_time(ready: Project) -> None:
    started = time.monotonic()
    done = ready.run("check")
    assert done.stdout == "guide check\n"
    assert time.monotonic() - started < 2


def test_the_package_is_found_when_the_folder_was_moved(ready: Project) -> None:
    [pth] = (ready.folder / ".venv").rglob("guide.pth")
    assert (pth.parent / pth.read_text().strip()).resolve() == (ready.folder / "scripts").resolve()


@pytest.mark.parametrize("undo", ["stamp", "lock", "python"])
def test_it_is_out_of_date_after_a_change(ready: Project, undo: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOCK", "STAMP", "PYTHON"):
        monkeypatch.setattr(environment, name, ready.folder / getattr(environment, name).relative_to(ROOT))
    assert environment.is_current()
    if undo == "stamp":  # a set-up that was cut short
        environment.STAMP.unlink()
    elif undo == "lock":
        ready.write("requirements.lock", "other==1.0")
    else:
        monkeypatch.setattr(environment, "VERSION", "3.99")
    assert not environment.is_current()


def test_without_a_network_it_says_so_and_leaves_nothing_half_made(fresh: Project) -> None:
    done = fresh.run("check", **UNREACHABLE)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "package index could not be reached: connect to the internet" in done.stderr
    assert not fresh.has(".venv")


def test_after_a_failed_renewal_the_old_environment_is_still_there(ready: Project) -> None:
    stamp = ready.read(".venv/set-up-done")
    ready.write("requirements.lock", f"fakes==1.0 --hash=sha256:{'0' * 64}\n")
    done = ready.run("check")
    assert done.returncode == 1
    assert "not the one in requirements.lock" in done.stderr
    assert ready.read(".venv/set-up-done") == stamp
    assert not ready.has(".build/old-venv")


def test_a_missing_lock_is_said(fresh: Project) -> None:
    (fresh.folder / "requirements.lock").unlink()
    done = fresh.run("check")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "requirements.lock is missing" in done.stderr


def test_a_python_without_venv_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda _name: None)
    monkeypatch.setattr(environment, "can_install", lambda: False)
    with pytest.raises(TaskError, match="comes without venv: install it"):
        environment.create(Path())


@pytest.mark.parametrize(
    ("pip", "words"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "the disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "do not use it"),
        ("ERROR: Invalid requirement: '@@@' (from line 1 of requirements.lock)", "requirements.lock is broken"),
        ("ERROR: Hashes are required in --require-hashes mode, but they are missing", "requirements.lock is broken"),
        (
            "Retrying after connection broken by 'NewConnectionError'\nERROR: No matching distribution found for x",
            "reached",
        ),
        ("ERROR: No matching distribution found for lxml==9", "lxml==9 is not to be had ready-made"),
        ("ERROR: something new", "pip said: something new"),
    ],
)
def test_why_pip_failed_is_said_in_our_words(pip: str, words: str) -> None:
    assert words in environment.reason(pip.split("\n"), "pip said: something new")
