"""Rules that are shared out among processes say what they say in one."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from guide import rules
from guide.holdings import read_library
from guide.rules import sharing

BAD = Path(__file__).resolve().parent / "bad"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux hands the library on to other processes as it stands")
def test_the_same_problems_are_told_in_the_same_order(monkeypatch: pytest.MonkeyPatch) -> None:
    library = read_library(BAD)
    alone = rules.check(library)
    monkeypatch.setattr(sharing, "MANY", 1)
    assert rules.check(library) == alone != []
