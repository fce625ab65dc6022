"""What this project takes from others: pinned as listed, and no version with a known hole let in."""

from __future__ import annotations

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from frontdoor import supply
from tests.frontdoor.project import ROOT

EXTRAS = supply.setting(ROOT, "project", "optional-dependencies")
WANTED = {
    supply.normal(one.name): one
    for lines in (supply.setting(ROOT, "project", "dependencies"), *EXTRAS.values())
    for one in map(Requirement, lines)
}
PINNED = {one.name: Version(one.version) for one in supply.pins(ROOT)}


def test_lock_and_scripts_of_others_are_as_pinned() -> None:
    assert list(supply.faults(ROOT)) == []


def test_every_file_in_the_vendor_folder_is_listed() -> None:
    listed = {name for one in supply.shipped(ROOT) for name in one.files}
    overrides = ROOT / "overrides"
    assert {path.relative_to(overrides).as_posix() for path in (overrides / supply.VENDOR).rglob("*.js")} <= listed


@pytest.mark.parametrize("name", WANTED)
def test_the_lock_holds_what_pyproject_asks_for(name: str) -> None:
    assert PINNED[name] in WANTED[name].specifier


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
