"""What the reading grade counts: words, syllables and sentences."""

import pytest

from guide.reading_grade import SyllableCounter, guess, running
from tests.small import GuideOf

READER = SyllableCounter([])


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("the", 1), ("sperm", 1), ("testicle", 3), ("operation", 4), ("IVF", 3), ("WHO’s", 1), ("47", 1), ("father's", 2)],
)
def test_syllables_come_from_the_dictionary(word: str, syllables: int) -> None:
    assert READER.syllables(word) == syllables


@pytest.mark.parametrize(
    ("word", "syllables"),
    [("vasovasostomy", 6), ("azoo", 2), ("tubules", 2), ("spinned", 1), ("grade", 1), ("apple", 2)],
)
def test_syllables_of_other_words_are_guessed_by_vowels(word: str, syllables: int) -> None:
    assert guess(word) == syllables


def test_how_a_term_is_said_tells_its_syllables(guide_of: GuideOf) -> None:
    library = guide_of(terms="- {id: semen, term: azoospermia, say: AY-zoh-uh-SPUR-mee-uh}")
    assert SyllableCounter(library.term.values()).syllables("azoospermia") == 6


def test_the_grade_is_that_of_kincaid() -> None:
    score = READER.score(["The cat sat."])
    assert score.grade == pytest.approx(0.39 * 3 + 11.8 * 1 - 15.59)


def test_glossary_words_weigh_two_syllables_in_the_neutral_grade(guide_of: GuideOf) -> None:
    library = guide_of(terms="- {id: semen, term: epididymis}")
    score = SyllableCounter(library.term.values()).score(["The epididymis."])
    assert (score.syllables, score.neutral_syllables) == (6, 3)


@pytest.mark.parametrize(
    "body",
    ["- **A. Fresh:** on the day she has hers.", "- **A.**\n\nFresh: on the day she has hers.",
     "**Before.** Fresh: on the day she has hers.",
     "1. Sperm found\n\nFresh: on the day she has hers.", "- [ ] A. Fresh\n\nFresh: on the day she has hers."],
)  # fmt: skip
def test_a_label_is_no_sentence(guide_of: GuideOf, body: str) -> None:
    (page,) = guide_of(body).pages
    assert [sentence.text for _, sentence in running(page)] == ["Fresh: on the day she has hers."]


@pytest.mark.parametrize(
    ("body", "counted"),
    [("**You can take your time today.** Call us.", ["You can take your time today.", "Call us."]),
     ("- **Sperm found** is not a child.", ["Sperm found is not a child."]),
     ("- an injury by a blow or otherwise", ["an injury by a blow or otherwise"])],
)  # fmt: skip
def test_what_is_longer_or_goes_on_is_a_sentence(guide_of: GuideOf, body: str, counted: list[str]) -> None:
    (page,) = guide_of(body).pages
    assert [sentence.text for _, sentence in running(page)] == counted
