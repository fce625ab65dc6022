"""What an editor notes in a comment never reaches a reader."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

import guide.markdown
from tests.rendering.shown import library


@pytest.mark.parametrize("note", ["<!-- allow words-avoided: a name -->", "<!-- two\nlines -->"])
def test_a_comment_is_left_out_and_its_neighbours_stay(monkeypatch: pytest.MonkeyPatch, note: str) -> None:
    monkeypatch.setattr(guide.markdown, "shared_library", lambda _root: library())
    made = Markdown(extensions=["pymdownx.striphtml", "guide.markdown"])
    assert made.convert(f"One.\n\n{note}\n\nTwo.").split() == ["<p>One.</p>", "<p>Two.</p>"]


def test_no_page_holds_one(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 50
    assert not [page.name for page in pages if "<!--" in page.read_text("utf-8")]
