"""The list of rules as a whole."""

import inspect
from collections.abc import Callable
from pathlib import Path

import pytest

from guide import rules
from guide.rules import RULES
from tests.small import GuideOf, finds

ROOT = Path(__file__).resolve().parents[1]
BODIES = 15
"""Lines of code a rule may have."""


def test_a_small_sound_guide_has_no_problems(guide_of: GuideOf) -> None:
    assert [str(problem) for problem in rules.check(guide_of())] == []


@pytest.mark.parametrize("name", rules.NAMES)
def test_every_rule_has_a_test_that_breaks_it(name: str) -> None:
    tests = "".join(path.read_text("utf-8") for path in Path(__file__).parent.glob("test_rules_*.py"))
    assert f"[{name}]" in tests


@pytest.mark.parametrize("rule", RULES, ids=rules.name_of)
def test_a_rule_is_told_in_words_and_is_short(rule: Callable[..., object]) -> None:
    words = inspect.getdoc(rule)
    assert words is not None
    assert words.endswith(".")
    lines = inspect.getsource(rule).split('"""')[-1].splitlines()
    assert len([line for line in lines if line.strip()]) <= BODIES


def test_every_problem_bears_the_name_of_its_rule(guide_of: GuideOf) -> None:
    library = guide_of("# Again!\n\n[here](nowhere.md) {{ none }} [@none] 5 % XYZ\n\n::: nothing\n\n!!! breif")
    for rule in (*rules.ALL_ON_PAGE, *rules.GUIDE_RULES):
        assert all(f"[{rules.name_of(rule)}]" in line for line in finds(rule, library))


def test_the_same_problem_is_told_once_and_all_stand_in_order(guide_of: GuideOf) -> None:
    found = rules.check(guide_of("[@none] {{ none }}\n\n# Again"))
    assert found == sorted(set(found))


def test_the_table_in_maintaining_is_fresh() -> None:
    path = ROOT / "MAINTAINING.md"
    text = path.read_text("utf-8")
    assert rules.with_table(text) == text, "write it anew: python -m guide.cli rule-table"


def test_of_a_page_that_cannot_be_rendered_nothing_else_is_told(guide_of: GuideOf) -> None:
    body = "## Head\n\n5 % [@none].\n\n``` { .python linenums }\nx\n```"
    (line,) = [str(problem) for problem in rules.check(guide_of(body))]
    assert line.startswith("docs/page.md:8:1: [written-shown] this page cannot be rendered (TypeError: ")


def test_while_numbers_cannot_be_read_nothing_is_told_of_pages(guide_of: GuideOf) -> None:
    library = guide_of("{{ found }} ~~words~~", numbers="- id: found\n  says: a: b")
    assert [str(one)[:61] for one in rules.check(library)] == [
        "content/numbers.yml:3:10: [data-valid] this colon begins no f"
    ]
