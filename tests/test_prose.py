"""Blocks, sentences and plain words are found in Markdown, each at its place."""

from __future__ import annotations

import pytest

from guide.prose import blocks, masked, plain, visible

BODY = """\
# Title *one*

A first sentence. A second
one [@a; @b].

!!! brief "In brief"

    - An item
      that goes on.
    - Another.

| Head | Other |
|---|---|
| cell | 3.5 mL |

## Title one { .wide }
::: chance a
```
# no heading
```
<!-- no
words --> Some text with `code`.
"""


def test_a_quoted_number_with_its_form_is_one_cell() -> None:
    cells = [block.raw.strip() for block in blocks("| a | {{ found | number }} |\n") if block.kind == "cell"]
    assert cells == ["a", "{{ found | number }}"]


def test_blocks_stand_in_reading_order_with_kind_place_and_anchor() -> None:
    found = [(block.kind, " ".join(block.raw.split()), block.anchor, block.inside) for block in blocks(BODY)]
    assert found == [
        ("heading", "Title *one*", "title-one", ""),
        ("paragraph", "A first sentence. A second one [@a; @b].", "title-one", ""),
        ("title", "In brief", "title-one", "brief"),
        ("item", "An item that goes on.", "title-one", "brief"),
        ("item", "Another.", "title-one", "brief"),
        ("cell", "Head", "title-one", ""),
        ("cell", "Other", "title-one", ""),
        ("cell", "cell", "title-one", ""),
        ("cell", "3.5 mL", "title-one", ""),
        ("heading", "Title one { .wide }", "title-one_1", ""),
        ("paragraph", "Some text with `code`.", "title-one_1", ""),
    ]
    assert all(BODY.startswith(block.raw, block.start) for block in blocks(BODY))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two.", 2),
        ("It is 3.5 mL, e.g. here.", 1),
        ("“One.” Two? (Three!) Four", 4),
        ("**Label.** And on.", 1),
        ("One [@a]. {{ two }} men. **Three**.", 3),
        ('![One. Two.](a.svg "Three. Four.")', 1),
        ("One <!-- A note. With ends. --> goes on.", 1),
    ],
)
def test_sentences_end_where_a_reader_stops(text: str, count: int) -> None:
    (block,) = blocks(text)
    sentences = list(block.sentences())
    assert len(sentences) == count
    assert all(text.startswith(words, start) for words, start in sentences)


def test_plain_words_are_what_a_reader_sees() -> None:
    text = "A **bold** [link](a.md) with `code` [@a], {{ x | rest }} and ![alt](b.svg).<br> <!-- note -->"
    assert plain(text, lambda number, form: f"<{number} {form}>".strip("<>")) == "A bold link with code, x rest and ."


def test_a_quote_in_code_is_shown_and_not_quoted() -> None:
    assert plain("Write `{{ x }}` for {{ y }}.", lambda number, form: number) == "Write  x }} for y.".replace("  ", " ")


def test_visible_words_keep_their_places() -> None:
    text = "A **bold** [link](a.md) `5 %` [@a] {{ x }} <!-- b --> end"
    seen = visible(text)
    assert len(seen) == len(text)
    assert seen.split() == ["A", "bold", "link", "ǂ" * len("{{ x }}"), "end"]
    assert seen.index("end") == text.index("end")


def test_code_and_comments_are_blanked_in_place() -> None:
    assert masked("a `b` <!-- c\nd --> e") == "a     " + "       \n      e".replace("       \n", "      \n")
