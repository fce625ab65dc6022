"""The same sources give the same bytes, whoever builds them, wherever and whenever."""

import os
from hashlib import sha256
from pathlib import Path

from tests.built.conftest import Build


def contents(folder: Path) -> dict[str, str]:
    """File → checksum."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest() for path in files}


def differing(one: Path, other: Path) -> list[str]:
    """The files that are not in both folders or not the same."""
    here, there = contents(one), contents(other)
    return sorted(name for name in here.keys() | there.keys() if here.get(name) != there.get(name))


def test_the_two_builds_ran_in_worlds_that_share_nothing(two_builds: list[Build]) -> None:
    one, other = (build.world for build in two_builds)
    shared = {name for name in one if one[name] == other[name]}
    assert shared == (set() if os.name == "posix" else {"zone", "umask"})  # Windows keeps its own


def test_two_builds_give_the_same_site_byte_for_byte(two_builds: list[Build]) -> None:
    one, other = (build.folder / "site" for build in two_builds)
    assert len(contents(one)) > 20
    assert differing(one, other) == []


def test_two_builds_give_the_same_files_checksums_and_servers_folder(two_builds: list[Build]) -> None:
    one, other = (build.folder / "dist" for build in two_builds)
    assert {".zip", "hosting", "SHA256SUMS", ".json"} <= {path.suffix or path.name for path in one.iterdir()}
    assert differing(one, other) == []


def test_one_byte_of_difference_is_seen(tmp_path: Path) -> None:
    for name, text in (("one", "<p>built today</p>"), ("other", "<p>built later</p>")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text, "utf-8")
        (tmp_path / name / "same.html").write_text("<p>text</p>", "utf-8")
    assert differing(tmp_path / "one", tmp_path / "other") == ["index.html"]
