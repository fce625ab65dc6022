"""A guide built twice at once, with an address, in two worlds that differ in all that must not matter."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from tests.formats.small_site import small
from tests.once import once

__all__ = ["small"]
ROOT = Path(__file__).resolve().parents[2]
ELSEWHERE = Path(__file__).resolve().parent / "elsewhere"
TEXTS = ("content", "docs", "mkdocs.yml")
TOOLS = (
    "hosting",
    "overrides",
    "scripts",
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
def two_builds(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Build]:
    """Of the small guide, which has one of everything; with `--all` of the whole one."""
    texts = ROOT if request.config.option.all else request.getfixturevalue("small")
    home = once(tmp_path_factory, "worlds", partial(_build_both, texts))
    return [Build(home / world.folder, json.loads((home / world.said).read_text("utf-8"))) for world in WORLDS]


def _build_both(texts: Path, home: Path) -> None:
    files = dict(_files(texts, TEXTS) + _files(ROOT, TOOLS))
    folders = [_project(home / world.folder, world, files) for world in WORLDS]
    for command in COMMANDS:
        started = [_start(folder, world, command) for folder, world in zip(folders, WORLDS, strict=True)]
        said = [process.communicate()[0] for process in started]
        assert [process.returncode for process in started] == [0, 0], said
    for world, words in zip(WORLDS, said, strict=True):
        (home / world.said).write_text(words.splitlines()[0], "utf-8")


@pytest.fixture(scope="session")
def published(two_builds: list[Build]) -> Path:
    """The folder of a guide whose site knows its address."""
    return two_builds[0].folder


def _project(folder: Path, world: World, files: dict[Path, Path]) -> Path:
    for path in sorted(files, reverse=world.reverse):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(files[path], target)
        os.utime(target, (world.umask * 10**6, world.umask * 10**6))
    return folder


def _files(root: Path, names: Iterable[str]) -> list[tuple[Path, Path]]:
    """Each file below these names: its path from `root`, and where it lies."""
    found = [one for name in names for one in ((root / name).rglob("*") if (root / name).is_dir() else [root / name])]
    return [(one.relative_to(root), one) for one in found if one.is_file() and one.suffix != ".pyc"]


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
