"""What comes from npm is fetched once, as locked; what is in the way is one sentence."""

import json
import re
import shutil
from pathlib import Path

import pytest

from benchmark import npm
from setup.run_program import TaskError
from tests.setup.project import ROOT

SOURCES = [ROOT / "scripts/benchmark", ROOT / "tests/browser/nu"]


class Npm:
    """Stands in for the program: counts its calls and ends with `code`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls, self.code = 0, 0
        monkeypatch.setattr("shutil.which", lambda name: name)
        monkeypatch.setattr(npm, "watch", self.watch)

    def watch(self, *_: object) -> tuple[int, list[str]]:
        self.calls += 1
        return self.code, ["npm error", "no network"]


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Npm:
    return Npm(monkeypatch)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SOURCES[1], tmp_path / "source"))


def test_what_is_set_up_is_fetched_again_only_for_another_lock(program: Npm, source: Path, tmp_path: Path) -> None:
    for _ in range(2):
        npm.set_up("It", source, tmp_path / "it")
    assert program.calls == 1
    (source / "package-lock.json").write_text("{}", "utf-8")
    npm.set_up("It", source, tmp_path / "it")
    assert program.calls == 2


def test_without_npm_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, source: Path, tmp_path: Path
) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    with pytest.raises(TaskError, match=re.escape("It comes from npm and there is none: install Node.js 22 or newer")):
        npm.set_up("It", source, tmp_path / "it")


def test_without_a_network_it_says_so_and_is_not_taken_for_set_up(program: Npm, source: Path, tmp_path: Path) -> None:
    program.code = 1
    for _ in range(2):
        with pytest.raises(TaskError, match=r"connect to the internet .* \(no network\)"):
            npm.set_up("It", source, tmp_path / "it")
    assert program.calls == 2
    assert not (tmp_path / "it").exists()


@pytest.mark.parametrize("folder", SOURCES, ids=lambda folder: folder.name)
def test_a_lock_names_one_version_by_its_hash_and_no_address(folder: Path) -> None:
    ((name, version),) = json.loads((folder / "package.json").read_text("utf-8"))["dependencies"].items()
    packages = json.loads((folder / "package-lock.json").read_text("utf-8"))["packages"]
    assert version == packages[f"node_modules/{name}"]["version"]
    fetched = [package for place, package in packages.items() if place]
    assert all("integrity" in package and "resolved" not in package for package in fetched)
