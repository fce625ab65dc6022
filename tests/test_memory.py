"""What a check remembers of the pages spares work and never changes what is told."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from guide import memory, rules
from guide.memory import FILE, Memory
from guide.problem import Problem
from guide.rendering import read_guide
from guide.site import build_day
from guide.site.build import Build
from tests.small import BODY, SVG, TODAY, guide, page, run

PAGES = {
    "b.md": page("Words in {{ found }}. x^2\n\n- [x] No box.", "title: Other"),
    "c.md": page("::: sources", "title: C"),
}
FIGURE = "docs/assets/figures/a.svg"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / ".build").mkdir()
    guide(tmp_path, f"{BODY}\n\n![A path of the sperm.](assets/figures/a.svg)", pages=PAGES, files={FIGURE: SVG})
    return tmp_path


def check(root: Path) -> tuple[list[Problem], set[str]]:
    """The problems, and the pages that had to be rendered."""
    kept = Memory(root)
    library = read_guide(root, TODAY)
    kept.recall(library)
    problems = rules.check(library)
    kept.keep(library)
    return problems, {one.path for one in library.pages if "rendered" in vars(one)}


def fresh(root: Path) -> list[Problem]:
    return rules.check(read_guide(root, TODAY))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_a_second_check_renders_nothing_and_tells_the_same(root: Path) -> None:
    assert check(root) == (fresh(root), {"page.md", "b.md", "c.md"})
    assert check(root) == (fresh(root), set())
    assert fresh(root)


def test_a_build_looks_only_at_what_no_check_has_seen(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(build_day.VARIABLE, "")  # which a build sets: it must not outlive this test
    check(root)
    change(root / "docs/b.md", "x^2", "y^2")
    told: list[str] = []
    build = Build(root, told.append)
    build.begin(root / "site", strict=False)
    build.library.today = TODAY
    build.check()
    assert {one.path for one in build.library.pages if "rendered" in vars(one)} == {"b.md", "c.md"}
    assert told == [str(one) for one in fresh(root)]
    assert check(root)[1] == set()


def test_a_changed_page_is_rendered_anew_and_so_is_one_that_lists_what_stands_on_others(root: Path) -> None:
    check(root)
    change(root / "docs/b.md", "x^2", "\n\n## heading: {{ none }} [@none]")
    problems, rendered = check(root)
    assert (problems, rendered) == (fresh(root), {"b.md", "c.md"})
    assert any(one.rule == "citation-known" for one in problems)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("content/numbers.yml", "value: 47", "value: 48"),
        ("content/glossary.yml", "term: semen", "term: words"),
        ("content/words.yml", "Sources on this page", "Sources here"),
        ("mkdocs.yml", "smarty, ", ""),
        (FIGURE, 'width="360"', 'width="350"'),
    ],
)
def test_whatever_a_page_quotes_is_noticed(root: Path, file: str, old: str, new: str) -> None:
    check(root)
    change(root / file, old, new)
    assert check(root) == (fresh(root), {"page.md", "b.md", "c.md"})


@pytest.mark.parametrize("file", ["content/drawings/a.svg", "overrides/a.html"])
def test_a_broken_template_is_noticed_and_renders_no_page_anew(root: Path, file: str) -> None:
    (root / file).parent.mkdir(parents=True)
    (root / file).write_text(SVG, "utf-8")
    check(root)
    change(root / file, "<svg", "{% if %}<svg")
    assert check(root) == (fresh(root), set())
    assert any(one.place.path == file for one in fresh(root))


def test_a_drawing_with_another_name_is_noticed(root: Path) -> None:
    check(root)
    (root / FIGURE).rename(root / "docs/assets/figures/b.svg")
    assert check(root) == (fresh(root), {"page.md", "b.md", "c.md"})


def test_a_word_of_our_own_and_a_new_day_are_noticed(root: Path) -> None:
    shutil.copytree(memory.CODE.parent / "content/spelling", root / "content/spelling")
    change(root / "docs/b.md", "Words in", "Words qwertz in")
    before, _ = check(root)
    with (root / "content/spelling/own.txt").open("a", encoding="utf-8") as own:
        own.write("qwertz\n")
    after, rendered = check(root)
    assert (after, rendered) == (fresh(root), {"page.md", "b.md", "c.md"})
    assert [one.says for one in before if one not in after] == ["“qwertz” is not a word of British English"]
    kept, library = Memory(root), read_guide(root, date(2028, 1, 1))
    kept.recall(library)
    assert rules.check(library) == rules.check(read_guide(root, date(2028, 1, 1)))


def test_where_a_link_leads_is_looked_up_each_time(root: Path) -> None:
    change(root / "docs/b.md", "x^2", "[A page](page.md#a-page)")
    check(root)
    change(root / "docs/page.md", "# A page", "# A pagee")
    problems, rendered = check(root)
    assert (problems, rendered) == (fresh(root), {"page.md", "c.md"})
    assert any(one.rule == "link-lands" for one in problems)


@pytest.mark.parametrize("file", ["scripts/guide/walk.py", "overrides/parts/words.html"])
def test_changed_code_is_noticed(root: Path, file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    code = memory.CODE.parent
    for folder in ("scripts/guide", "overrides/parts"):
        shutil.copytree(code / folder, root / folder)
    monkeypatch.setattr(memory, "CODE", root / "scripts")
    check(root)
    assert check(root)[1] == set()
    (root / file).write_text((root / file).read_text("utf-8") + "\n", "utf-8")
    assert check(root)[1] == {"page.md", "b.md", "c.md"}


@pytest.mark.parametrize("at", [0, 3, 30, 60, 99])
def test_a_memory_that_is_broken_anywhere_is_none(root: Path, at: int) -> None:
    sound, _ = check(root)
    whole = (root / FILE).read_bytes()
    cut = len(whole) * at // 100
    for broken in (whole[:cut], whole[:cut] + b"\xff" + whole[cut + 1 :], whole[cut:], whole[:cut] + whole):
        (root / FILE).write_bytes(broken)
        assert check(root)[0] == sound
    assert check(root)[1] == set()


def test_the_check_of_one_page_keeps_what_is_known_of_the_others(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check(root)
    change(root / "docs/b.md", "x^2", "y^2")
    assert "`^2`" in run(root, capsys, "check", "docs/b.md")[1]
    assert check(root) == (fresh(root), {"c.md"})


def test_two_checks_at_once_do_not_mix(root: Path) -> None:
    first, second = Memory(root), Memory(root)
    for one, body in ((first, BODY), (second, "Other words.")):
        library = guide(root, body, pages=PAGES)
        one.recall(library)
        rules.check(library)
        one.keep(library)
    assert check(root) == (fresh(root), set())


def test_what_a_killed_check_left_half_written_is_not_read(root: Path) -> None:
    check(root)
    (root / f"{FILE}.new").write_bytes((root / FILE).read_bytes()[:100])
    change(root / "docs/b.md", "x^2", "y^2")
    assert check(root)[0] == fresh(root)
    assert [path.name for path in (root / ".build").iterdir()] == ["shown"]


def test_where_nothing_can_be_kept_the_check_is_the_same_and_says_nothing_of_it(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = run(root, capsys, "check")
    shutil.rmtree(root / ".build")
    assert run(root, capsys, "check") == said
    assert not (root / ".build").exists()
    (root / FILE).mkdir(parents=True)
    assert run(root, capsys, "check") == said
