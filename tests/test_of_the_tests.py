"""How the tests are run: what is shared is made once, a quick run takes a sample, a single file needs one process."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, pytest_xdist_auto_num_workers
from tests.once import once

EXHAUSTIVE = "test_every_page_passes_in_every_state"


def test_what_is_shared_is_made_by_the_first_who_asks(tmp_path_factory: pytest.TempPathFactory) -> None:
    first = once(tmp_path_factory, "shared", lambda folder: (folder / "maker").write_text("the first"))
    second = once(tmp_path_factory, "shared", lambda folder: (folder / "maker").write_text("the second"))
    assert first == second
    assert (first / "maker").read_text() == "the first"


def test_what_could_not_be_made_is_tried_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").touch()
        raise OSError

    with pytest.raises(OSError, match=r"^$"):
        once(tmp_path_factory, "failing", fail)
    made = once(tmp_path_factory, "failing", lambda folder: (folder / "whole").touch())
    assert [path.name for path in made.iterdir()] == ["whole"]


def test_what_is_shared_lies_where_run_py_says(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUIDE_TESTS_SHARED", str(tmp_path))
    assert once(tmp_path_factory, "made", lambda _: None) == tmp_path / "made"


@pytest.mark.parametrize(("words", "is_run"), [([], False), (["--all"], True)], ids=["quick", "all"])
def test_the_exhaustive_walks_are_left_to_all(words: list[str], is_run: bool) -> None:
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "tests/browser/test_axe.py", *words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert "test_every_kind_of_page_passes_in_every_state" in done.stdout
    assert (EXHAUSTIVE in done.stdout) is is_run


@pytest.mark.parametrize(
    ("arguments", "is_alone"),
    [
        (["tests/test_text.py"], True),
        (["tests/test_text.py::test_a"], True),
        (["tests"], False),
        (["a.py", "b.py"], False),
    ],
)
def test_a_single_file_needs_no_second_process(
    pytestconfig: pytest.Config, monkeypatch: pytest.MonkeyPatch, arguments: list[str], is_alone: bool
) -> None:
    monkeypatch.setattr(pytestconfig, "args", arguments)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert pytest_xdist_auto_num_workers(pytestconfig) == (0 if is_alone else 2)
