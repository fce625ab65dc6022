"""The bundle and its checksum are two files: at no moment does one lie beside the other that it does not fit."""

from __future__ import annotations

import hashlib
import shutil
import sys
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from tests.built.test_bundle import make, project
from tests.killing import killed

__all__ = ["project"]


@pytest.mark.skipif(sys.platform == "win32", reason="a copy of a running program needs Linux or macOS")
def test_killed_at_any_change_a_bundle_has_its_own_checksum_or_none(project: Path, tmp_path: Path) -> None:
    old = make(project).read_bytes()
    (project / "site/index.html").write_text("new", "utf-8")
    for at in count(1):
        copy = shutil.copytree(project, tmp_path / f"copy-{at}", ignore=shutil.ignore_patterns("copy-*"))
        ended = not killed(partial(make, copy), at)
        [bundle], sums = (list((copy / "dist").glob(f"*.{kind}")) for kind in ("zip", "sha256"))
        left = bundle.read_bytes()
        assert [one.read_text("utf-8").split()[0] for one in sums] in ([], [hashlib.sha256(left).hexdigest()])
        assert left in (old, make(copy).read_bytes())
        if ended:
            break
    assert at > 4
