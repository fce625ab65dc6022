"""What is shown is matched with what was written, in order; what differs is told and the rest still matched."""

import pytest

from guide.aligned import align
from guide.written import Token


def words(text: str) -> list[Token]:
    return [Token("word", word, 10 * number) for number, word in enumerate(text.split())]


def test_the_same_words_are_matched_one_by_one() -> None:
    found = align(words("a b a a"), words("a b a a"), 99)
    assert found.partners == [0, 1, 2, 3]
    assert found.differences == []


def test_behind_lost_words_the_rest_is_matched() -> None:
    found = align(words("a b c d a"), words("a d a"), 99)
    assert found.partners == [0, 3, 4]
    assert [([one.value for one in gap.written], gap.shown, gap.start) for gap in found.differences] == [
        (["b", "c"], [], 10)
    ]


def test_words_that_nobody_wrote_have_no_partner_and_stand_with_the_one_before() -> None:
    found = align(words("a b c"), words("a b x y c"), 99)
    assert found.partners == [0, 1, -1, -1, 2]
    assert [gap.start for gap in found.differences] == [10]


@pytest.mark.parametrize(("shown", "start"), [("a code b", 10), ("a b code", 99)])
def test_what_opens_a_block_that_nobody_wrote_stands_with_the_word_behind_it(shown: str, start: int) -> None:
    tokens = [Token(one if one == "code" else "word", one, 0) for one in shown.split()]
    assert [gap.start for gap in align(words("a b"), tokens, 99).differences] == [start]


def test_a_word_is_no_mark_of_the_same_value() -> None:
    assert align(words("a"), [Token("cite", "a", 0)], 99).partners == [-1]


def test_nothing_is_matched_with_nothing() -> None:
    assert align([], words("a"), 0).partners == [-1]
    assert align(words("a"), [], 0).partners == []
