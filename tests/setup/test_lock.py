"""requirements.lock: every pin has its hashes, no line says where to fetch from, and both its tasks keep it whole."""

from __future__ import annotations

import re
import sys

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from guide.bundle import pins
from tests.setup.project import ROOT, Project

LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PINS = re.findall(
    r"^(\S+)==(\S+)(?: ; [^\\\n]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", LOCK, re.MULTILINE
)
EXTRAS = pins.setting(ROOT, "project", "optional-dependencies")
WANTED: dict[str, Requirement] = {
    canonicalize_name(one.name): one
    for lines in (pins.setting(ROOT, "project", "dependencies"), *EXTRAS.values())
    for one in map(Requirement, lines)
}


def test_it_holds_pins_and_their_hashes_and_nothing_else() -> None:
    hashes = sum(lines.count("--hash") for _, _, lines in PINS)
    assert len(PINS) + hashes == len(LOCK.splitlines())


def test_it_names_no_address_or_path() -> None:
    assert not re.findall(r"[/@]|--(?!hash)", LOCK)


@pytest.mark.parametrize("name", WANTED)
def test_it_holds_what_pyproject_asks_for(name: str) -> None:
    pinned = {pin: Version(version) for pin, version, _ in PINS}
    assert pinned[name] in WANTED[name].specifier


@pytest.mark.parametrize("name", WANTED)
def test_a_dependency_has_a_floor_and_a_ceiling(name: str) -> None:
    assert {one.operator for one in WANTED[name].specifier} == {">=", "<"}


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("mkdocs-material", "9.7.6"),  # its search can be made to run scripts of others; mended in 9.7.7
        ("mkdocs", "2.0"),  # drops plugins and templates: another program of the same name
        ("mkdocs", "2.0.0rc1"),
    ],
)
def test_versions_that_must_not_come_back_are_shut_out(name: str, version: str) -> None:
    assert not WANTED[name].specifier.contains(version, prereleases=True)


needs_programs = pytest.mark.skipif(sys.platform == "win32", reason="there a program is no text file")


@needs_programs
def test_it_is_written_anew_by_uv_which_gets_all_that_follows(fresh: Project) -> None:
    done = fresh.run("lock", "--upgrade-package", "lxml")
    assert done.returncode == 0
    assert fresh.read("requirements.lock").startswith("pip compile --universal ")
    assert fresh.read("requirements.lock").endswith(" pyproject.toml --upgrade-package lxml")
    assert list((fresh.folder / ".build").iterdir()) == []


@needs_programs
def test_it_is_not_changed_when_uv_fails(fresh: Project) -> None:
    done = fresh.run("lock", FAKE_SAYS="no such version")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "requirements.lock was not changed.")
    assert fresh.read("requirements.lock") == "fakes==1.0\n"


@pytest.mark.parametrize("task", ["lock", "audit"])
def test_without_a_network_its_tasks_say_so(fresh: Project, task: str) -> None:
    assert "connect to the internet" in fresh.refused(task, FAKE_PIP="Failed to establish a new connection")


@needs_programs
def test_a_known_hole_is_told_and_fails(fresh: Project) -> None:
    done = fresh.run("audit", FAKE_SAYS="Found 1 known vulnerability in 1 package\nfakes 1.0 GHSA-1 1.1")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (1, "fakes 1.0 GHSA-1 1.1")
    assert fresh.run("audit").returncode == 0


@needs_programs
def test_no_answer_is_not_no_holes(fresh: Project) -> None:
    said = fresh.refused("audit", FAKE_SAYS="Traceback\nConnectionError: no route")
    assert "could not be looked up (ConnectionError: no route): connect to the internet" in said
