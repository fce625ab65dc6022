"""`check --explain` tells what a rule asks, with an example."""

from pathlib import Path

import pytest

from editing.explain import explanation
from guide.rules import NAMES
from tests.small import run

ROOT = Path(__file__).parents[2]


def test_a_rule_is_told_with_a_mistake_and_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(ROOT, capsys, "check", "--explain", "table-narrow") == (
        0,
        "table-narrow: A table has at most 5 columns: more cannot be compared on a phone.\n"
        "\n"
        "For example:\n"
        "  | 1 | 2 | 3 | 4 | 5 | 6 |\n"
        "\n"
        "this table has more than 5 columns\n"
        "split it, or turn its rows into columns\n",
    )


def test_every_rule_has_an_example() -> None:
    assert [name for name in NAMES if "\nFor example:\n" not in explanation(ROOT, name)] == []


def test_what_is_no_rule_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    says = "there is no rule table-narow (did you mean `table-narrow`?).\n"
    assert run(ROOT, capsys, "check", "--explain", "table-narow") == (2, says)


def test_without_the_examples_the_rule_is_told_alone(tmp_path: Path) -> None:
    said = "word-once: No word is said twice in a row, and no sentence twice in a paragraph."
    assert explanation(tmp_path, "word-once") == said
