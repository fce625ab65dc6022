"""A small guide with one of everything, built once with our hook and templates."""

from pathlib import Path

import pytest

from guide.library import Library
from guide.rendering import read_guide
from tests.built.test_small_build import ROOT, build
from tests.once import once
from tests.small import SVG, page

EVERYTHING = """\
Semen may hold no sperm [@corona2019]. Read [what it is](../about/words.md#how-it-looks).

![The way of sperm.](../assets/figures/way.svg "The way.")

::: chance found

??? more "More on the numbers"

    Folded words.

| What | How often |
|---|---|
| Sperm | {{ found }} |
"""
ABOUT = """\
## How it looks

See [the front](../index.md).

::: downloads
"""
PAGES = {
    "index.md": page("Words.", "title: Front"),
    "types/blocked.md": page(EVERYTHING, "title: Blocked & closed\ntype: condition"),
    "about/words.md": page(
        "## How it looks\n\nSee [the front](../index.md).\n\n::: downloads", "title: About words\ntype: about"
    ),
    "tools/glossary.md": page("::: glossary", "title: Glossary\ntype: tool"),
}
FILES = {"docs/assets/figures/way.svg": SVG}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of the guide, with its built site."""
    return once(tmp_path_factory, "formats", _build)


def _build(root: Path) -> None:
    done = build(root, pages=PAGES, files=FILES)
    assert done.returncode == 0, done.stdout
    for name in ("LICENSE", "pyproject.toml", "requirements.lock", "requirements-formats.lock", "hosting"):
        (root / name).symlink_to(ROOT / name)
    (root / "dist").mkdir()


@pytest.fixture(scope="session")
def small_guide(small: Path) -> Library:
    return read_guide(small)
