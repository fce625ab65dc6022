"""Killed, ended or stopped with Ctrl-C at any moment: what is published is whole, and the next run mends the rest."""

from __future__ import annotations

import signal
import sys

import pytest

from tests.frontdoor.project import Project
from tests.frontdoor.striking import QUICK, moments, strike

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals to a group of programs need Linux or macOS")
PAGES = ("index.html", "second.html")
ENDED = {"SIGKILL": -9, "SIGTERM": 143, "SIGINT": 130}


def pages(project: Project, folder: str) -> set[str]:
    return {project.read(f"{folder}/{name}") if project.has(f"{folder}/{name}") else "missing" for name in PAGES}


def litter(project: Project) -> list[str]:
    return [path.name for path in (project.folder / ".build").iterdir() if path.name != "turn"]


@pytest.mark.usefixtures("ctrl_c")
@pytest.mark.parametrize("name", ENDED)
def test_a_build_struck_at_any_moment_leaves_a_whole_site(ready: Project, name: str) -> None:
    number = int(getattr(signal, name))
    ready.run("build")
    last = moments(ready, "build")
    assert last > 10
    for at in range(1, last + 1):
        before = ready.read("docs/index.md")
        ready.write("docs/index.md", f"page {at}")
        done = strike(ready, "build", at=at, signal=number)
        assert (at, done.returncode) == (at, ENDED[name])
        assert "Traceback" not in done.stderr
        between_the_renames = name == "SIGKILL" and not ready.has("site")
        assert (at, *pages(ready, ".build/old-site" if between_the_renames else "site")) in {
            (at, before),
            (at, f"page {at}"),
        }
        assert ready.run("build").returncode == 0
        assert pages(ready, "site") == {f"page {at}"}
        assert litter(ready) == []


def environments(project: Project) -> dict[str, frozenset[str]]:
    """The finished environments: where they lie → the files they hold."""
    places = [project.folder / ".venv", project.folder / ".build" / "old-venv"]
    return {
        place.name: frozenset(path.relative_to(place).as_posix() for path in place.rglob("*"))
        for place in places
        if (place / "set-up-done").exists()
    }


def test_a_set_up_killed_at_any_moment_leaves_a_whole_environment(fresh: Project) -> None:
    assert fresh.run("check", **QUICK).returncode == 0
    [whole] = environments(fresh).values()
    fresh.write("requirements.lock", "fakes==0")
    last = moments(fresh, "check")
    assert last > 40
    for at in range(1, last + 1):
        fresh.write("requirements.lock", f"fakes=={at}")
        assert strike(fresh, "check", at=at, signal=signal.SIGKILL).returncode == -9
        assert {*environments(fresh).values()} >= {whole}, at
        assert environments(fresh).get(".venv", whole) == whole, at
        assert fresh.run("check", **QUICK).returncode == 0
        assert environments(fresh) == {".venv": whole}, at
        assert litter(fresh) == []
