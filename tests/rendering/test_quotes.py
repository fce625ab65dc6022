"""Quotation marks are curled wherever readers see words, and nowhere in code."""

from markdown import Markdown

from guide.markdown import GuideExtension
from tests.rendering.shown import FOUND, library

TEXT = """# "Zero" isn't *the 'end'*

"Nothing was 'seen'," she said -- in the '90s **"far"** `"code"` [a "link"](x.md) it's

- "One"
- an *item's* end's 'end'
"""


def made(text: str, *extensions: str, says: str = "sperm were found") -> str:
    given = library(numbers=[{**FOUND, "says": says, "otherwise": "it's not"}])
    return Markdown(extensions=[*extensions, GuideExtension(lambda: given)]).convert(text)


def test_they_are_as_smarty_alone_makes_them() -> None:
    assert made(TEXT, "smarty") == Markdown(extensions=["smarty"]).convert(TEXT)


def test_words_that_no_markdown_is_read_in_get_them_too() -> None:
    assert "<span>My partner&rsquo;s age</span>" in made("- [ ] My partner's age", "smarty")
    assert "it’s “alive”" in made("::: chance noa-found", "smarty", says='it\'s "alive"').replace(
        "&rsquo;", "’"
    ).replace("&ldquo;", "“").replace("&rdquo;", "”")


def test_code_keeps_those_that_were_typed() -> None:
    assert '<code>"it\'s"</code>' in made('`"it\'s"`', "smarty")


def test_without_smarty_they_stay_straight() -> None:
    assert made('"One"') == '<p>"One"</p>'
