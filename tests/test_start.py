"""Starting a page or an entry: a skeleton in its place, or one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import start
from guide.rendering import read_guide
from guide.rules import check
from guide.rules.structure import TEMPLATES
from tests.small import GuideOf, run


@pytest.mark.parametrize("kind", start.FILES)
def test_a_new_entry_stands_in_its_sorted_place(guide_of: GuideOf, tmp_path: Path, kind: str) -> None:
    guide_of()
    path = tmp_path / start.FILES[kind]
    path.write_text(path.read_text("utf-8").partition("\n")[0] + "\n- id: middle\n  title: T", "utf-8")
    for name in ("zz", "a"):
        started, line = start.start(tmp_path, kind, name)
        assert (tmp_path / started).read_text("utf-8").splitlines()[line - 1] == f"- id: {name}"
    ids = [line for line in path.read_text("utf-8").splitlines() if line.startswith("- id")]
    assert ids == ["- id: a", "- id: middle", "- id: zz"]
    told = [str(problem) for problem in read_guide(tmp_path).problems]
    assert [one for one in told if "is missing (write" in one or "is empty (write" in one] != []
    assert [one for one in told if "not YAML" in one or ("there is no field" in one and "`middle`" not in one)] == []
    with pytest.raises(start.CannotStartError, match="already"):
        start.start(tmp_path, kind, "zz")


def test_a_new_page_has_the_headings_of_its_type(guide_of: GuideOf, tmp_path: Path) -> None:
    guide_of()
    assert start.start(tmp_path, "page", "causes/heat-and-work.md") == ("docs/causes/heat-and-work.md", 2)
    text = (tmp_path / "docs/causes/heat-and-work.md").read_text("utf-8")
    assert [line[3:] for line in text.splitlines() if line.startswith("## ")] == list(TEMPLATES["cause"])
    assert not [one for one in check(read_guide(tmp_path)) if one.rule in {"heading-order", "heading-style"}]


@pytest.mark.parametrize(
    ("kind", "name", "wrong", "says"),
    [
        ("page", "../secret.md", 2, "is no path of a page"),
        ("page", "Causes/Heat.md", 2, "is no path of a page"),
        ("page", "con.md", 2, "is no path of a page"),
        ("page", "causes/nul.md", 2, "is no path of a page"),
        ("page", "aux/heat.md", 2, "is no path of a page"),
        ("page", "assets/heat.md", 2, "is no path of a page"),
        ("page", "docs/docs/heat.md", 2, "is no path of a page"),
        ("page", "a--b.md", 2, "is no path of a page"),
        ("page", f"new/{'x' * 200}.md", 2, "is no path of a page"),
        ("term", "123", 2, "is no id"),
        ("term", "null", 2, "is no id"),
        ("term", "x" * 200, 2, "is no id"),
        ("page", "page.md", 1, "is there already"),
        ("term", "Two Words", 2, "is no id"),
    ],
)
def test_what_cannot_be_started_is_told(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str], kind: str, name: str, wrong: int, says: str
) -> None:
    guide_of()
    code, said = run(tmp_path, capsys, "new", kind, name)
    assert (code, says in said, said.count("\n")) == (wrong, True, 1)
