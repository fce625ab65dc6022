"""Rules find the same however the files are shared out: all in one, one by one, or among processes."""

from __future__ import annotations

import os
import shutil
import sys
from datetime import date
from pathlib import Path

import pytest

from guide import rules
from guide.holdings import Library, read_library
from guide.problem import Problem
from guide.rules import afresh, sharing
from guide.rules.sharing import Rule, Seen

BAD = Path(__file__).resolve().parent / "bad"


@pytest.fixture
def bad(tmp_path: Path) -> Library:
    return read_library(Path(shutil.copytree(BAD, tmp_path / "bad")))


@pytest.mark.parametrize("rule", rules.PARTED, ids=rules.name_of)
def test_a_rule_finds_the_same_one_file_at_a_time(bad: Library, tmp_path: Path, rule: Rule) -> None:
    parts = [bad.only([], content=True), *(bad.only([page]) for page in bad.pages)]
    for part in parts:
        part.root, part.today, part.nav = tmp_path / "nowhere", date.min, []
    assert sorted(problem for part in parts for problem in rule(part)) == sorted(rule(bad))


@pytest.mark.parametrize("rule", rules.PARTED, ids=rules.name_of)
def test_a_rule_asks_for_no_number_and_no_reference_that_the_page_does_not_name(bad: Library, rule: Rule) -> None:
    for page in bad.pages:
        named = set(afresh.named(Seen([], page.gist)))
        part, knows_less = bad.only([page]), bad.only([page])
        for kind in ("number", "reference"):
            known = {wanted: one for wanted, one in getattr(bad, kind).items() if (kind, wanted) in named}
            setattr(knows_less, kind, known)
        assert [problem.says for problem in rule(knows_less)] == [problem.says for problem in rule(part)]


def test_what_a_rule_finds_in_a_page_stands_in_that_page(bad: Library) -> None:
    found = sharing.looked_at(bad, rules.PARTED, bad.pages, content=False)
    told = {problem for rule in rules.PARTED for problem in rule(bad) if problem.place.path.startswith("docs/")}
    assert {problem for one in found.values() for problem in one.problems} == told != set()
    assert {(f"docs/{path}", problem.place.path) for path, one in found.items() for problem in one.problems} == {
        (problem.place.path, problem.place.path) for problem in told
    }


def test_what_stands_in_the_lists_is_told_where_there_is_no_page(bad: Library) -> None:
    found = sharing.looked_at(bad, rules.PARTED, [], content=True)
    assert list(found) == [sharing.CONTENT]
    assert {problem.rule for problem in found[sharing.CONTENT].problems} >= {"reference-unique", "citation-known"}


def elsewhere(library: Library) -> list[Problem]:
    """A rule that says in which process it looked."""
    return [Problem(page.text.place(0), "elsewhere", str(os.getpid()), "") for page in library.pages]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands the library on to other processes as it stands")
def test_many_pages_are_shared_among_processes(bad: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = sharing.looked_at(bad, rules.PARTED, bad.pages, content=True)
    monkeypatch.setattr(sharing, "MANY", 1)
    assert sharing.looked_at(bad, rules.PARTED, bad.pages, content=True) == alone
    others = sharing.looked_at(bad, [lambda library: iter(elsewhere(library))], bad.pages, content=False)
    assert str(os.getpid()) not in {problem.says for one in others.values() for problem in one.problems}


@pytest.mark.usefixtures("no_more_processes")
def test_where_the_system_refuses_processes_all_is_looked_at_here(
    bad: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = sharing.looked_at(bad, rules.PARTED, bad.pages, content=True)
    monkeypatch.setattr(sharing, "MANY", 1)
    assert sharing.looked_at(bad, rules.PARTED, bad.pages, content=True) == alone
