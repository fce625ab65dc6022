"""Quotation marks are curled as `smarty` curls them, though it sees few of the texts."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

import pytest
from markdown import Markdown

import guide.markdown
from tests.rendering.shown import library

TEXT = """# "Zero" isn't *the 'end'*

"Nothing was 'seen'," she said -- in the '90s... <<so>> **"far"** 'tis. `"code"` [a "link"](x.md "A 'title'") it's

- "One"
- two -- three --- four
- and so on...
- 1 << 2 *or* 2 >> 1
- an *item's* end's 'end' <b>"raw"</b> &quot;
"""
EVERYTHING = {"smart_angled_quotes": True}


def made(monkeypatch: pytest.MonkeyPatch, *extensions: str, **settings: Any) -> Markdown:
    monkeypatch.setattr(guide.markdown, "shared_library", lambda _root: library())
    return Markdown(extensions=extensions, extension_configs={"smarty": settings})


@pytest.mark.parametrize("settings", [{}, EVERYTHING, {"smart_dashes": False, "smart_ellipses": False}])
@pytest.mark.parametrize("extensions", [("smarty", "guide.markdown"), ("guide.markdown", "smarty")])
def test_they_are_as_smarty_alone_makes_them(
    monkeypatch: pytest.MonkeyPatch, extensions: tuple[str, ...], settings: dict[str, bool]
) -> None:
    alone = made(monkeypatch, "smarty", **settings).convert(TEXT)
    assert made(monkeypatch, *extensions, **settings).convert(TEXT) == alone
    assert "&ldquo;" in alone


def test_smarty_sees_only_texts_with_something_to_curl(monkeypatch: pytest.MonkeyPatch) -> None:
    md, seen = made(monkeypatch, "smarty", "guide.markdown"), list[str | None]()
    smarty = md.treeprocessors["smarty"].smarty  # type: ignore[attr-defined]

    def noted(root: Element) -> None:
        seen.extend(node.text for node in root)

    monkeypatch.setattr(smarty, "run", noted)
    md.convert('Many words. "One".\n\n- item *in* `"code"`\n- it\'s\n')
    assert seen == ['Many words. "One".', "it's"]


def test_without_smarty_they_stay_straight(monkeypatch: pytest.MonkeyPatch) -> None:
    assert made(monkeypatch, "guide.markdown").convert('"One"') == '<p>"One"</p>'
