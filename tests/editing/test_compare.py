"""The comment below a pull request tells what a change does, and takes nothing that it tells for Markdown."""

from pathlib import Path

import pytest

from editing import compare
from editing.compare import MARK, NOTHING, comment, plain
from guide.library import Library
from tests.small import BODY, guide, run

FOUND = "- {id: found}"


@pytest.fixture
def before(tmp_path: Path) -> Library:
    return guide(tmp_path / "before")


def after(tmp_path: Path, body: str = BODY, **more: str | dict[str, str]) -> Library:
    return guide(tmp_path / "after", body, pages=None, **more)


def test_a_change_of_nothing_says_so(tmp_path: Path, before: Library) -> None:
    assert comment(before, after(tmp_path)) == f"{MARK}\n\n**The check finds no problems.**\n\n{NOTHING}\n"


def test_a_changed_number_is_told_with_its_people_and_each_sentence_that_shows_it(
    tmp_path: Path, before: Library
) -> None:
    told = comment(before, after(tmp_path, numbers="- {id: found, value: 51, exact: 51%}"))
    assert (
        "### Numbers (1)\n\n"
        "- `found`: `about 47 out of 100 men: sperm were found` → `about 51 out of 100 men: sperm were found`, "
        "counted `men in one study`\n"
        "  - `docs/page.md`: `Sperm were found in about 51 out of 100 men.`\n"
    ) in told


def test_new_and_gone_numbers_and_works_are_told_as_such(tmp_path: Path, before: Library) -> None:
    changed = after(
        tmp_path,
        "Semen looks the same [@kang2021].",
        numbers="- {id: other, references: [kang2021]}",
        references="- {id: kang2021, title: Another work}",
    )
    told = comment(before, changed)
    assert "- gone: `found`, which said `about 47 out of 100 men: sperm were found`" in told
    assert "- `other`: new, `about 47 out of 100 men: sperm were found`" in told
    assert "  - no page shows it\n" in told
    assert (
        "- new: `kang2021`, `Another work`, 2019, `https://doi.org/10.1000/1`; seen at `https://example.org/record`\n"
    ) in told
    assert "- gone: `corona2019`, `Sperm recovery`, 2019" in told


def test_a_drawing_of_a_number_is_told_too(tmp_path: Path) -> None:
    body = f"{BODY}\n\n::: chance found"
    was = guide(tmp_path / "before", body)
    told = comment(was, after(tmp_path, body, numbers="- {id: found, value: 51, exact: 51%}"))
    assert "  - `docs/page.md`: `draws the number`\n" in told


def test_a_term_is_told_with_what_it_meant_and_means(tmp_path: Path, before: Library) -> None:
    told = comment(before, after(tmp_path, terms="- {id: semen, meaning: Sperm and fluid.}"))
    meant = "`The fluid that comes out at orgasm.`"
    assert f"### Terms (1)\n\n- changed: `semen`, {meant} → `Sperm and fluid.`\n" in told


def test_a_drawing_is_told(tmp_path: Path, before: Library) -> None:
    now = after(tmp_path)
    (now.root / compare.FIGURES).mkdir(parents=True, exist_ok=True)
    (now.root / compare.FIGURES / "path.svg").write_text("<svg/>", "utf-8")
    assert "### Drawings (1)\n\n- new: `docs/assets/figures/path.svg`\n" in comment(before, now)


def test_a_page_that_was_signed_asks_whether_that_holds(tmp_path: Path) -> None:
    signed = "reviewer: {name: A. Example, role: andrologist, on: 2026-11-20, interests: none}"
    was = guide(tmp_path / "before", front=signed)
    told = comment(was, after(tmp_path, f"{BODY} More.", front=signed))
    assert "signed by `A. Example` on 2026-11-20: does that still hold?" in told


def test_a_touched_page_is_told_with_the_grade_it_read_at_and_reads_at(tmp_path: Path, before: Library) -> None:
    told = comment(before, after(tmp_path, f"{BODY}\n\nAdministration necessitates extraordinary organisation."))
    (line,) = [line for line in told.splitlines() if "page.md" in line and "grade" in line]
    was, now = line.removeprefix("- changed: `page.md`, school grade ").split(" → ")
    assert float(was) < float(now)


def test_a_changed_page_tells_what_readers_see_no_longer_and_anew(tmp_path: Path, before: Library) -> None:
    told = comment(before, after(tmp_path, BODY.replace(" [@corona2019]", " to the eye")))
    gone = "  - no longer there: `Semen looks the same.`\n  - no longer there: `[@corona2019]`\n"
    assert f"{gone}  - new there: `Semen looks the same to the eye.`\n" in told


def test_a_page_whose_words_are_the_same_says_so(tmp_path: Path, before: Library) -> None:
    told = comment(before, after(tmp_path, BODY.replace("looks the", "looks  the")))
    assert "\n  - its words and citations are the same\n" in told


def test_problems_of_a_kind_on_a_page_are_told_by_a_few(tmp_path: Path, before: Library) -> None:
    told = comment(before, after(tmp_path, "\n\n".join(f"Semen {at} [@nobody]." for at in range(5))))
    assert told.count("[citation-known]") == compare.MOST_ALIKE
    assert "\n  - … and 2 more\n" in told


def test_problems_come_first_each_in_its_sentence(tmp_path: Path, before: Library) -> None:
    told = comment(before, after(tmp_path, "Semen looks the same [@nobody]."))
    assert told.index("**The check finds") < told.index("### Pages")
    assert "- ``docs/page.md:11:24: [citation-known]" in told


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("@someone #1 [x](y) <b>", "`@someone #1 [x](y) <b>`"),
        ("a `b` c", "``a `b` c``"),
        ("```\nx", "```` ``` x ````"),
        ("two\n\nlines", "`two lines`"),
    ],
)
def test_what_others_wrote_is_shown_as_they_wrote_it(typed: str, shown: str) -> None:
    assert plain(typed) == shown


def test_long_lists_and_a_long_comment_end_with_how_much_is_left_out(
    tmp_path: Path, before: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "\n\n".join(f"In the year {year} sperm were found in {{{{ found }}}}." for year in range(2001, 2012))
    changed = after(tmp_path, body, numbers="- {id: found, value: 51, exact: 51%}")
    assert "  - … and 3 more\n" in comment(before, changed)
    monkeypatch.setattr(compare, "MOST_LETTERS", 200)
    assert comment(before, changed).endswith("`\n\n… the rest is too long to be shown here.\n")


@pytest.mark.usefixtures("small_day")
def test_the_command_compares_two_folders(tmp_path: Path, before: Library, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(after(tmp_path).root, capsys, "compare", str(before.root)) == (0, comment(before, before))


def test_a_folder_without_a_guide_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(after(tmp_path).root, capsys, "compare", str(tmp_path / "nowhere"))
    assert (code, said.count("\n")) == (2, 1)
    assert said.startswith(f"there is no guide in {tmp_path / 'nowhere'}: give the one")
