"""What the system refuses: one sentence each, nothing half-written, and the next run succeeds."""

from __future__ import annotations

import ctypes
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.disk import fill, small_disk
from tests.frontdoor.project import Project, refused
from tests.frontdoor.striking import QUICK

ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux to take away root's own rights")
OF_ROOT = (1, 2)
"""CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH (man 7 capabilities): with them root reads what is closed to everybody."""


def no_rights_of_root() -> None:
    """Run in the child: from here on, root too may only do what the rights on files allow."""
    prctl, drop = ctypes.CDLL(None).prctl, 24  # PR_CAPBSET_DROP
    for right in OF_ROOT if os.geteuid() == 0 else ():
        if prctl(drop, right, 0, 0, 0):
            raise OSError("this root may not give up its rights")


def closed(path: Path, mode: int = 0) -> None:
    path.chmod(mode)


@pytest.fixture
def small(ready: Project) -> Iterator[Project]:
    ready.write("content/numbers.yml", "numbers: []")
    ready.write("overrides/main.html", "<p>")
    ready.write("docs/causes/heat.md", "heat")
    yield ready
    for path in [ready.folder, *ready.folder.rglob("*")]:  # so that pytest can clear up
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)


@ON_LINUX
@pytest.mark.parametrize("task", [("check",), ("build",), ("serve",), ("bundle",), ("uses", "x"), ("new", "term", "x")])
def test_all_that_may_not_be_read_is_told_at_once_before_anything_is_done(
    small: Project, task: tuple[str, ...]
) -> None:
    for path in ("docs/causes", "content/numbers.yml", "overrides/main.html", "requirements.lock"):
        closed(small.folder / path)
    (small.folder / "docs/loop.md").symlink_to("loop.md")
    (small.folder / "docs/.#index.md").symlink_to("an-editor-at-work")
    said = refused(small, *task, start=no_rights_of_root)
    told = said.removeprefix("run.py: ").partition(" cannot be read")[0].split(", ")
    assert told == ["content/numbers.yml", "docs/causes", "docs/loop.md", "overrides/main.html", "requirements.lock"]
    assert not small.has("site")


def test_a_folder_where_a_file_belongs_is_told(small: Project) -> None:
    (small.folder / "mkdocs.yml").mkdir()
    assert "mkdocs.yml cannot be read" in refused(small, "build")


@ON_LINUX
def test_a_read_only_project_is_checked_and_not_built(small: Project) -> None:
    small.run("build")
    shutil.rmtree(small.folder / ".build")
    closed(small.folder, 0o555)
    assert small.run("check").returncode == 0
    assert ".build is in use or not yours" in refused(small, "build", start=no_rights_of_root)
    assert small.read("site/index.html") == "first"


@ON_LINUX
def test_a_site_that_is_not_ours_stays(small: Project) -> None:
    small.run("build")
    small.write("docs/index.md", "second")
    closed(small.folder / "site", 0o555)
    assert "site is in use or not yours" in refused(small, "build", start=no_rights_of_root)
    assert (small.read("site/index.html"), small.read("site/second.html")) == ("first", "first")
    closed(small.folder / "site", 0o755)
    assert small.run("build").returncode == 0
    assert small.read("site/index.html") == "second"


def test_a_full_disk_leaves_the_old_site_and_environment(ready: Project, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    with small_disk(tmp_path / "disk", "16m") as disk:
        project = Project(Path(shutil.copytree(ready.folder, disk / "guide", symlinks=True)))
        project.run("build")
        project.write("docs/index.md", "second " * 2000)
        for leave in (0, 8, 20):
            fill(disk, leave)
            done = project.run("build")
            assert (done.returncode, "disk is full" in done.stderr) == (1, True), done.stderr
            assert (project.read("site/index.html"), project.has(".build/site")) == ("first", False)
        stamp = project.read(".venv/set-up-done")
        fill(disk, 1)
        project.write("requirements.lock", "fakes==2")
        for leave in (0, 4, 40):
            fill(disk, leave)
            assert "the disk is full: make" in refused(project, "check", more=QUICK)
            assert (project.read(".venv/set-up-done"), project.has(".build/old-venv")) == (stamp, False)
        fill(disk, 8000)
        assert project.run("check", **QUICK).returncode == 0


@ON_LINUX
@pytest.mark.parametrize("name", ["with space", "quote'\"", "ümläut", "$dollar;&"])
def test_odd_names_of_folders_and_odd_machines_change_nothing(ready: Project, name: str, tmp_path: Path) -> None:
    """Neither HOME, git nor a locale is there, the terminal knows ASCII only, and the call comes from elsewhere."""
    project = Project(ready.folder.rename(tmp_path / name))
    project.write(".build/site", "a file of another version")
    project.write("docs/index.md", "ü → “é”")
    bare = {"PATH": str(tmp_path), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        project.command("build"), env=bare, cwd="/", capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert project.read("site/index.html") == "ü → “é”"


@ON_LINUX
def test_a_killed_runs_programs_keep_its_turn_until_they_end(ready: Project) -> None:
    ready.write("docs/index.md", "slow")
    first = _started(ready, "built")
    first.kill()
    ready.write("docs/index.md", "first")
    second = _started(ready, "Waiting")
    os.killpg(first.pid, signal.SIGKILL)  # the program that outlived its run.py
    assert second.wait(20) == 0
    assert ready.read("site/index.html") == "first"
    for one in (first, second):
        one.communicate()


def _started(project: Project, until: str) -> subprocess.Popen[str]:
    """A build that has said a certain word."""
    child = subprocess.Popen(
        project.command("build"),
        env=project.environment({}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert child.stdout
    assert any(until in line for line in iter(child.stdout.readline, ""))
    return child
