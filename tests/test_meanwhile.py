"""A build checks while it renders: its problems are told as ever, and before anything is written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmark import synthetic
from guide import rules
from guide.holdings import Library
from guide.problem import Problem
from guide.rules import meanwhile
from tests.small import GuideOf

ROOT = Path(__file__).resolve().parents[1]
HERE = os.getpid()
only_linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux checks in another process")


def in_another(library: Library) -> list[Problem]:
    assert os.getpid() != HERE
    return rules.check(library)


@only_linux
def test_another_process_finds_the_same(guide_of: GuideOf) -> None:
    library = guide_of("# Again!\n\n[@none] {{ none }}")
    assert meanwhile.begun(in_another, library)() == rules.check(library) != []


def killed_elsewhere(library: Library) -> list[Problem]:
    if os.getpid() != HERE:
        os.kill(os.getpid(), signal.SIGKILL)
    return rules.check(library)


def test_what_another_process_could_not_end_is_done_here(guide_of: GuideOf) -> None:
    library = guide_of("# Again!")
    assert meanwhile.begun(killed_elsewhere, library)() == rules.check(library) != []


def broken(library: Library) -> list[Problem]:
    raise ZeroDivisionError


def test_what_goes_wrong_is_raised_here_and_said_once(guide_of: GuideOf, capfd: pytest.CaptureFixture[str]) -> None:
    waiting = meanwhile.begun(broken, guide_of())
    with pytest.raises(ZeroDivisionError):
        waiting()
    assert capfd.readouterr().err == ""


@only_linux
def test_where_no_process_can_be_started_the_check_is_made_here(
    guide_of: GuideOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full() -> int:
        raise OSError("no room for another process")

    monkeypatch.setattr(os, "fork", full)
    assert meanwhile.begun(killed_elsewhere, guide_of())() == []


KILLED = """
import os, signal, sys, time
from guide.rules import meanwhile

def check(library):
    print(os.getpid(), flush=True)
    os.kill(os.getppid(), signal.SIGKILL)
    time.sleep(600)

meanwhile.begun(check, None)()
"""


@only_linux
def test_the_other_process_ends_with_a_build_that_is_killed() -> None:
    given = os.environ | {"PYTHONPATH": str(ROOT / "scripts")}
    done = subprocess.run([sys.executable, "-c", KILLED], env=given, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (-signal.SIGKILL, "")  # its output ends once both have ended
    assert not Path(f"/proc/{done.stdout.strip()}/exe").exists()


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide of its own, of ten pages, with a number on its home page that nobody knows."""
    folder = tmp_path_factory.mktemp("project")
    synthetic.write(ROOT, folder, 10)
    with (folder / "docs/index.md").open("a", encoding="utf-8") as page:
        page.write("\nOf these, {{ none }} came.\n")
    return folder


def build(project: Path, site: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)]
    given = {"PYTHONPATH": str(ROOT / "scripts"), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, cwd=project, env=os.environ | given, capture_output=True, text=True, check=False)


def test_problems_stop_a_build_before_anything_is_written(project: Path) -> None:
    done = build(project, project / "new")
    assert done.returncode == 1
    assert done.stderr.count("[number-known] there is no number `none`") == 1
    assert "nothing was built" in done.stdout
    assert [*project.glob("new/**/*")] == []


def test_problems_are_told_before_an_old_site_is_emptied(project: Path) -> None:
    (project / "old").mkdir()
    (project / "old/index.html").write_text("old", "utf-8")
    assert build(project, project / "old").returncode == 1
    assert [path.read_text("utf-8") for path in project.glob("old/**/*")] == ["old"]


def test_problems_are_told_where_rendering_breaks_first(project: Path) -> None:
    (project / "docs/index.md").write_bytes(b"---\ntitle: Zo\xeb\n---\n")
    done = build(project, project / "broken")
    assert done.returncode == 1
    assert "[page-front-matter] this file holds bytes that are not UTF-8 text" in done.stderr
    assert "Traceback" not in done.stderr
    assert [*project.glob("broken/**/*")] == []
