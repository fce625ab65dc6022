"""Where a reference, a number or a term is used, with its sentence."""

from pathlib import Path

import pytest

from tests.small import GuideOf, run

BODY = """\
First of all. Sperm were found in {{ found }}, which helps. Semen looks
the same [@corona2019]. Last.

::: chance found
"""


def test_each_use_of_a_number_or_work_is_told_with_its_sentence(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    guide_of(BODY)
    assert run(tmp_path, capsys, "uses", "found") == (
        0,
        "docs/page.md:11:35: quotes the number\n"
        "    Sperm were found in about 47 out of 100 men, which helps.\n"
        "docs/page.md:14:1: draws the number\n"
        "found is used in 2 places.\n",
    )
    assert run(tmp_path, capsys, "uses", "corona2019")[1].splitlines() == [
        "content/articles/a.yml:2:80: `a-01` rests on it",
        "content/numbers.yml:2:204: `found` rests on it",
        "docs/page.md:12:12: cites it",
        "    Semen looks the same.",
        "corona2019 is used in 3 places.",
    ]


def test_each_use_of_a_term_too(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of()
    said = run(tmp_path, capsys, "uses", "semen")[1].splitlines()
    assert said[:2] == ["docs/page.md:11:34: says “Semen”", "    Semen looks the same."]


def test_an_unknown_id_is_told(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of()
    assert run(tmp_path, capsys, "uses", "fund") == (2, "nothing in content/ is called fund (did you mean `found`?).\n")
