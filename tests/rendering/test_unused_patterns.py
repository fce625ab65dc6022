"""What is not looked for on a page would not have been found: the article is the one that Python-Markdown makes."""

import pytest
from markdown import Markdown

from guide.markdown import GuideExtension
from guide.markdown.unused_patterns import SIGNS
from tests.rendering.shown import library

PARTS = (
    *("`code`", r"2 \* 3 \[x](y)", "<https://example.org/>", "a <b>word</b>", "R&amp;D &lt;", "one  \ntwo", "*bold*"),
    *("see ![x](y.png)", "[a][b] [b] ![c][b] ![b]\n\n[b]: /z.md", r"``a \` b``", "[a \\] b](c.md 'd \\* e')", "plain"),
)


@pytest.mark.parametrize("one", PARTS)
@pytest.mark.parametrize("other", PARTS)
def test_each_page_is_as_without_us(one: str, other: str) -> None:
    text = f"{one}\n\n- {other}"
    made = Markdown(extensions=[GuideExtension(library)], output_format="html")
    assert made.convert(text) == Markdown(output_format="html").convert(text)


def test_one_page_takes_nothing_from_the_next() -> None:
    made = Markdown(extensions=[GuideExtension(library)])
    assert [made.convert(text) for text in ("a", r"`a` \*", "a")] == ["<p>a</p>", "<p><code>a</code> *</p>", "<p>a</p>"]


def test_each_pattern_is_one_of_python_markdown() -> None:
    assert all(name in Markdown().inlinePatterns for name in SIGNS)
