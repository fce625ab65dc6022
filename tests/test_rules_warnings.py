"""The words in urgent blocks are kept a second time, so that a slip alone changes none."""

from pathlib import Path

import pytest

from guide.rules.warnings import warning_kept, warning_placed
from tests.small import GuideOf, finds, run

ROOT = Path(__file__).resolve().parents[1]
BODY = '!!! urgent "Get help now"\n\n    Do not wait {{ found | number }}.\n\n    - Call a **doctor**.\n'
KEPT = "\npage.md\n- Do not wait 47.\n- Call a doctor.\n"
BOTH = "(take the change back, or make it in content/warnings.txt too: python3 scripts/run.py warnings)"


def told(guide_of: GuideOf, body: str, kept: str = KEPT) -> list[str]:
    return finds(warning_kept, guide_of(body, files={"content/warnings.txt": kept}))


def test_a_warning_that_is_kept_in_the_same_words_is_fine(guide_of: GuideOf) -> None:
    assert told(guide_of, BODY) == []


def test_a_word_changed_in_a_warning_is_told_with_what_it_was(guide_of: GuideOf) -> None:
    says = f"[warning-kept] content/warnings.txt has “Do not wait 47.” here {BOTH}"
    assert told(guide_of, BODY.replace("not ", "")) == [f"docs/page.md:13:5: {says}"]


def test_a_warning_that_is_lost_is_told_at_the_next_or_at_the_top(guide_of: GuideOf) -> None:
    says = f"[warning-kept] this page has lost the warning “Call a doctor.” {BOTH}"
    assert told(guide_of, BODY.partition("    -")[0]) == [f"docs/page.md:8:1: {says}"]


def test_a_new_warning_is_told(guide_of: GuideOf) -> None:
    says = f"[warning-kept] content/warnings.txt has no such warning {BOTH}"
    assert told(guide_of, f"{BODY}    - Stay with him.\n") == [f"docs/page.md:16:7: {says}"]
    assert len(told(guide_of, BODY, "# Nothing yet.\n")) == 1


def test_two_warnings_that_changed_places_are_told(guide_of: GuideOf) -> None:
    assert len(told(guide_of, BODY, "\npage.md\n- Call a doctor.\n- Do not wait 47.\n")) == 2


def test_a_warning_of_a_page_that_does_not_exist_is_told(guide_of: GuideOf) -> None:
    library = guide_of(BODY, files={"content/warnings.txt": KEPT.replace("page.md", "pages.md")})
    assert finds(warning_placed, library) == [
        "content/warnings.txt:2:1: [warning-placed] there is no page `pages.md` (did you mean `page.md`?)"
    ]


def test_without_the_file_only_that_is_told(guide_of: GuideOf, tmp_path: Path) -> None:
    library = guide_of(BODY)
    (library.root / "content/warnings.txt").unlink()
    from guide.rendering import read_guide

    again = read_guide(library.root)
    assert [problem.place.path for problem in again.problems] == ["content/warnings.txt"]
    assert finds(warning_kept, again) == finds(warning_placed, again) == []


def test_the_command_writes_what_the_rule_asks_for(guide_of: GuideOf, capsys: pytest.CaptureFixture[str]) -> None:
    root = guide_of(BODY).root
    assert run(root, capsys, "warnings") == (0, "")
    assert (root / "content/warnings.txt").read_text("utf-8").endswith(KEPT)
    assert finds(warning_kept, guide_of(BODY, files={"content/warnings.txt": KEPT})) == []


def test_while_a_file_cannot_be_read_the_command_writes_nothing(
    guide_of: GuideOf, capsys: pytest.CaptureFixture[str]
) -> None:
    root = guide_of(BODY, files={"content/numbers.yml": "numbers: ["}).root
    code, said = run(root, capsys, "warnings")
    assert (code, said.count("content/numbers.yml")) == (1, 1)
    assert (root / "content/warnings.txt").read_text("utf-8") == "# None.\n"
