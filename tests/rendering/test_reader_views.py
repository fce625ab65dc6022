"""Blocks say that they are text, so that reader views of browsers keep them."""

from tests.rendering.shown import shown


def test_a_block_says_that_it_is_text_and_its_words_do_not() -> None:
    [block] = shown('!!! urgent "Get help now"\n    Call [your emergency number](index.md).')
    assert block.get("class") == "admonition urgent text"
    assert [part.get("class") for part in block] == ["admonition-title", None]
