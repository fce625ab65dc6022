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
from guide.remembered import FOLDER, once, recall
from guide.shelf import Places
from tests.small import TODAY, GuideOf, page

LONG = ("content/references.yml", "content/numbers.yml")
BAD = Path(__file__).resolve().parent / "bad"
PROBLEM = Problem(Place("docs/page.md", 3, 1), "rule", "says", "fix")


def work_out(*known: object) -> Callable[[], object]:
    """Gives what is known, once: to be asked again is a mistake."""
    left = list(known)
    return lambda: left.pop()


def test_it_is_worked_out_once(tmp_path: Path) -> None:
    ask = work_out([PROBLEM, date(2026, 1, 1)])
    assert once(tmp_path, "name", "asked", ask) == once(tmp_path, "name", "asked", ask) == [PROBLEM, date(2026, 1, 1)]


def test_another_question_is_worked_out_anew_and_takes_the_place_of_the_first(tmp_path: Path) -> None:
    assert [once(tmp_path, "name", asked, work_out(asked)) for asked in ("one", "two")] == ["one", "two"]
    assert (recall(tmp_path, "name", "one"), recall(tmp_path, "name", "two")) == (None, "two")


def test_other_code_works_it_out_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    once(tmp_path, "name", "asked", work_out("old"))
    for path in remembered.PACKAGE.rglob("*.py"):
        (tmp_path / "package" / path.name).parent.mkdir(exist_ok=True)
        (tmp_path / "package" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "package/problem.py").open("a").write("\n")
    monkeypatch.setattr(remembered, "PACKAGE", tmp_path / "package")
    remembered._code.cache_clear()
    try:
        assert once(tmp_path, "name", "asked", work_out("new")) == "new"
    finally:
        remembered._code.cache_clear()


@pytest.mark.parametrize("at", [0, 40, 128, 129, 140, -1])
def test_a_changed_byte_is_noticed(tmp_path: Path, at: int) -> None:
    once(tmp_path, "name", "asked", work_out(PROBLEM))
    kept = tmp_path / FOLDER / "name"
    raw = bytearray(kept.read_bytes())
    raw[at] ^= 1
    kept.write_bytes(raw)
    assert recall(tmp_path, "name", "asked") is None


def test_a_file_cut_short_is_no_answer(tmp_path: Path) -> None:
    once(tmp_path, "name", "asked", work_out(PROBLEM))
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


def test_a_file_that_somebody_made_up_runs_nothing(tmp_path: Path) -> None:
    (tmp_path / "precious").mkdir()
    for foreign in (Foreign(tmp_path / "precious"), Path("x"), remembered.once):
        raw = pickle.dumps(foreign)
        once(tmp_path, "name", "asked", work_out(None))
        (tmp_path / FOLDER / "name").write_bytes(remembered._mark("asked", raw) + b"\n" + raw)
        assert recall(tmp_path, "name", "asked") is None
    assert (tmp_path / "precious").exists()


def test_where_nothing_can_be_kept_it_is_worked_out_all_the_same(tmp_path: Path) -> None:
    (tmp_path / ".build").write_text("in the way", "utf-8")
    assert [once(tmp_path, "name", "asked", work_out("it")) for _ in range(2)] == ["it", "it"]


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
