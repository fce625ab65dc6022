"""Calling run.py: what it lists, what it refuses, what it hands on."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from frontdoor import refusals
from frontdoor.tasks import TASKS
from tests.frontdoor.project import ROOT, Project
from tests.imports import imported

DOOR = [ROOT / "scripts" / "run.py", *sorted((ROOT / "scripts" / "frontdoor").glob("*.py"))]


@pytest.mark.parametrize("args", [(), ("--help",)])
def test_called_bare_it_lists_every_task_on_a_line_and_makes_nothing(fresh: Project, args: tuple[str, ...]) -> None:
    done = fresh.run(*args)
    listed = [line.split()[0] for line in done.stdout.splitlines()[2:]]
    assert (done.returncode, listed) == (0, list(TASKS))
    assert not fresh.has(".venv")


def test_an_old_python_is_told_so(fresh: Project) -> None:
    pretend = "import sys, runpy; sys.version_info = (3, 9, 1); runpy.run_path(sys.argv[1])"
    done = subprocess.run(
        [sys.executable, "-c", pretend, fresh.folder / "scripts" / "run.py"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("The guide needs Python 3.11 or newer")


def test_an_old_python_can_read_run_py() -> None:
    ast.parse(DOOR[0].read_text(encoding="utf-8"), feature_version=(3, 4))


@pytest.mark.parametrize("file", DOOR, ids=lambda file: file.stem)
def test_the_front_door_needs_nothing_installed(file: Path) -> None:
    assert imported(file) <= {*sys.stdlib_module_names, "frontdoor"}


@pytest.mark.parametrize(
    ("args", "handed_on"),
    [
        (("check", "--annotate"), "guide check --annotate"),
        (("new", "term", "micro-tese"), "guide new term micro-tese"),
        (("uses", "corona2019"), "guide uses corona2019"),
    ],
)
def test_the_packages_own_tasks_are_handed_on_whole(ready: Project, args: tuple[str, ...], handed_on: str) -> None:
    assert ready.run(*args).stdout.splitlines() == [handed_on]


def test_a_failed_check_fails_with_the_checks_own_code(ready: Project) -> None:
    ready.write("docs/index.md", "bad for check")
    assert ready.run("check").returncode == 3


@pytest.mark.usefixtures("ctrl_c")
@pytest.mark.skipif(sys.platform == "win32", reason="only a console can send Ctrl-C there")
def test_ctrl_c_ends_with_one_sentence_and_130(ready: Project) -> None:
    ready.write("docs/index.md", "slow")
    with subprocess.Popen(
        ready.command("check"), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as child:
        assert child.stdout
        child.stdout.readline()
        os.killpg(child.pid, signal.SIGINT)
        _, said = child.communicate(timeout=10)
    assert child.returncode == 130
    assert said.endswith("run.py: stopped.\n")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left on device", "site"), "the disk is full: make room, then run this again"),
        (PermissionError(13, "Permission denied", ".venv"), ".venv is in use or not yours: close what uses it"),
        (OSError(5, "Input/output error", "docs"), "docs: Input/output error"),
        (FileNotFoundError(2, "No such file", "LICENSE"), "LICENSE is missing: put it back, such as with git checkout"),
        (FileExistsError(17, "File exists", ".build"), ".build is in the way: move it away, then run this again"),
        (IsADirectoryError(21, "Is a directory", "turn"), "turn is in the way: move it away"),
        (NotADirectoryError(20, "Not a directory", "dist"), "dist is in the way: move it away"),
    ],
)
def test_what_the_system_refuses_is_one_sentence(error: OSError, sentence: str) -> None:
    assert refusals.sentence(error).startswith(sentence)
