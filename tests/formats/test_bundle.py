"""All formats: one that cannot be made is told, and the others are whole."""

import hashlib
import inspect
import json
import os
import shutil
import subprocess
import sys
from multiprocessing import active_children
from multiprocessing.context import SpawnContext, SpawnProcess
from pathlib import Path
from time import sleep

import pytest

from formats import FORMATS, __main__, bundle, chosen
from formats.format_error import FormatError
from guide.library import Library
from tests.disk import fill, small_disk
from tests.formats.project import guide, project
from tests.formats.small_site import small, small_guide
from tests.imports import imported
from tests.setup.project import ROOT

__all__ = ["project", "small", "small_guide"]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_made_by_a_function_of_the_same_form(name: str) -> None:
    assert list(inspect.signature(bundle.maker(name)).parameters) == ["root", "library", "site", "dist"]


@pytest.mark.parametrize(("only", "formats"), [("", list(FORMATS)), ("zip", ["zip"]), (" zim,, zip ", ["zip", "zim"])])
def test_formats_are_chosen_by_name_and_made_in_our_order(only: str, formats: list[str]) -> None:
    assert chosen(only) == formats


def make(name: str, failure: BaseException | None = None) -> bundle.Maker:
    def make(root: Path, library: Library, site: Path, dist: Path) -> list[Path]:
        if failure:
            raise failure
        (dist / f"guide.{name}").write_text(name, "utf-8")
        return [dist / f"guide.{name}"]

    return make


@pytest.mark.parametrize(
    ("failure", "says"),
    [
        (FormatError("treatments/a.html is too wide"), "zim: treatments/a.html is too wide"),
        (OSError(28, "No space left on device"), "zim: the disk is full: make room, then run this again"),
        (ModuleNotFoundError("no", name="libzim"), "zim: the package libzim is missing: connect to the internet"),
    ],
)
def test_one_that_fails_is_told_and_the_others_are_made(
    project: Path, monkeypatch: pytest.MonkeyPatch, failure: Exception, says: str
) -> None:
    monkeypatch.setattr(bundle, "maker", lambda name: make(name, failure if name == "zim" else None))
    [told] = bundle.make_all(project, guide(), project / "site", ["zip", "epub", "zim"])
    assert told.startswith(says)
    listed = json.loads((project / "dist/manifest.json").read_text("utf-8"))["files"]
    assert [one["name"] for one in listed] == ["guide.zip", "guide.epub", "sbom.cdx.json"]
    assert (project / "dist/site/downloads/guide.epub").read_text("utf-8") == "epub"
    assert (project / "dist/hosting/site/downloads/guide.epub").exists()


FIRST = """
import sys, time
from pathlib import Path
from formats.second_process import second_process

def make(root, *_):
    (root / "began").touch()
    try:
        time.sleep(300)
    finally:
        (root / "ended").touch()

if __name__ == "__main__":
    with second_process(make, Path(sys.argv[1]), Path(sys.argv[1]), ["zip"]):
        time.sleep(300)
"""


class Child(SpawnProcess):
    """The second process, ended as a system does that lacks memory."""

    def start(self) -> None:
        super().start()
        self.kill()


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "SLOW", {"zip"})


@pytest.mark.usefixtures("beside")
def test_what_a_second_process_makes_is_told_with_the_rest_and_in_our_order(small: Path, small_guide: Library) -> None:
    assert bundle.make_all(small, small_guide, small / "site", ["zip", "epub"]) == []
    listed = json.loads((small / "dist/manifest.json").read_text("utf-8"))["files"]
    assert [one["format"] for one in listed] == ["zip", "epub", "sbom"]


def test_what_fails_in_a_second_process_is_told_and_the_others_are_made(project: Path) -> None:
    [told] = bundle.make_all(project, guide(), project / "site", ["zip", "pdf"])
    assert told == "pdf: content/words.yml cannot be used: run python3 scripts/run.py check"
    assert (project / "dist/azoospermia-guide-1.2.3.zip").exists()


@pytest.mark.usefixtures("beside")
def test_a_second_process_that_is_ended_from_outside_is_told(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SpawnContext, "Process", Child)
    [told] = bundle.make_all(project, guide(), project / "site", ["zip"])
    assert told.startswith("zip: the process that makes it was ended, perhaps for lack of memory: close other programs")


@pytest.mark.usefixtures("beside")
def test_stopped_it_leaves_no_process_and_nothing_half_written(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundle, "maker", lambda name: make(name, KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        bundle.make_all(project, guide(), project / "site", ["zip", "epub"])
    assert active_children() == []
    assert list((project / "dist").iterdir()) == []


def test_a_second_process_ends_with_the_first_even_if_that_is_killed(project: Path) -> None:
    (project / "first.py").write_text(FIRST, "utf-8")
    command: list[str | Path] = [sys.executable, project / "first.py", project]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT / "scripts")}) as first:
        comes(project / "began")
        first.kill()
    comes(project / "ended")


def comes(file: Path) -> None:
    """Wait for a file of another process."""
    for _ in range(600):
        if file.exists():
            return
        sleep(0.1)
    pytest.fail(f"{file.name} did not come")


def test_the_manifest_tells_edition_sizes_and_checksums_and_sha256sum_can_check_them(project: Path) -> None:
    bundle.make_all(project, guide(), project / "site", ["zip"])
    dist = project / "dist"
    told = json.loads((dist / "manifest.json").read_text("utf-8"))
    about = {name: told[name] for name in ("name", "version", "date", "language", "pages")}
    assert about == {
        "name": "azoospermia-guide",
        "version": "1.2.3",
        "date": "2026-11-21",
        "language": "en-GB",
        "pages": 1,
    }
    for one in told["files"]:
        content = (dist / one["name"]).read_bytes()
        assert (one["size"], one["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    sums = "".join(f"{one['sha256']}  {one['name']}\n" for one in told["files"])
    assert (dist / "SHA256SUMS").read_text("utf-8") == sums


def test_a_full_disk_is_told_and_nothing_is_half_written(project: Path, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    with small_disk(tmp_path / "disk", "1m") as disk:
        root = Path(shutil.copytree(project, disk / "guide", ignore=shutil.ignore_patterns("disk")))
        fill(disk, 0)
        with pytest.raises(OSError, match="No space left"):
            bundle.make_all(root, guide(), root / "site", ["zip"])
        assert [path.name for path in (root / "dist").iterdir()] == []
        fill(disk, 500)
        assert bundle.make_all(root, guide(), root / "site", ["zip"]) == []


def test_a_format_that_is_none_is_refused_before_anything_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert __main__.main(["--root", str(tmp_path), "--only", "docx"]) == 2
    assert capsys.readouterr().err == f"there is no format docx: the formats are {', '.join(FORMATS)}.\n"


def test_without_a_site_the_next_step_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["--root", str(tmp_path)]) == 1
    assert capsys.readouterr().err == "there is no site/ to make files from: python3 scripts/run.py build.\n"


@pytest.mark.parametrize("file", sorted((ROOT / "scripts/formats").glob("*.py")), ids=lambda file: file.stem)
def test_the_package_knows_no_site_builder(file: Path) -> None:
    assert not imported(file) & {"mkdocs", "material", "properdocs", "zensical", "setup", "tests"}
