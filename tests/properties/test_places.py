"""Every word of a sound page is led back to exactly where it stands in the file."""

from hypothesis import given

from guide.page import Page
from guide.written import WORD
from tests.properties.conftest import PageOf, quick
from tests.properties.made import pages


@given(made=pages())
@quick
def test_each_word_is_found_where_it_was_written(page_of: PageOf, made: tuple[str, list[str]]) -> None:
    body, words = made
    page = page_of(body)
    assert not page.alignment.differences
    assert places_of(page, words) == [(word, body.index(word)) for word in words]


def places_of(page: Page, words: list[str]) -> list[tuple[str, int]]:
    """Each of the words, as the blocks of a page have them in order, with the offset to which it is led back."""
    stands = [(block, match) for block in page.blocks for match in WORD.finditer(block.text) if match.group() in words]
    places = [(match.group(), page.place_in(block, match.start())) for block, match in stands]
    return [(word, page.text.line_starts[place.line - 1] + place.column - 1) for word, place in places]
