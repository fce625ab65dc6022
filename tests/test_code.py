"""The code's own standards: what `run.py lint` runs, and files that are read in one look."""

import subprocess
import sys
from pathlib import Path

import pytest

from setup.tasks import LINT
from tests.imports import imported

ROOT = Path(__file__).resolve().parents[1]
FILES = sorted(path for folder in ("scripts", "tests") for path in (ROOT / folder).rglob("*.py"))


@pytest.mark.parametrize("command", LINT, ids=" ".join)
def test_ruff_and_mypy_find_nothing(command: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


BUILDERS = {"mkdocs", "material", "properdocs", "zensical"}
ABOVE = {"benchmark", "build_errors", "editing", "formats", "headless", "hook", "screenshots", "setup", "tests"}


@pytest.mark.parametrize("file", sorted((ROOT / "scripts/guide").rglob("*.py")), ids=lambda file: file.stem)
def test_the_package_knows_no_site_builder_and_nothing_that_builds_on_it(file: Path) -> None:
    assert not imported(file) & (BUILDERS | ABOVE)


def test_no_file_is_over_200_lines() -> None:
    long = {path.name for path in FILES if len(path.read_text(encoding="utf-8").splitlines()) > 200}
    assert not long
