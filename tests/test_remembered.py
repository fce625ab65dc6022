"""What is remembered is never relied on: a check says the same with and without it, whatever was changed."""

from __future__ import annotations

import os
import pickle
import shutil
import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from guide import content, lists, remembered, rules
from guide.holdings import read_library
from guide.problem import Place, Problem
from guide.remembered import FOLDER, keep, recall
from guide.shelf import Places
from tests.small import TODAY, GuideOf, page

LONG = ("content/references.yml", "content/numbers.yml")
ROOT = Path(__file__).resolve().parents[1]
BAD = ROOT / "tests/bad"
PROBLEM = Problem(Place("docs/page.md", 3, 1), "rule", "says", "fix")


def test_what_is_kept_is_recalled_when_the_same_is_asked(tmp_path: Path) -> None:
    keep(tmp_path, "name", "asked", [PROBLEM, date(2026, 1, 1)])
    assert recall(tmp_path, "name", "asked") == [PROBLEM, date(2026, 1, 1)]
    assert recall(tmp_path, "other name", "asked") is None


def test_an_answer_to_another_question_takes_the_place_of_the_first(tmp_path: Path) -> None:
    for asked in ("one", "two"):
        keep(tmp_path, "name", asked, asked)
    assert (recall(tmp_path, "name", "one"), recall(tmp_path, "name", "two")) == (None, "two")


def test_other_code_recalls_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(tmp_path, "name", "asked", "old")
    for path in remembered.PACKAGE.rglob("*.py"):
        (tmp_path / "package" / path.name).parent.mkdir(exist_ok=True)
        (tmp_path / "package" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "package/problem.py").open("a").write("\n")
    monkeypatch.setattr(remembered, "PACKAGE", tmp_path / "package")
    remembered._code.cache_clear()
    try:
        assert recall(tmp_path, "name", "asked") is None
    finally:
        remembered._code.cache_clear()


@pytest.mark.parametrize("at", [0, 40, 128, 129, 140, -1])
def test_a_changed_byte_is_noticed(tmp_path: Path, at: int) -> None:
    keep(tmp_path, "name", "asked", PROBLEM)
    kept = tmp_path / FOLDER / "name"
    raw = bytearray(kept.read_bytes())
    raw[at] ^= 1
    kept.write_bytes(raw)
    assert recall(tmp_path, "name", "asked") is None


def test_a_file_cut_short_is_no_answer(tmp_path: Path) -> None:
    keep(tmp_path, "name", "asked", PROBLEM)
    kept = tmp_path / FOLDER / "name"
    whole = kept.read_bytes()
    for length in range(len(whole)):
        kept.write_bytes(whole[:length])
        assert recall(tmp_path, "name", "asked") is None


class Foreign:
    """Removes a folder where it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __reduce__(self) -> tuple[object, ...]:
        return shutil.rmtree, (self.folder,)


def opens(file: Path) -> bytes:
    """A pickle that empties a file, by a name that leads through a module of ours."""
    words = [name.encode() for name in ("guide.remembered", "pickle.io.FileIO", str(file), "w")]
    module, name, *given = (b"\x8c" + bytes([len(word)]) + word for word in words)
    return b"\x80\x04" + module + name + b"\x93(" + b"".join(given) + b"tR."


def test_a_file_that_somebody_made_up_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    (tmp_path / "file").write_text("precious", "utf-8")
    foreign = (Foreign(tmp_path / "precious"), Path("x"), remembered.keep)
    for raw in (*map(pickle.dumps, foreign), opens(tmp_path / "file")):
        keep(tmp_path, "name", "asked", None)
        (tmp_path / FOLDER / "name").write_bytes(remembered._mark("asked", raw) + b"\n" + raw)
        assert recall(tmp_path, "name", "asked") is None
    assert (tmp_path / "precious").exists()
    assert (tmp_path / "file").read_text("utf-8") == "precious"


def test_where_nothing_can_be_kept_nothing_is_said(tmp_path: Path) -> None:
    (tmp_path / ".build").write_text("in the way", "utf-8")
    keep(tmp_path, "name", "asked", "it")
    assert recall(tmp_path, "name", "asked") is None


def check(root: Path) -> list[Problem]:
    return rules.check(read_library(root, TODAY))


def forget(root: Path) -> None:
    shutil.rmtree(root / FOLDER, ignore_errors=True)


def change(root: Path, name: str) -> None:
    path = root / name
    path.write_text(path.read_text("utf-8").replace("e", "E", 30), "utf-8")


CHANGES = sorted(path.relative_to(BAD).as_posix() for path in BAD.rglob("*.*") if path.suffix in {".md", ".yml"})


@pytest.mark.parametrize("name", CHANGES)
def test_after_a_change_the_check_says_what_it_says_without_a_memory(tmp_path: Path, name: str) -> None:
    root = Path(shutil.copytree(BAD, tmp_path / "bad"))
    before = check(root)
    assert check(root) == before != []
    change(root, name)
    remembering = check(root)
    forget(root)
    assert remembering == check(root)


@pytest.mark.parametrize("name", ["content/numbers.yml", "content/references.yml", "content/house-style.yml"])
def test_after_a_change_to_this_guide_the_check_says_the_same_without_a_memory(tmp_path: Path, name: str) -> None:
    for part in ("content", "docs", "overrides", "mkdocs.yml"):
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    check(tmp_path)
    change(tmp_path, name)
    remembering = check(tmp_path)
    forget(tmp_path)
    assert remembering == check(tmp_path)


def test_pages_that_come_and_go_are_noticed(guide_of: GuideOf) -> None:
    library = guide_of(pages={"other.md": page("Go [on](page.md).", front="title: Other")})
    root = library.root
    assert rules.check(library) == []
    (root / "docs/page.md").rename(root / "docs/new.md")
    remembering = check(root)
    forget(root)
    assert remembering == check(root) != []


def test_a_slip_in_the_bytes_of_a_file_is_gone_once_it_is_mended(guide_of: GuideOf) -> None:
    root = guide_of(files={"content/own-words.txt": "0123456789\n"}).root
    for name in ("docs/page.md", "content/numbers.yml", "content/own-words.txt"):
        sound = (root / name).read_bytes()
        (root / name).write_bytes(sound.replace(b"\n", b"\r\n"))
        assert [problem.place.path for problem in check(root)] == [name]
        (root / name).write_bytes(sound)
        assert check(root) == []


def elsewhere(here: int, really: Callable[..., object], part: Places, model: object) -> object:
    assert os.getpid() != here or part.text.path not in LONG
    return really(part, model)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands a list on to another process as it stands")
def test_long_lists_are_read_by_processes_of_their_own(guide_of: GuideOf, monkeypatch: pytest.MonkeyPatch) -> None:
    root = guide_of().root
    alone = read_library(root, TODAY)
    forget(root)
    monkeypatch.setattr(content, "LONG", 1)
    monkeypatch.setattr(lists, "_alone", partial(elsewhere, os.getpid(), lists._alone))
    together = read_library(root, TODAY)
    assert [together.references, together.numbers, together.terms] == [alone.references, alone.numbers, alone.terms]


@pytest.mark.usefixtures("no_more_processes")
def test_where_the_system_refuses_a_process_the_lists_are_read_here(
    guide_of: GuideOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = guide_of().root
    alone = read_library(root, TODAY)
    forget(root)
    monkeypatch.setattr(content, "LONG", 1)
    assert read_library(root, TODAY).references == alone.references
