"""The files and their checksums are written one after the other: at no moment does one lie there that does not fit."""

import hashlib
import shutil
import sys
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from formats import bundle
from tests.formats.project import guide, project
from tests.killing import killed

__all__ = ["project"]


def make(root: Path) -> None:
    assert bundle.make_all(root, guide(), root / "site", ["zip"]) == []


def fits(dist: Path) -> bool:
    """Whether each checksum that lies there is that of its file."""
    sums = dist / "SHA256SUMS"
    lines = [line.split() for line in sums.read_text("utf-8").splitlines()] if sums.exists() else []
    return all(hashlib.sha256((dist / name).read_bytes()).hexdigest() == wanted for wanted, name in lines)


@pytest.mark.skipif(sys.platform == "win32", reason="a copy of a running program needs Linux or macOS")
def test_killed_at_any_change_a_file_has_its_own_checksum_or_none(project: Path, tmp_path: Path) -> None:
    make(project)
    old = (project / "dist/azoospermia-guide-1.2.3.zip").read_bytes()
    (project / "site/assets/guide.css").write_text("new", "utf-8")
    for at in count(1):
        copy = shutil.copytree(project, tmp_path / f"copy-{at}", ignore=shutil.ignore_patterns("copy-*"))
        ended = not killed(partial(make, copy), at)
        assert fits(copy / "dist")
        left = (copy / "dist/azoospermia-guide-1.2.3.zip").read_bytes()
        make(copy)
        assert left in (old, (copy / "dist/azoospermia-guide-1.2.3.zip").read_bytes())
        if ended:
            break
    assert at > 6
