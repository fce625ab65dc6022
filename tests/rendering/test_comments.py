"""Comments are for editors: none reaches a reader, and nothing around them is lost."""

import pytest
from markdown import Markdown

from guide.markdown import GuideExtension
from tests.rendering.shown import library


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("One.\n\n<!-- allow a-rule: why -->\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("One <!-- a -- b > c --> and <!-- d --> two.", "<p>One  and  two.</p>"),
        ("<!-- over\n\ntwo lines -->\n\nOne.", "<p>One.</p>"),
        ("One.", "<p>One.</p>"),
    ],
)
def test_a_comment_is_left_out_with_the_line_it_fills(text: str, shown: str) -> None:
    assert Markdown(extensions=[GuideExtension(library)]).convert(text) == shown


def test_the_contents_of_a_page_hold_none() -> None:
    made = Markdown(extensions=["toc", GuideExtension(library)])
    made.convert("## One <!-- a --> two")
    assert [token["name"] for token in vars(made)["toc_tokens"]] == ["One two"]
