"""A check looks again at what changed and at what rests on it, and at nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide import rules
from guide.holdings import Library, read_library
from guide.pages import Page
from guide.problem import Problem
from guide.rules import sharing
from tests.small import TODAY, GuideOf, page

Looked = list[tuple[list[str], bool]]


def check(root: Path) -> list[Problem]:
    return rules.check(read_library(root, TODAY))


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> Looked:
    """For each check: the pages it looked at, and whether it looked at the entries of `content/`."""
    at: Looked = []
    really = sharing.looked_at

    def watched(library: Library, parted: object, pages: list[Page], content: bool) -> object:
        at.append(([page.path for page in pages], content))
        return really(library, parted, pages, content)  # type: ignore[arg-type]

    monkeypatch.setattr("guide.rules.afresh.looked_at", watched)
    return at


def test_only_what_changed_is_looked_at_again(guide_of: GuideOf, looked: Looked) -> None:
    root = guide_of(pages={"other.md": page("Text.", front="title: Other")}).root
    check(root), check(root)
    (root / "docs/other.md").write_text(page("Other text.", front="title: Other"), "utf-8")
    check(root)
    assert looked == [(["other.md", "page.md"], True), (["other.md"], False)]


@pytest.mark.parametrize(
    ("changed", "word", "again"),
    [
        ("numbers.yml", "sperm were found", ["drawn.md", "page.md"]),
        ("references.yml", "Sperm recovery", ["page.md"]),
        ("facts.yml", "id: retrieval", []),
        ("glossary.yml", "The fluid", ["drawn.md", "other.md", "page.md"]),
        ("house-style.yml", "it promises", ["drawn.md", "other.md", "page.md"]),
        ("own-words.txt", "0123456789", ["drawn.md", "other.md", "page.md"]),
    ],
)
def test_a_page_is_looked_at_again_where_an_entry_it_names_is_another(
    guide_of: GuideOf, looked: Looked, changed: str, word: str, again: list[str]
) -> None:
    named = {"other.md": "Text.", "drawn.md": "::: chance found"}
    pages = {path: page(body, front=f"title: On {path}") for path, body in named.items()}
    root = guide_of(pages=pages, files={"content/own-words.txt": "0123456789\n"}).root
    path = root / "content" / changed
    assert check(root) == []
    assert word in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(word, f"{word}2"), "utf-8")
    check(root)
    assert looked == [(["drawn.md", "other.md", "page.md"], True), (again, True)]


def test_a_page_with_a_problem_is_looked_at_again_after_any_change(guide_of: GuideOf, looked: Looked) -> None:
    root = guide_of("Sperm were found [@corona2091].").root
    path = root / "content/references.yml"
    assert "did you mean `corona2019`?" in {one.fix for one in check(root) if one.place.path == "docs/page.md"}
    path.write_text(path.read_text("utf-8").replace("corona2019", "corona2099"), "utf-8")
    assert "did you mean `corona2099`?" in {one.fix for one in check(root) if one.place.path == "docs/page.md"}
    assert looked == [(["page.md"], True)] * 2


def test_a_work_that_could_not_be_read_is_missed_once_it_is_gone(guide_of: GuideOf) -> None:
    root = guide_of(
        "Sperm were found [@lost].", references="- {id: corona2019}\n- {id: lost, DOI: 10.1000/2, x: 1}"
    ).root
    assert "citation-known" not in {one.rule for one in check(root)}
    path = root / "content/references.yml"
    path.write_text("".join(line for line in path.open(encoding="utf-8") if "lost" not in line), "utf-8")
    assert "citation-known" in {one.rule for one in check(root)}


def test_where_a_list_is_missing_no_use_of_it_is_unknown(guide_of: GuideOf) -> None:
    root = guide_of().root
    (root / "content/references.yml").unlink()
    assert {one.rule for one in check(root)}.isdisjoint({"citation-known", "number-sourced"})
