"""The guide built twice at once, with an address, in two worlds that differ in all that must not matter."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.once import once

ROOT = Path(__file__).resolve().parents[2]
ELSEWHERE = Path(__file__).resolve().parent / "elsewhere"
SOURCES = (
    "content",
    "docs",
    "hosting",
    "overrides",
    "scripts",
    "mkdocs.yml",
    "pyproject.toml",
    "requirements.lock",
    "requirements-formats.lock",
    "LICENSE",
)
ADDRESS = "https://example.org/guide/"
REPOSITORY = "https://example.org/owner/name"
COMMANDS = (("mkdocs", "build", "-q"), ("formats", "--only", "zip,epub,zim"))


@dataclass(frozen=True)
class World:
    """Where and when a build runs."""

    folder: str
    umask: int
    reverse: bool
    """Whether the files are written in the reverse order, which some systems list them in."""
    environment: dict[str, str]

    @property
    def said(self) -> str:
        """The file that keeps what Python said of the world."""
        return f"{self.folder.partition('/')[0]}.json"


NIGHT = {
    "PRETENDED_NOW": "2026-11-21T23:30:00+00:00",
    "TZ": "Pacific/Auckland",
    "LC_ALL": "C",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "PYTHONHASHSEED": "1",
}
MORNING = {
    "PRETENDED_NOW": "2027-02-11T16:05:00+00:00",
    "TZ": "America/Los_Angeles",
    "LC_ALL": "C.UTF-8",
    "PYTHONHASHSEED": "2",
}
WORLDS = (
    World("a", 0o022, False, NIGHT),
    World("another folder/Größe", 0o077, True, MORNING),
)


@dataclass(frozen=True)
class Build:
    """The folder of a finished build, and what Python said of the world it ran in."""

    folder: Path
    world: dict[str, object]


@pytest.fixture(scope="session")
def two_builds(tmp_path_factory: pytest.TempPathFactory) -> list[Build]:
    home = once(tmp_path_factory, "worlds", _build_both)
    return [Build(home / world.folder, json.loads((home / world.said).read_text("utf-8"))) for world in WORLDS]


def _build_both(home: Path) -> None:
    folders = [_project(home / world.folder, world) for world in WORLDS]
    for command in COMMANDS:
        started = [_start(folder, world, command) for folder, world in zip(folders, WORLDS, strict=True)]
        said = [process.communicate()[0] for process in started]
        assert [process.returncode for process in started] == [0, 0], said
    for world, words in zip(WORLDS, said, strict=True):
        (home / world.said).write_text(words.splitlines()[0], "utf-8")


@pytest.fixture(scope="session")
def published(two_builds: list[Build]) -> Path:
    """A site that knows its address."""
    return two_builds[0].folder / "site"


def _project(folder: Path, world: World) -> Path:
    for source in sorted(_files(), reverse=world.reverse):
        target = folder / source.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        os.utime(target, (world.umask * 10**6, world.umask * 10**6))
    return folder


def _files() -> Iterable[Path]:
    for name in SOURCES:
        path = ROOT / name
        found = path.rglob("*") if path.is_dir() else [path]
        yield from (one for one in found if one.is_file() and one.suffix != ".pyc")


def _start(folder: Path, world: World, command: tuple[str, ...]) -> subprocess.Popen[str]:
    kept = {name: value for name, value in os.environ.items() if name not in {"SOURCE_DATE_EPOCH", "PYTHONUTF8"}}
    paths = os.pathsep.join([str(ELSEWHERE), str(folder / "scripts")])
    more = {
        "PYTHONPATH": paths,
        "GUIDE_ADDRESS": ADDRESS,
        "GUIDE_REPOSITORY": REPOSITORY,
        "NO_MKDOCS_2_WARNING": "1",
        **world.environment,
    }
    return subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=folder,
        env=kept | more,
        umask=world.umask,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
