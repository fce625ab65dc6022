"""What the package writes is the whole old file or the whole new one, at whatever moment it is killed."""

from __future__ import annotations

import hashlib
import shutil
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from guide import cli, schemas, start
from guide.rules import table
from tests.built.test_bundle import make, project
from tests.killing import killed
from tests.small import GuideOf

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a copy of a running program needs Linux or macOS")
__all__ = ["project"]
WRITERS: dict[str, Callable[[Path], object]] = {
    "content/references.yml": lambda root: start.start(root, "reference", "new"),
    "docs/new.md": lambda root: start.start(root, "page", "new.md"),
    "content/schemas/article.json": lambda root: list(schemas.write(root)),
    "MAINTAINING.md": lambda root: cli.main(["--root", str(root), "rule-table"]),
    "content/own-words.txt": lambda root: cli.main(["--root", str(root), "own-words", str(root)]),
}


@pytest.fixture
def root(guide_of: GuideOf) -> Path:
    files = {
        "MAINTAINING.md": f"{table.BEGIN}\nold\n{table.END}\n",
        "a.txt": "one two three four five six seven eight",
    }
    return guide_of(files=files).root


@pytest.fixture
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("copies")


def text(path: Path) -> str:
    return path.read_text("utf-8") if path.exists() else "none"


@pytest.mark.parametrize("name", WRITERS)
def test_killed_at_any_moment_a_file_is_the_old_one_or_the_new_one(root: Path, copies: Path, name: str) -> None:
    done = shutil.copytree(root, copies / "done")
    WRITERS[name](done)
    for at in count(1):
        copy = shutil.copytree(root, copies / str(at))
        ended = not killed(partial(WRITERS[name], copy), at)
        if text(copy / name) != text(done / name):
            assert text(copy / name) == text(root / name)
            WRITERS[name](copy)
        assert not list(copy.rglob("*.part"))
        if ended:
            break
    assert at > 2


def test_killed_at_any_moment_a_bundle_has_its_own_checksum_or_none(project: Path, copies: Path) -> None:
    old = make(project).read_bytes()
    (project / "site/index.html").write_text("new", "utf-8")
    for at in count(1):
        copy = shutil.copytree(project, copies / str(at))
        ended = not killed(partial(make, copy), at)
        [bundle], sums = (list((copy / "dist").glob(f"*.{kind}")) for kind in ("zip", "sha256"))
        left = bundle.read_bytes()
        assert [one.read_text("utf-8").split()[0] for one in sums] in ([], [hashlib.sha256(left).hexdigest()])
        assert left in (old, make(copy).read_bytes())
        assert sorted(path.name for path in (copy / "dist").iterdir()) == [bundle.name, f"{bundle.name}.sha256"]
        if ended:
            break
    assert at > 5
