"""A small site wrong in every way: the whole of what an editor reads is kept in tests/bad/expected.txt.

After a change of rules or words: look at the new output, then write it with
`UPDATE_EXPECTED=1 python -m pytest tests/test_bad.py`.
"""

import os
import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from guide import cli, rules
from guide.rendering import read_guide
from tests.small import STYLE

BAD = Path(__file__).parent / "bad"
EXPECTED = BAD / "expected.txt"
BYTES = {
    "docs/binary.md": b"\x89PNG\r\n\x1a\n\0\0\0",
    "docs/not-utf-8.md": "---\ntitle: Zo\u00eb\n".encode("latin-1"),
    "docs/windows.md": b"---\r\ntitle: CRLF\r\n---\r\n\r\n# CRLF\r\n",
    "docs/bom.md": b"\xef\xbb\xbf---\ntitle: BOM\n---\n\n# BOM\n",
    "docs/tab.md": b"---\ntitle: Tab\n---\n\n# Tab\n\n\tIndented by a tab.\n",
    "docs/too-long.md": b"word " * 200_001,
    "overrides/main.html": "<p>Zo\u00eb</p>\n".encode("latin-1"),
    "content/articles/d.yml": b"article:\n\tid: d\n",
}
"""Files that git or an editor's program would correct if they lay in tests/bad/."""


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """A copy of tests/bad/ with the files above, the real words and signs and a folder of the name of a page."""
    root = tmp_path / "bad"
    shutil.copytree(BAD, root, ignore=shutil.ignore_patterns("expected.txt"))
    shutil.copytree(BAD.parents[1] / "content/spelling", root / "content/spelling")
    for name in ("words.yml", "outcomes.yml", "signs.yml"):
        shutil.copy(BAD.parents[1] / "content" / name, root / "content")
    (root / "overrides").mkdir()
    with (root / "content/house-style.yml").open("a", encoding="utf-8") as style:
        style.write(STYLE)
    for path, raw in BYTES.items():
        (root / path).write_bytes(raw)
    (root / "docs/sub/folder.md").mkdir(parents=True)
    return root


def test_every_mistake_is_told_in_its_sentence(bad: Path) -> None:
    library = read_guide(bad, date(2026, 11, 21))
    unused = rules.problems_of(rules.NEED_WHOLE_GUIDE, library)  # silent while a file is unreadable
    told = "".join(f"{problem}\n" for problem in sorted({*rules.check(library), *unused}))
    if "UPDATE_EXPECTED" in os.environ:
        EXPECTED.write_text(told, "utf-8")
    assert told.splitlines() == EXPECTED.read_text("utf-8").splitlines()


def test_every_rule_is_broken_somewhere() -> None:
    told = EXPECTED.read_text("utf-8")
    assert [name for name in rules.NAMES if f"[{name}]" not in told] == []


def test_a_wrong_site_ends_in_1_and_in_a_count(bad: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(bad), "check"]) == 1
    last = capsys.readouterr().out.splitlines()[-1]
    assert re.fullmatch(r"\d+ problems(?: and \d+ warnings?)?", last)  # what is due depends on the day


@pytest.mark.parametrize("folder", ["content", "docs"])
def test_a_missing_folder_is_one_problem(bad: Path, folder: str) -> None:
    shutil.rmtree(bad / folder)
    assert [str(problem) for problem in rules.check(read_guide(bad))] == [
        f"{folder}:1:1: [data-valid] the folder `{folder}/` is missing (restore it: git checkout -- {folder})"
    ]


def test_an_empty_folder_is_told_and_breaks_nothing(tmp_path: Path) -> None:
    for folder in ("content", "docs"):
        (tmp_path / folder).mkdir()
    assert len(rules.check(read_guide(tmp_path))) > 5
