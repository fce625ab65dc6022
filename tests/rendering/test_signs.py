"""Steps of Python-Markdown see only the texts with a sign for them, and do all they did."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import yaml
from markdown import Markdown
from markdown.util import AtomicString

import guide.markdown
from guide.markdown.signs import Unmarked
from tests.rendering.shown import library

ROOT = Path(__file__).parents[2]
TEXT = """# "Zero" isn't *the 'end'*

"Nothing was 'seen'," she said -- in the '90s... <<so>> **"far"** 'tis. `"code"` [a "link"](x.md "A 'title'") it's

- "One"
- two -- three --- four
- and so on...
- 1 << 2 *or* 2 >> 1
- an *item's* end's 'end' <b>"raw"</b> &quot;
"""
EVERYTHING = {"smart_angled_quotes": True}
MARKED = {
    "autolink": "at <https://example.org/>",
    "automail": "to <a@example.org>",
    "backtick": "is `code`",
    "em_strong": "is *far* and **near**",
    "entity": "one &copy; two",
    "escape": r"one \\# two",
    "guide-citation": "so it is [@corona2019]",
    "guide-number": "found {{ noa-found }}",
    "html": "in <b>bold</b>",
    "image_link": "![a](b.svg)",
    "image_reference": "![a][b]",
    "linebreak": "one  \ntwo",
    "link": "a [link](b.md)",
    "reference": "a [link][b]",
    "short_image_ref": "![b]",
    "short_reference": "a [b]",
}
"""Each inline pattern of the guide, with words that it changes."""


def made(*extensions: str, **settings: Any) -> Markdown:
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


def test_smarty_sees_only_texts_with_something_to_curl() -> None:
    md, seen = made(monkeypatch, "smarty", "guide.markdown"), list[str | None]()
    smarty = md.treeprocessors["smarty"].smarty  # type: ignore[attr-defined]

    def noted(root: Element) -> None:
        seen.extend(node.text for node in root)

    monkeypatch.setattr(smarty, "run", noted)
    md.convert('Many words. "One".\n\n- item *in* `"code"`\n- it\'s\n')
    assert seen == ['Many words. "One".', "it's"]


def test_words_that_no_markdown_is_read_in_get_them_too() -> None:
    assert "<span>My partner&rsquo;s age</span>" in made(monkeypatch, "smarty", "guide.markdown").convert(
        "- [ ] My partner's age"
    )


def test_without_smarty_they_stay_straight() -> None:
    assert made(monkeypatch, "guide.markdown").convert('"One"') == '<p>"One"</p>'


def configured() -> Markdown:
    told = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    return made(monkeypatch, *(next(iter(one)) if isinstance(one, dict) else one for one in told))


def test_every_inline_pattern_is_known() -> None:
    patterns = configured(monkeypatch).inlinePatterns
    assert all(name in patterns for name in MARKED)
    assert len(patterns) == len(MARKED), "tell its words above, and its sign in scripts/guide/markdown/signs.py"


@pytest.mark.parametrize(("name", "words"), MARKED.items(), ids=MARKED)
def test_what_a_pattern_changes_is_not_passed_by(name: str, words: str) -> None:
    md = configured(monkeypatch)
    assert md.inlinePatterns[name].getCompiledRegExp().search(words)
    assert not is_passed_by(md, f"It {words}")


@pytest.mark.parametrize("words", ["Plain words, 10 of 100 (half-way): nothing else.", "\n"])
def test_plain_words_are_passed_by(words: str) -> None:
    assert is_passed_by(configured(monkeypatch), words)


def is_passed_by(md: Markdown, words: str) -> bool:
    tree = Element("div")
    tree.text = tree.tail = words
    Unmarked(md).run(tree)
    assert isinstance(tree.text, AtomicString) == isinstance(tree.tail, AtomicString)
    return isinstance(tree.text, AtomicString)
