"""Starting a page or an entry: in its place and whole, or one sentence and nothing changed."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from editing.new import EMPTY, KINDS
from guide.rendering import read_guide
from guide.rules import check
from guide.text import straight
from tests.small import GuideOf, page, run

Command = Callable[..., tuple[int, str]]
NAV = """\
nav:
- Home: page.md
- Living:
    - Overview: living/index.md
    - Partners: living/partners.md
- About: about.md
"""
SECTION = "- [Partners](partners.md): for two,\n    and more.\n\nLast words."


@pytest.fixture
def command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Command:
    """Calls a command on the guide in the folder of the test."""
    return lambda *words: run(tmp_path, capsys, *words)


@pytest.fixture
def section(guide_of: GuideOf) -> None:
    pages = {
        "living/index.md": page(SECTION, "title: Living\ntype: section"),
        "living/partners.md": page("Words.", "title: Partners"),
        "about.md": page("Words.", "title: About"),
    }
    guide_of(pages=pages, nav=NAV)


def files(root: Path) -> dict[str, bytes]:
    """Every file and its bytes."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("kind", EMPTY)
def test_a_new_entry_stands_in_its_sorted_place(guide_of: GuideOf, tmp_path: Path, command: Command, kind: str) -> None:
    guide_of()
    path = tmp_path / KINDS[kind].file
    path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n# for middle\n- id: middle\n  title: T", "utf-8")
    for name, line in (("zz", "5"), ("a", "2")):
        code, said = command("new", kind, name)
        assert (code, said.splitlines()[0]) == (0, f"{KINDS[kind].file}:{line}: started.")
    ids = [line for line in path.read_text("utf-8").splitlines() if line.startswith(("- id", "#"))]
    assert ids == ["- id: a", "# for middle", "- id: middle", "- id: zz"]
    told = [str(problem) for problem in read_guide(tmp_path).problems]
    assert [one for one in told if "is missing (write" in one or "is empty (write" in one] != []
    assert [one for one in told if "not YAML" in one or ("there is no field" in one and "`middle`" not in one)] == []
    assert "already: edit it" in command("new", kind, "zz")[1]


def test_a_new_page_has_the_headings_of_its_type(guide_of: GuideOf, tmp_path: Path, command: Command) -> None:
    headings = guide_of().style.headings["cause"]
    assert command("new", "page", "causes/heat-and-work.md")[1].splitlines()[:2] == [
        "docs/causes/heat-and-work.md:2: started.",
        "mkdocs.yml:3: named there.",
    ]
    text = (tmp_path / "docs/causes/heat-and-work.md").read_text("utf-8")
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == headings
    told = {problem.rule for problem in check(read_guide(tmp_path))}
    assert told.isdisjoint({"heading-order", "heading-style", "page-in-nav"})


TITLES = ('The "test": what # 1 means', "47", "yes", "2026-11-20", "- a", "It's & more!", "é: “x”")
WORDS = ("yes", "a: b", "# c", "007", "2019", "[x]", '"', "o'clock", "null", "1:30", "a, b", "{")


@pytest.mark.usefixtures("section")
def test_whatever_a_title_holds_it_stands_everywhere_as_given(tmp_path: Path, command: Command) -> None:
    for number, title in enumerate(TITLES):
        fields = (f"title={title}", f"description={title}: {'words ' * 8}")
        code, said = command("new", "page", f"living/new-{number}.md", *fields)
        named = [line.partition(":")[0] for line in said.splitlines()[:3]]
        assert (code, named) == (0, [f"docs/living/new-{number}.md", "mkdocs.yml", "docs/living/index.md"])
    library = read_guide(tmp_path)
    new = [library.page[f"living/new-{number}.md"] for number in range(len(TITLES))]
    assert [page.meta and page.meta.value.title for page in new] == list(TITLES)
    assert [straight(page.headings[0].text) for page in new] == list(map(straight, TITLES))
    listed = [(entry.path, entry.section) for entry in library.nav]
    assert listed[:3] == [("page.md", ""), ("living/index.md", "Living"), ("living/partners.md", "Living")]
    assert listed[3:] == [*((page.path, "Living") for page in new), ("about.md", "")]
    assert f"    and more.\n- [{TITLES[0]}](new-0.md):\n" in library.page["living/index.md"].body


def test_whatever_an_entry_holds_reads_back_as_given(guide_of: GuideOf, tmp_path: Path, command: Command) -> None:
    guide_of()
    for number, words in enumerate(WORDS):
        given = (f"term={words}", f"meaning={words}.", f"plural={words},{words}2", "everyday=true")
        assert command("new", "term", f"new-{number}", *given)[0] == 0
    library = read_guide(tmp_path)
    for number, words in enumerate(WORDS):
        term = library.term[f"new-{number}"]
        plural = [one.strip() for one in f"{words},{words}2".split(",")]
        assert (term.term, term.meaning, term.plural, term.everyday) == (words, f"{words}.", plural, True)


def test_a_measure_is_started_without_what_a_share_has(guide_of: GuideOf, tmp_path: Path, command: Command) -> None:
    guide_of()
    command("new", "number", "wait", "unit=months", "value=3.5")
    assert "out_of" not in (tmp_path / "content/numbers.yml").read_text("utf-8").partition("id: wait")[2]


@pytest.mark.parametrize(
    ("words", "wrong", "says"),
    [
        (("page", "../secret.md"), 2, "is not the path of a page"),
        (("page", "Causes/Heat.md"), 2, "is not the path of a page"),
        (("page", "con.md"), 2, "is not the path of a page"),
        (("page", "causes/nul.md"), 2, "is not the path of a page"),
        (("page", "assets/heat.md"), 2, "is not the path of a page"),
        (("page", "docs/docs/heat.md"), 2, "is not the path of a page"),
        (("page", "a--b.md"), 2, "is not the path of a page"),
        (("page", f"new/{'x' * 200}.md"), 2, "is not the path of a page"),
        (("page", "page.md"), 1, "is there already"),
        (("page", "new.md", "title=Nice 😀"), 2, "`title` holds 😀, which is a picture: write it in words"),
        (("page", "new.md", "title=a\u200bb"), 2, "`title` holds an invisible character (U+200B): type it anew"),
        (("page", "new.md", "title=A *b*"), 2, "`title` holds *, which Markdown reads as a sign"),
        (("page", "new.md", "titel=A"), 2, "there is no field `titel`: did you mean `title`?"),
        (("page", "new.md", "type=cheese"), 2, "none of the words allowed here"),
        (("page",), 2, "say what the page is called: a path, such as causes/genetic.md"),
        (("term", "123"), 2, "is not an id"),
        (("term", "null"), 2, "is not an id"),
        (("term", "x" * 200), 2, "is not an id"),
        (("term", "Two Words"), 2, "is not an id"),
        (("term", "new", "meaning"), 2, "`meaning` is not a field and its value: write FIELD=VALUE"),
        (("number", "new", "value=many"), 2, "`value` is 'many', which is not a number"),
        (("number", "new", "checked=soon"), 2, "`checked` is 'soon', which is not a date"),
    ],
)
def test_what_cannot_be_started_is_told_and_changes_nothing(
    guide_of: GuideOf, tmp_path: Path, command: Command, words: tuple[str, ...], wrong: int, says: str
) -> None:
    guide_of()
    before = files(tmp_path)
    code, said = command("new", *words)
    assert (code, says in said, said.count("\n"), files(tmp_path) == before) == (wrong, True, 1, True), said


@pytest.mark.parametrize(("words", "begins"), [((), "write run.py new"), (("pgae",), "there is no kind pgae: write")])
def test_called_without_a_kind_it_lists_them(
    guide_of: GuideOf, command: Command, words: tuple[str, ...], begins: str
) -> None:
    guide_of()
    code, said = command("new", *words)
    assert (code, said.startswith(begins)) == (2, True)
    assert [line.split()[0] for line in said.splitlines()[2:]] == list(KINDS)


def test_at_a_terminal_it_asks_and_asks_again_after_a_slip(
    guide_of: GuideOf, tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    guide_of()
    answers = ["number", "wait", "", "", "slow", "time", "3", "men", "", "3 months", "", "", ""]
    monkeypatch.setattr("sys.stdin", Terminal("\n".join(answers)))
    code, said = command("new")
    assert (code, "outcome (what was counted as success" in said) == (0, True)
    assert "`outcome` is 'slow', which is none of the words allowed here: write `outcome:`" in said
    added = (tmp_path / "content/numbers.yml").read_text("utf-8").partition("- id: wait\n")[2]
    assert "  says:\n  outcome: time\n  value: 3\n" in added
    assert "  who: men\n  year:\n  exact: 3 months\n" in added


def test_a_list_that_is_missing_or_broken_is_told(guide_of: GuideOf, tmp_path: Path, command: Command) -> None:
    guide_of()
    (tmp_path / "content/glossary.yml").write_bytes(b"terms:\n\t- id: a\n")
    assert "content/glossary.yml: this file holds a tab (indent with spaces, " in command("new", "term", "a")[1]
    (tmp_path / "content/glossary.yml").unlink()
    assert "is missing: git checkout -- content/glossary.yml" in command("new", "term", "a")[1]


def test_a_page_is_not_named_where_there_is_no_list(guide_of: GuideOf, tmp_path: Path, command: Command) -> None:
    guide_of(
        pages={"a/index.md": page("Words.", "title: A\ntype: section")}, nav="nav:\n- X:\n  - a/index.md\n- page.md\n"
    )
    assert command("new", "page", "a/new.md")[1].splitlines()[1:-1] == ["mkdocs.yml:4: named there."]
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    assert len(command("new", "page", "a/newer.md")[1].splitlines()) == 2
