"""Python-Markdown reads every text that holds a sign of its syntax, and passes by plain words."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
import yaml
from markdown import Markdown
from markdown.util import AtomicString

from guide.markdown import GuideExtension
from guide.markdown.unmarked import Unmarked
from guide.rendering import OURS
from tests.rendering.shown import library

ROOT = Path(__file__).parents[2]
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


@pytest.fixture(scope="module")
def configured() -> Markdown:
    named = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    return Markdown(extensions=[GuideExtension(library()) if name == OURS else name for name in named])


def test_every_inline_pattern_is_known(configured: Markdown) -> None:
    patterns = configured.inlinePatterns
    assert all(name in patterns for name in MARKED)
    assert len(patterns) == len(MARKED), "tell its words above, and its sign in unmarked.py"


@pytest.mark.parametrize(("name", "words"), MARKED.items(), ids=MARKED)
def test_what_a_pattern_changes_is_not_passed_by(configured: Markdown, name: str, words: str) -> None:
    assert configured.inlinePatterns[name].getCompiledRegExp().search(words)
    assert not is_passed_by(configured, f"It {words}")


@pytest.mark.parametrize("words", ["Plain words, 10 of 100 (half-way): nothing else.", "\n"])
def test_plain_words_are_passed_by(configured: Markdown, words: str) -> None:
    assert is_passed_by(configured, words)


def is_passed_by(md: Markdown, words: str) -> bool:
    tree = Element("div")
    tree.text = tree.tail = words
    Unmarked(md).run(tree)
    assert isinstance(tree.text, AtomicString) == isinstance(tree.tail, AtomicString)
    return isinstance(tree.text, AtomicString)
