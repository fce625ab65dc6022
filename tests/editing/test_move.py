"""Moving a page or a heading: every link is updated, the old address leads on, and a refusal changes nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from guide.rendering import read_guide
from guide.rules import check
from tests.editing.test_new import files
from tests.small import GuideOf, page, run

Move = Callable[..., tuple[int, str]]
MAP = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="360" height="200" viewBox="0 0 360 200"><title>T</title>'
    '<desc>D.</desc><a href="../../a/old.html#first-part"><rect x="0" y="0" width="99" height="48"/>Old</a></svg>\n'
)
OLD = """\
Words, and [home](../page.md). See [below](#first-part), [there](other.md#words) or [far](https://example.org/old.md).

## First part

![A map of it all](../assets/figures/map.svg "Map.")

## Second { #kept }

Up to [the first](#first-part)."""
OTHER = "## Words\n\n[Old](old.md), [first](old.md#first-part) and [first](old.md#first-part-2)."
PAGES = {
    "a/old.md": page(OLD, "title: Old\nasked: {first-part: [the start], kept: [the rest]}"),
    "a/other.md": page(
        "## Words\n\n[Old](old.md), [first](old.md#first-part) and [first](old.md#first-part-2).", "title: Other"
    ),
    "b/last.md": page("[Old](../a/old.md#first-part).", "title: Last\nnext: a/old.md"),
}
OTHERS = {
    "docs/assets/figures/map.svg": MAP,
    "content/facts.yml": "facts:\n- {id: f-01, pages: [a/old.md, other/a/old.md, a/old.mdx]}\n",
    "overrides/a.html": '<a href="/a/old.md#first-part">docs/a/old.md</a> a/older.md\n',
    "tests/test_a.py": 'PAGE = "a/old.html"\n',
    "tests/bad/docs/b.md": "a/old.md\n",
    "README.md": "docs/a/old.md and https://example.org/a/old.html\n",
}


@pytest.fixture
def move(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Move:
    guide_of(pages=PAGES, files=OTHERS)
    return lambda *words: run(tmp_path, capsys, "move", *words)


def test_a_page_moves_with_every_link_to_it_and_from_it(move: Move, tmp_path: Path) -> None:
    links = {one.rule for one in check(read_guide(tmp_path))}
    code, said = move("docs/a/old.md", "c/d/new.md")
    assert (code, said.splitlines()[-3:-1]) == (
        0,
        [
            "tests/test_a.py",
            "In the navigation of mkdocs.yml it stays where it was: move its line, too, if it belongs elsewhere now.",
        ],
    )
    now = {name: text.decode() for name, text in files(tmp_path).items()}
    assert "docs/a/old.md" not in now
    assert "[home](../../page.md). See [below](#first-part), [there](../../a/other.md#words)" in now["docs/c/d/new.md"]
    assert "(https://example.org/old.md)" in now["docs/c/d/new.md"]
    assert '(../../assets/figures/map.svg "Map.")' in now["docs/c/d/new.md"]
    assert "[Old](../c/d/new.md), [first](../c/d/new.md#first-part)" in now["docs/a/other.md"]
    assert "next: c/d/new.md\n" in now["docs/b/last.md"]
    assert "[Old](../c/d/new.md#first-part)" in now["docs/b/last.md"]
    assert "- c/d/new.md\n" in now["mkdocs.yml"]
    assert now["docs/assets/figures/map.svg"] == MAP.replace("a/old", "c/d/new")
    assert "pages: [c/d/new.md, other/a/old.md, a/old.mdx]" in now["content/facts.yml"]
    assert now["overrides/a.html"] == '<a href="/c/d/new.md#first-part">docs/c/d/new.md</a> a/older.md\n'
    assert now["tests/test_a.py"] == 'PAGE = "c/d/new.html"\n'
    assert now["tests/bad/docs/b.md"] == "a/old.md\n"
    assert now["README.md"] == "docs/c/d/new.md and https://example.org/a/old.html\n"
    library = read_guide(tmp_path)
    assert library.redirects == {"a/old.md": "c/d/new.md"}
    assert {one.rule for one in check(library)} == links


def test_old_paths_lead_straight_to_the_page_and_never_in_a_circle(move: Move, tmp_path: Path) -> None:
    move("a/old.md", "a/new.md")
    move("a/new.md", "a/newer.md")
    assert read_guide(tmp_path).redirects == {"a/new.md": "a/newer.md", "a/old.md": "a/newer.md"}
    move("a/newer.md", "a/old.md")
    assert read_guide(tmp_path).redirects == {"a/new.md": "a/old.md", "a/newer.md": "a/old.md"}
    assert files(tmp_path)["docs/a/other.md"].decode() == PAGES["a/other.md"]


def test_a_heading_gets_other_words_with_every_link_to_it(move: Move, tmp_path: Path) -> None:
    code, said = move("a/old.md#first-part", "A much longer first part")
    assert (code, said.splitlines()[:-1]) == (
        0,
        ["docs/a/old.md", "docs/a/other.md", "docs/assets/figures/map.svg", "docs/b/last.md", "overrides/a.html"],
    )
    now = {name: text.decode() for name, text in files(tmp_path).items()}
    assert "[below](#a-much-longer-first-part), [there](other.md#words)" in now["docs/a/old.md"]
    assert "\nasked: {a-much-longer-first-part: [the start], kept: [the rest]}\n" in now["docs/a/old.md"]
    assert "\n\n## A much longer first part\n\n" in now["docs/a/old.md"]
    assert now["docs/a/old.md"].endswith("\n\nUp to [the first](#a-much-longer-first-part).\n")
    assert "[first](old.md#a-much-longer-first-part) and [first](old.md#first-part-2)" in now["docs/a/other.md"]
    assert "#a-much-longer-first-part" in now["docs/assets/figures/map.svg"]
    assert "/a/old.md#a-much-longer-first-part" in now["overrides/a.html"]


def test_a_heading_with_an_id_of_its_own_keeps_it(move: Move, tmp_path: Path) -> None:
    assert move("a/old.md#kept", "Other words")[1].splitlines()[:-1] == ["docs/a/old.md"]
    assert "\n## Other words { #kept }\n" in files(tmp_path)["docs/a/old.md"].decode()


@pytest.mark.parametrize(
    ("old", "new", "code", "says"),
    [
        ("a/odl.md", "a/new.md", 2, "there is no page a/odl.md (did you mean `a/old.md`?)"),
        ("a/old.md", "a/other.md", 1, "docs/a/other.md is there already: take another name, or delete it first"),
        ("a/old.md", "a/old.md", 1, "docs/a/old.md is there already"),
        ("a/old.md", "../new.md", 2, "../new.md is not the path of a page: write it in small letters"),
        ("a/old.md", "A New Page", 2, "A New Page is not the path of a page"),
        ("a/old.md#first", "New", 2, "docs/a/old.md has no heading #first (look at its headings)"),
        ("a/old.md#old", "New", 2, "docs/a/old.md has no heading #old"),
        ("a/old.md#first-part", "Second", 1, "docs/a/old.md has a heading “Second” already: take other words"),
        ("a/old.md#first-part", "A *bold* part", 2, "“A *bold* part” is not a heading: write its new words"),
        ("a/old.md#first-part", " ", 2, "“” is not a heading"),
    ],
)
def test_what_cannot_be_moved_is_told_and_changes_nothing(
    move: Move, tmp_path: Path, old: str, new: str, code: int, says: str
) -> None:
    before = files(tmp_path)
    ended, said = move(old, new)
    assert (ended, says in said, said.count("\n"), files(tmp_path) == before) == (code, True, 1, True), said


def test_the_front_door_stays(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of(pages={"index.md": page("Words.", "title: Front")})
    assert (
        "the page index.md is the front door: it cannot be moved"
        in run(tmp_path, capsys, "move", "index.md", "a.md")[1]
    )


def test_after_a_fault_of_the_disk_all_stays_as_it_was(
    move: Move, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files(tmp_path)
    replace, done = Path.replace, []

    def refuse(path: Path, target: Path) -> Path:
        done.append(path)
        if len(done) == 4:
            raise OSError(28, "No space left on device")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    assert move("a/old.md", "c/new.md") == (1, "the disk is full: make room, then run this again.\n")
    assert files(tmp_path) == before
