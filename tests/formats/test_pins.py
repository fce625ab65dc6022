"""The scripts of others that the site ships are those that pyproject.toml lists, byte for byte."""

from pathlib import Path

import pytest

from formats import pins
from tests.setup.project import ROOT

OVERRIDES = ROOT / "overrides"
LISTED = {name: wanted for one in pins.shipped(ROOT) for name, wanted in one.files.items()}
OURS = {path.relative_to(OVERRIDES).as_posix() for path in (OVERRIDES / "assets/vendor").rglob("*.js")}
"""Copies that lie here; other scripts come with a package, whose hash stands in requirements.lock."""


def test_every_copy_is_listed() -> None:
    assert OURS
    assert LISTED.keys() >= OURS


@pytest.mark.parametrize("name", sorted(OURS))
def test_a_copy_is_the_makers_file(name: str) -> None:
    assert pins.sha256(OVERRIDES / name) == LISTED[name]


@pytest.mark.parametrize("text", ["[", "[project]\n"])
def test_a_pyproject_that_says_nothing_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    with pytest.raises(OSError, match=r"`tool\.guide\.shipped` cannot be read from it"):
        pins.shipped(tmp_path)
