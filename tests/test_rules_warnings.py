"""The words in urgent blocks are kept a second time, so that a slip alone changes none."""

from pathlib import Path

import pytest

from guide.rules.warnings import warning_kept, warning_placed
from guide.warning_texts import WARNINGS
from tests.small import GuideOf, finds, run

ROOT = Path(__file__).resolve().parents[1]
BODY = '!!! urgent "Get help now"\n\n    Do not wait {{ found | number }}.\n\n    - Call a **doctor**.\n'
KEPT = "\npage.md\n- Get help now\n- Do not wait 47.\n- Call a doctor.\n"
OR = "take the change back; if it is meant, write"


def told(guide_of: GuideOf, body: str, kept: str = KEPT) -> list[str]:
    return finds(warning_kept, guide_of(body, files={WARNINGS: kept}))


def test_a_warning_that_is_kept_in_the_same_words_is_fine(guide_of: GuideOf) -> None:
    assert told(guide_of, BODY) == []


@pytest.mark.parametrize("path", ["docs/page.md", "## page.md", "page.md  "])
def test_its_path_may_be_written_as_github_or_a_chatbot_shows_it(guide_of: GuideOf, path: str) -> None:
    kept = f"# A note.\n{KEPT.replace('page.md', path)}"
    assert told(guide_of, BODY, kept) == finds(warning_placed, guide_of(BODY, files={WARNINGS: kept})) == []


def test_quotation_marks_may_be_those_of_a_keyboard(guide_of: GuideOf) -> None:
    body, kept = (
        BODY.replace("Call", 'Say "47", don\'t wait, call'),
        KEPT.replace("Call", 'Say "47", don\'t wait, call'),
    )
    assert told(guide_of, body, kept) == told(guide_of, body, kept.replace("'", "’")) == []


@pytest.mark.parametrize(
    ("of", "to", "place", "line", "was", "now"),
    [
        ("not ", "", "13:5", 4, "Do not wait 47.", "Do wait 47."),
        ("Get help now", "Good to know", "11:13", 3, "Get help now", "Good to know"),
    ],
)
def test_words_changed_in_a_warning_are_told_with_the_line_to_write(
    guide_of: GuideOf, of: str, to: str, place: str, line: int, was: str, now: str
) -> None:
    says = f"[warning-kept] line {line} of {WARNINGS} has “{was}” here ({OR} in that line: `- {now}`)"
    assert told(guide_of, BODY.replace(of, to)) == [f"docs/page.md:{place}: {says}"]


def test_a_warning_that_is_lost_is_told_at_the_top(guide_of: GuideOf) -> None:
    fix = "bring it back; if it is to go, delete that line"
    says = f"[warning-kept] line 5 of {WARNINGS} has “Call a doctor.” here ({fix})"
    assert told(guide_of, BODY.partition("    -")[0]) == [f"docs/page.md:8:1: {says}"]


def test_a_new_warning_is_told_with_its_place_in_the_file(guide_of: GuideOf) -> None:
    says = f"[warning-kept] {WARNINGS} has no such warning here ({OR} below line"
    assert told(guide_of, f"{BODY}    - Stay with him.\n") == [
        f"docs/page.md:16:7: {says} 5 there: `- Stay with him.`)"
    ]
    assert told(guide_of, BODY, KEPT.replace("- Get help now\n", "")) == [
        f"docs/page.md:11:13: {says} 2 there: `- Get help now`)"
    ]


def test_a_page_without_its_path_in_the_file_is_told_once_with_all_its_lines(guide_of: GuideOf) -> None:
    lines = "`page.md` `- Get help now` `- Do not wait 47.` `- Call a doctor.`"
    says = f"[warning-kept] {WARNINGS} keeps no words of this page ({OR} there, each on its line: {lines})"
    assert told(guide_of, BODY, "# Nothing yet.\n") == [f"docs/page.md:11:13: {says}"]


def test_two_warnings_that_changed_places_are_told(guide_of: GuideOf) -> None:
    assert len(told(guide_of, BODY, "\npage.md\n- Get help now\n- Call a doctor.\n- Do not wait 47.\n")) == 2


def test_a_part_that_a_merge_left_twice_is_told(guide_of: GuideOf) -> None:
    found = told(guide_of, BODY, KEPT.replace("not", "never") + KEPT)
    assert len(found) == 3
    assert all(" of content/warnings.txt has “" in one for one in found)


def test_a_warning_of_a_page_that_does_not_exist_is_told(guide_of: GuideOf) -> None:
    library = guide_of(BODY, files={WARNINGS: KEPT.replace("page.md", "pages.md")})
    assert finds(warning_placed, library) == [
        f"{WARNINGS}:2:1: [warning-placed] there is no page `pages.md` (did you mean `page.md`?)"
    ]


def test_without_the_file_only_that_is_told(guide_of: GuideOf, tmp_path: Path) -> None:
    library = guide_of(BODY)
    (library.root / WARNINGS).unlink()
    from guide.rendering import read_guide

    again = read_guide(library.root)
    assert [problem.place.path for problem in again.problems] == [WARNINGS]
    assert finds(warning_kept, again) == finds(warning_placed, again) == []


def test_the_command_writes_what_the_rule_asks_for(guide_of: GuideOf, capsys: pytest.CaptureFixture[str]) -> None:
    root = guide_of(BODY).root
    assert run(root, capsys, "warnings") == (0, "")
    assert (root / WARNINGS).read_text("utf-8").endswith(KEPT)
    assert finds(warning_kept, guide_of(BODY, files={WARNINGS: KEPT})) == []


def test_while_a_file_cannot_be_read_the_command_writes_nothing(
    guide_of: GuideOf, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide_of(BODY, files={"content/numbers.yml": "numbers: ["}).root
    code, said = run(root, capsys, "warnings")
    assert (code, said.count("content/numbers.yml")) == (1, 1)
    assert (root / WARNINGS).read_text("utf-8") == "# None.\n"
