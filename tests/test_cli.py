"""The commands an editor runs."""

import json
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from guide.report import MOST_PROBLEMS
from guide.rules.quoted_numbers import AT_HOME
from tests.small import GuideOf, page, run

ROOT = Path(__file__).resolve().parents[1]
CHECKED = date.today() - timedelta(1)
DUE = f"checked: {CHECKED}\ndue: {CHECKED + timedelta(300)}"


def test_a_sound_guide_is_told_in_one_line(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of(front=DUE)
    said = "No problems in 1 page, 1 term, 1 number, 1 reference, 1 fact on pages and 0 left out with a reason.\n"
    assert run(tmp_path, capsys, "check") == (0, said)


def test_problems_are_told_and_counted(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of("Semen in {{ found }} [@none].", front=DUE)
    code, said = run(tmp_path, capsys, "check")
    assert (code, said.splitlines()[-1]) == (1, "1 problem")
    assert said.startswith("docs/page.md:11:24: [citation-known] ")


def test_of_many_problems_the_first_are_shown(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of("{{ found }} [@corona2019].\n\n" + "".join(f"{one} % of men.\n\n" for one in range(60)), front=DUE)
    code, said = run(tmp_path, capsys, "check")
    lines = said.splitlines()
    assert (code, len(lines), lines[-1]) == (1, MOST_PROBLEMS + 2, "122 problems")
    assert lines[-2] == "… and 72 more, not shown: correct these first, then check again."


def test_what_is_wrong_with_the_same_thing_is_told_once_with_its_other_places(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of(
        "Semen in {{ found }} [@corona2019].\n\n" + "See [a page](gone.md).\n\n" * 8, front=f"{DUE}\nnext: gone.md"
    )
    code, said = run(tmp_path, capsys, "check")
    assert (code, said.splitlines()) == (
        1,
        [
            "docs/page.md:7:1: [names-known] there is no page `gone.md` (write the path of a page that exists)",
            "    and in 8 more places: docs/page.md:14, docs/page.md:16, docs/page.md:18, docs/page.md:20, "
            "docs/page.md:22, …",
            "9 problems",
        ],
    )


def test_one_page_can_be_checked_alone(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of("5 % [@corona2019].", pages={"b.md": page("Text.", f"title: Other\n{DUE}")}, front=DUE)
    assert run(tmp_path, capsys, "check", "docs/b.md") == (0, "No problems in 1 page.\n")
    code, said = run(tmp_path, capsys, "check", "page.md", "docs/b.md")
    assert (code, said.splitlines()[-1]) == (1, "1 problem")


@pytest.mark.parametrize("path", ["docs/gone.md", "docs/assets/a.svg", "../mkdocs.yml", "docs", "/etc/passwd", ""])
def test_what_is_no_page_cannot_be_checked(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str], path: str
) -> None:
    guide_of(files={"docs/assets/a.svg": "<svg/>"})
    assert run(tmp_path, capsys, "check", path) == (
        2,
        f"there is no page {path}: write a path such as docs/start/azoospermia.md.\n",
    )


def test_a_page_may_be_named_in_a_roundabout_way(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of("[@none]", files={"docs/assets/a.svg": "<svg/>"})
    for path in ("docs/assets/../page.md", "./page.md", str(tmp_path / "docs/page.md")):
        assert "[citation-known]" in run(tmp_path, capsys, "check", path)[1]


def test_a_warning_alone_does_not_fail(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of(front=f"due: {date.today()}\nchecked: {CHECKED}")
    code, said = run(tmp_path, capsys, "check")
    assert (code, said.splitlines()[-1]) == (0, "1 warning")


def test_other_programs_get_every_problem_with_its_place(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of("Semen in {{ found }} [@none].", front=DUE)
    code, said = run(tmp_path, capsys, "check", "--format", "json")
    (told,) = json.loads(said)
    assert (code, told["path"], told["line"], told["column"]) == (1, "docs/page.md", 11, 24)
    assert (told["level"], told["rule"]) == ("error", "citation-known")
    assert f"{told['says']} ({told['fix']})" in run(tmp_path, capsys, "check")[1]
    guide_of(front=DUE)
    assert run(tmp_path, capsys, "check", "--format", "json") == (0, "[]\n")


def test_annotations_are_what_github_reads(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of("Semen in {{ found }}, 5 % of men.", front=DUE)
    assert run(tmp_path, capsys, "check", "--format", "github")[1].splitlines()[0] == (
        f"::error file=docs/page.md,line=11,col=23::[number-at-home] “5 %25” is typed by hand ({AT_HOME})"
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["schemas", "x"], "run.py: unrecognized arguments: x: write run.py [-h] [--root ROOT] COMMAND ..."),
        (["uses"], "run.py uses: the following arguments are required: ID: write run.py uses [-h] ID"),
    ],
)
def test_a_slip_in_a_command_is_one_sentence_and_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(tmp_path, capsys, *words)
    assert capsys.readouterr().err == f"{sentence}.\n"


def test_only_a_terminal_sees_colour(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    guide_of("Semen in {{ found }} [@none].", front=DUE)
    assert "\033" not in run(tmp_path, capsys, "check")[1]
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\033[31m[citation-known]\033[0m" in run(tmp_path, capsys, "check")[1]


def test_the_grade_of_each_page_is_listed(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of()
    assert run(tmp_path, capsys, "reading")[1].splitlines()[-1].endswith("  page.md")


def test_fingerprints_of_texts_are_kept_and_not_their_words(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of()
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources/a.txt").write_text("One two three four five six seven eight nine.")
    assert run(tmp_path, capsys, "own-words", str(tmp_path / "sources"))[1].startswith("2 runs of 8 words from 1 texts")
    assert "two" not in (tmp_path / "content/own-words.txt").read_text("utf-8")
    assert run(tmp_path, capsys, "own-words", str(tmp_path))[0] == 2
