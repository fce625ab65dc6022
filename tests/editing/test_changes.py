"""What changed since the last release, with the sentences that show it."""

from pathlib import Path

import pytest

from tests.small import GuideOf, run

RELEASED = 'version: "0.1.0"\non: 2026-11-10\nnumbers:\n  found: "about 44 out of 100 men"\n  old: "3 months"\n'


def test_numbers_that_changed_are_told(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guide_of(files={"content/released.yml": RELEASED}, numbers="- {id: found}\n- {id: newer}")
    assert run(tmp_path, capsys, "changes") == (
        0,
        "found: about 44 out of 100 men → about 47 out of 100 men, which `changes:` does not tell\n"
        "    docs/page.md: Sperm were found in about 47 out of 100 men.\n"
        "old: 3 months → gone\n"
        "Since version 0.1.0 (2026-11-10) 1 number changed; 1 new.\n",
    )


def test_without_a_record_it_says_so(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (guide_of().root / "content/released.yml").unlink()
    says = "content/released.yml records no release, so nothing can be compared: restore it with git checkout -- "
    assert run(tmp_path, capsys, "changes") == (1, f"{says}content/released.yml.\n")
