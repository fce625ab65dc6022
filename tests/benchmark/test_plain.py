"""The plain site is ours but for the look: what differs between the two is only what the benchmark is about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from benchmark import plain

ROOT = Path(__file__).resolve().parents[2]
OURS: dict[str, Any] = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
PLAIN = plain.settings(ROOT, ROOT / "docs", Path("site"))


@pytest.mark.parametrize("name", ["site_name", "use_directory_urls", "nav", "markdown_extensions"])
def test_pages_and_markup_are_ours(name: str) -> None:
    assert PLAIN[name] == OURS[name]


def test_the_texts_are_ours() -> None:
    assert PLAIN["docs_dir"] == str(ROOT / "docs")


def test_the_theme_is_materials_own_in_the_same_language_and_without_a_font_from_outside() -> None:
    ours = {name: value for name, value in OURS["theme"].items() if name != "custom_dir"}
    own = {name: PLAIN["theme"].pop(name) for name in ("palette", "features", "font")}
    assert PLAIN["theme"] == ours
    assert (own["features"], len(own["palette"]), own["font"]) == ([], 2, False)


def test_nothing_of_our_look_or_checks_comes_along() -> None:
    assert not {"hooks", "extra", "watch"} & PLAIN.keys()
    assert PLAIN["plugins"] == ["search", "glightbox"]


def test_many_pages_may_be_pruned() -> None:
    pruned = plain.settings(ROOT, ROOT / "docs", Path("site"), prune=True)
    assert pruned["theme"]["features"] == ["navigation.prune"]
