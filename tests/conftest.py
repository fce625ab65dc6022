"""What many tests start from."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.small import GuideOf, guide


@pytest.fixture
def guide_of(tmp_path: Path) -> GuideOf:
    """Makes a small valid guide in an empty folder; see tests/small.py for what can be changed."""
    return partial(guide, tmp_path)
