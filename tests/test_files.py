"""Killed before any of its changes, refused by the disk or ended by an error: the old or the new is there, whole."""

import shutil
import sys
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from files import replace_folder, write_whole
from tests.disk import fill, small_disk
from tests.killing import killed

can_fork = pytest.mark.skipif(sys.platform == "win32", reason="a copy of a running program needs Linux or macOS")
OLD, NEW = {"a.html": "old", "b/c.html": "old"}, {"a.html": "new", "d.html": "new"}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_bytes(b"old")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A finished folder, made by an earlier call."""
    put(tmp_path / "site", OLD)
    return tmp_path / "site"


def put(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def held(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()
    }


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def put_new(folder: Path) -> None:
    folder.mkdir()  # so that one which lies there is noticed
    put(folder, NEW)


@can_fork
def test_a_file_killed_at_any_change_is_the_old_one_or_the_new_one(file: Path) -> None:
    seen = []
    for at in count(1):
        file.write_bytes(b"old")
        ended = not killed(partial(write_whole, file, b"new"), at)
        seen.append(file.read_bytes())
        write_whole(file, b"newer")
        assert names(file.parent) == ["a.txt"]
        if ended:
            break
    assert {*seen} == {b"old", b"new"}
    assert (seen[0], seen[-1]) == (b"old", b"new")


@can_fork
def test_a_folder_killed_at_any_change_is_the_old_one_or_the_new_one_and_the_next_call_mends_it(folder: Path) -> None:
    seen = []
    for at in count(1):
        shutil.rmtree(folder.parent)
        put(folder, OLD)
        ended = not killed(partial(replace_folder, folder, put_new), at)
        places = [folder, folder.with_name("site.old")]
        seen.append(next(held(place) for place in places if place.exists()))
        with pytest.raises(KeyboardInterrupt):
            replace_folder(folder, stopped)
        assert (held(folder), names(folder.parent)) == (seen[-1], ["site"]), at
        if ended:
            break
    assert [seen[0], seen[-1]] == [OLD, NEW]
    assert all(one in (OLD, NEW) for one in seen)
    assert len(seen) > 8


@can_fork
def test_a_first_folder_killed_at_any_change_is_whole_or_not_there(folder: Path) -> None:
    for at in count(1):
        shutil.rmtree(folder, ignore_errors=True)
        ended = not killed(partial(replace_folder, folder, put_new), at)
        assert not folder.exists() or held(folder) == NEW
        replace_folder(folder, put_new)
        assert (held(folder), names(folder.parent)) == (NEW, ["site"]), at
        if ended:
            break
    assert at > 3


@can_fork
def test_what_a_killed_call_had_half_deleted_never_comes_back(folder: Path) -> None:
    for at in count(1):
        put(folder, OLD)
        ended = not killed(partial(replace_folder, folder, put_new), at)
        shutil.rmtree(folder, ignore_errors=True)
        with pytest.raises(KeyboardInterrupt):
            replace_folder(folder, stopped)
        assert not folder.exists() or held(folder) == OLD, at
        shutil.rmtree(folder, ignore_errors=True)
        if ended:
            break
    assert at > 8


def stopped(folder: Path) -> None:
    put(folder, {"a.html": "half"})
    raise KeyboardInterrupt


def test_an_error_leaves_the_old_folder_and_no_other(folder: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        replace_folder(folder, stopped)
    assert (held(folder), names(folder.parent)) == (OLD, ["site"])


def test_an_error_leaves_no_first_folder(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        replace_folder(tmp_path / "site", stopped)
    assert names(tmp_path) == []


@pytest.mark.parametrize("end", ["", ".new", ".old"])
def test_a_file_or_a_link_in_the_way_of_a_folder_is_replaced(tmp_path: Path, end: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / f"site{end}").symlink_to(tmp_path / "elsewhere")
    replace_folder(tmp_path / "site", put_new)
    assert (held(tmp_path / "site"), names(tmp_path)) == (NEW, ["elsewhere", "site"])


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path, "1m") as made:
        yield made


def test_a_full_disk_leaves_the_old_file_and_the_old_folder(disk: Path) -> None:
    write_whole(disk / "a.txt", b"old" * 9000)
    replace_folder(disk / "site", partial(put, files=OLD))
    fill(disk, 8)
    with pytest.raises(OSError, match="No space left"):
        write_whole(disk / "a.txt", b"new" * 9000)
    with pytest.raises(OSError, match="No space left"):
        replace_folder(disk / "site", partial(put, files={"a.html": "new" * 9000}))
    assert (disk / "a.txt").read_bytes() == b"old" * 9000
    assert held(disk / "site") == OLD
    assert names(disk) == ["a.txt", "ballast", "site"]
