"""requirements.lock: every pin has its hashes, no line says where to fetch from, and both its tasks keep it whole."""

import re
import sys
from itertools import chain

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from formats import pins
from tests.setup.project import ROOT, Project

PIN = re.compile(r"^(\S+)==(\S+)(?: ; [^\\\n]+)? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)
LOCKS = {name: (ROOT / name).read_text(encoding="utf-8") for name in pins.LOCKS}
PINNED: dict[str, dict[str, Version]] = {
    name: {pin: Version(version) for pin, version, _ in PIN.findall(text)} for name, text in LOCKS.items()
}
EXTRAS = pins.setting(ROOT, "project", "optional-dependencies")
ASKED: dict[str, list[str]] = {
    "requirements.lock": [*pins.setting(ROOT, "project", "dependencies"), *chain(*EXTRAS.values())],
    "requirements-formats.lock": [*chain(*pins.setting(ROOT, "dependency-groups").values())],
}
WANTED: dict[str, Requirement] = {
    canonicalize_name(one.name): one for lines in ASKED.values() for one in map(Requirement, lines)
}
HOME: dict[str, str] = {
    canonicalize_name(Requirement(line).name): lock for lock, lines in ASKED.items() for line in lines
}
"""The lock that a package we ask for stands in."""


@pytest.mark.parametrize("text", LOCKS.values(), ids=LOCKS)
def test_it_holds_pins_and_their_hashes_and_nothing_else(text: str) -> None:
    found = PIN.findall(text)
    assert len(found) + sum(lines.count("--hash") for _, _, lines in found) == len(text.splitlines())


@pytest.mark.parametrize("text", LOCKS.values(), ids=LOCKS)
def test_it_names_no_address_or_path(text: str) -> None:
    assert not re.findall(r"[/@]|--(?!hash)", text)


@pytest.mark.parametrize("name", WANTED)
def test_it_holds_what_pyproject_asks_for(name: str) -> None:
    assert PINNED[HOME[name]][name] in WANTED[name].specifier


def test_what_both_hold_is_the_same_version_because_they_share_an_environment() -> None:
    one, other = PINNED.values()
    assert {name: one[name] for name in one.keys() & other.keys()} == {
        name: other[name] for name in one.keys() & other.keys()
    }


@pytest.mark.parametrize("name", WANTED)
def test_a_dependency_has_a_floor_and_a_ceiling(name: str) -> None:
    assert {one.operator for one in WANTED[name].specifier} == {">=", "<"}


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("mkdocs-material", "9.7.6"),  # its search can be made to run scripts of others; corrected in 9.7.7
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
    for name, what in (("requirements.lock", "pyproject.toml"), ("requirements-formats.lock", "requirements.lock")):
        assert fresh.read(name).startswith("pip compile --universal ")
        assert fresh.read(name).endswith(f"{what} --upgrade-package lxml")
    assert list((fresh.folder / ".build").iterdir()) == []


@needs_programs
def test_it_is_not_changed_when_uv_fails(fresh: Project) -> None:
    done = fresh.run("lock", FAKE_SAYS="no such version")
    assert (done.returncode, done.stdout.splitlines()[-1]) == (
        1,
        "requirements.lock and requirements-formats.lock were not changed.",
    )
    assert (fresh.read("requirements.lock"), fresh.read("requirements-formats.lock")) == ("fakes==1.0\n", "more==1.0\n")


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
