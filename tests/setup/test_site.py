"""Building and serving: the last good site stays until a better one is whole."""

import shutil
import socket
import subprocess
import sys
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from formats import FORMATS
from tests.disk import fill, small_disk
from tests.setup.project import Project


def test_a_build_is_strict_looked_over_and_put_in_place(ready: Project) -> None:
    done = ready.run("build")
    new = ready.folder / "site.new"
    assert done.stdout.splitlines() == [
        f"mkdocs build --strict --site-dir {new}",
        f"guide built {new}",
        "Built site/",
    ]
    assert (ready.read("site/index.html"), ready.names()) == ("first", {".build", ".venv", "site"})


@pytest.mark.parametrize(("page", "code"), [("broken", 1), ("bad for built", 3)])
def test_a_failed_build_leaves_the_last_good_site(ready: Project, page: str, code: int) -> None:
    ready.run("build")
    ready.write("docs/index.md", page)
    assert "site/ stays as it was" in ready.refused("bundle", code=code)
    assert (ready.read("site/index.html"), ready.names()) == ("first", {".build", ".venv", "site"})


@pytest.mark.parametrize(("args", "formats"), [((), ",".join(FORMATS)), (("--only", "zim, zip"), "zip,zim")])
def test_a_bundle_is_made_from_a_new_build(ready: Project, args: tuple[str, ...], formats: str) -> None:
    assert ready.run("bundle", *args).stdout.splitlines()[-2:] == ["Built site/", f"formats --only {formats}"]


def test_a_format_that_is_none_is_told_with_those_that_are(fresh: Project) -> None:
    said = fresh.refused("bundle", "--only=zip,docx,odt", code=2)
    assert f"there is no format docx, no odt: the formats are {', '.join(FORMATS)}" in said


def test_what_formats_need_is_installed_once_and_for_no_other_task(ready: Project) -> None:
    installing = "Installing what the formats need ..."
    assert installing not in ready.run("build").stdout
    assert installing in ready.run("bundle").stdout
    assert installing not in ready.run("bundle").stdout
    ready.write("requirements-formats.lock", "more==2.0\n")
    assert installing in ready.run("bundle").stdout


def test_without_what_formats_need_the_others_are_still_made(ready: Project) -> None:
    done = ready.run("bundle", FAKE_PIP="Failed to establish a new connection")
    assert "The packages could not be installed: the Python package index could not be reached" in done.stdout
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, f"formats --only {','.join(FORMATS)}")


def test_a_bundle_that_fails_fails_with_its_own_code(ready: Project) -> None:
    ready.write("docs/index.md", "bad for bundle")
    assert ready.run("bundle").returncode == 3


def test_it_serves_with_live_reload_at_a_printed_address_and_the_rest_goes_to_mkdocs(ready: Project) -> None:
    with ExitStack() as taken:
        with suppress(OSError):  # if it is not taken already
            taken.enter_context(socket.create_server(("127.0.0.1", 8000)))
        said, called = ready.run("serve", "--dirty").stdout.splitlines()
    address = said.split("/")[2]
    assert called == f"mkdocs serve --livereload --dev-addr {address} --dirty"
    assert 8000 < int(address.removeprefix("127.0.0.1:")) < 8100


def test_a_named_address_is_taken(ready: Project) -> None:
    assert ready.run("serve", "-a", "127.0.0.1:0").stdout.endswith(" --dev-addr 127.0.0.1:0\n")


def test_an_address_that_is_taken_is_told(fresh: Project) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        assert f"cannot serve at {address}: take a port that is free" in fresh.refused("serve", "-a", address)
    assert fresh.names() == set()


def test_a_file_in_the_way_is_told(fresh: Project) -> None:
    fresh.write(".build", "a file")
    assert ".build is in the way: move it away" in fresh.refused("build")


def test_a_full_disk_leaves_the_old_site_and_environment_and_is_told(ready: Project, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    with small_disk(tmp_path / "disk", "4m") as disk:
        project = Project(Path(shutil.copytree(ready.folder, disk / "guide", symlinks=True)))
        project.run("build")
        project.write("docs/index.md", "second " * 9000)
        fill(disk, 16)
        assert "nothing was built and site/ stays as it was" in project.run("build").stderr
        assert (project.read("site/index.html"), project.names()) == ("first", {".build", ".venv", "site"})
        project.write("requirements.lock", "fakes==2.0\n")
        fill(disk, 0)
        assert "the disk is full: make 1 GB of room" in project.refused("check")
        assert (project.read(".venv/set-up-done") != "", project.names()) == (True, {".build", ".venv", "site"})


def test_a_read_only_disk_is_told_and_what_writes_nothing_works(ready: Project, tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    with small_disk(tmp_path / "disk", "4m") as disk:
        project = Project(Path(shutil.copytree(ready.folder, disk / "guide", symlinks=True)))
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)  # noqa: S607 (as in tests/disk.py)
        assert project.run("check").returncode == 0
        assert "cannot be written, because its disk is read-only" in project.refused("build")


@pytest.mark.skipif(sys.platform == "win32", reason="only a console can send signals to programs there")
@pytest.mark.parametrize("killed", [False, True], ids=["to be done", "that was killed, until its program ended"])
def test_a_build_waits_for_another(ready: Project, killed: bool) -> None:
    ready.write("docs/index.md", "slow")
    first = ready.start("build", until="guide built")
    if killed:
        first.kill()
    second = ready.start("build", until="Waiting for another run.py")
    assert not (ready.folder / "site").exists()
    ready.write("docs/index.md", "first")
    assert [one.communicate(timeout=60) and one.returncode for one in (first, second)] == [-9 if killed else 0, 0]
    assert (ready.read("site/index.html"), ready.names()) == ("first", {".build", ".venv", "site"})
