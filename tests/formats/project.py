"""A small project with a built site, to make files from."""

from pathlib import Path

import pytest

from guide.library import Library
from tests.rendering.shown import library
from tests.rendering.test_generated import page

PYPROJECT = """\
[project]
version = "1.2.3"
[[tool.guide.shipped]]
name = "small"
version = "1.0"
license = "MIT"
sha256."assets/guide.css" = ""
"""
INDEX = """<!doctype html><html lang="en-GB"><head><title>The basics – Azoospermia Guide</title>
<meta property="og:site_name" content="Azoospermia Guide">
<meta property="og:description" content="All in one place."></head>
<body><main><article><h1 id="the-basics">The basics</h1></article></main></body></html>
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "site/assets").mkdir(parents=True)
    (tmp_path / "hosting").mkdir()
    (tmp_path / "site/index.html").write_text(INDEX, "utf-8")
    for name in ("404.html", "sitemap.xml", "sitemap.xml.gz", "assets/guide.css"):
        (tmp_path / "site" / name).write_text(name, "utf-8")
    (tmp_path / "LICENSE").write_text("MIT", "utf-8")
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, "utf-8")
    (tmp_path / "requirements.lock").write_text(f"tool==2.0 \\\n    --hash=sha256:{'0' * 64}\n", "utf-8")
    (tmp_path / "requirements-formats.lock").write_text(f"maker==3.0 \\\n    --hash=sha256:{'0' * 64}\n", "utf-8")
    return tmp_path


def guide() -> Library:
    """A guide of one page."""
    made = library()
    made.pages = [page("index.md", "The basics", "")]
    return made
