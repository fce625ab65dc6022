"""Pages read easily: grade, sentences, paragraphs and lists."""

import pytest

from guide import rules
from guide.rules.readability import (
    answer_length,
    brief_length,
    list_length,
    marks_few,
    paragraph_length,
    reading_level,
    sentence_joined,
    sentence_length,
)
from tests.small import GuideOf, finds

EASY = "The lab looks at the fluid you bring. It counts what it can see. " * 10
HARD = "Contemporary investigations demonstrate considerable heterogeneity of spermatogenesis. " * 15


def test_an_easy_page_is_sound(guide_of: GuideOf) -> None:
    assert finds(reading_level, guide_of(EASY)) == []


def test_a_short_page_has_no_grade(guide_of: GuideOf) -> None:
    assert finds(reading_level, guide_of("Contemporary heterogeneity.")) == []


def test_a_hard_page_is_told_with_its_hardest_words(guide_of: GuideOf) -> None:
    (line,) = finds(reading_level, guide_of(HARD))
    assert line.startswith("docs/page.md:8:1: [reading-level] this page reads at grade ")
    assert line.endswith(
        "the limit is 8.0 (shorten long sentences and long words such as heterogeneity, spermatogenesis, considerable, "
        "contemporary, investigations)"
    )


def test_a_page_hard_without_its_medical_words_is_told(guide_of: GuideOf) -> None:
    body = "The surgeon sees the area and often settles the matter for us. " * 10
    (line,) = finds(reading_level, guide_of(body))
    assert "with glossary words counted as short, this page reads at 6.8, the limit is 6.5" in line
    assert finds(reading_level, guide_of(body, terms="- {id: semen, term: area}")) == []


def words(count: int) -> str:
    return "One " + "word " * (count - 2) + "here."


def test_short_sentences_are_sound(guide_of: GuideOf) -> None:
    assert finds(sentence_length, guide_of(f"{words(20)} {words(20)}\n\n- {words(30)}")) == []


def test_a_sentence_of_31_words_is_told_where_it_begins(guide_of: GuideOf) -> None:
    assert finds(sentence_length, guide_of(f"{words(9)} {words(31)}")) == [
        "docs/page.md:11:46: [sentence-length] this sentence has 31 words (split it: the limit is 30, and 20 is better)"
    ]


def test_a_quoted_number_counts_with_its_words(guide_of: GuideOf) -> None:
    assert "has 34 words" in finds(sentence_length, guide_of("{{ found }} " + words(28)))[0]


def test_too_many_long_sentences_on_a_page_are_told_with_their_lines(guide_of: GuideOf) -> None:
    assert finds(sentence_length, guide_of(f"{words(21)}\n\n{words(25)}\n\n{words(9)}")) == [
        "docs/page.md:11:1: [sentence-length] 2 of 3 sentences on this page have more than 20 words "
        "(split some; they begin in lines 11, 13)"
    ]


def test_a_paragraph_of_three_sentences_is_sound(guide_of: GuideOf) -> None:
    assert finds(paragraph_length, guide_of("One is here. Two is, e.g. there, at 3.5 mL. Three [@corona2019].")) == []


def test_a_paragraph_of_four_sentences_is_told(guide_of: GuideOf) -> None:
    assert finds(paragraph_length, guide_of("One. Two! Three? Four.")) == [
        "docs/page.md:11:1: [paragraph-length] this paragraph has 4 sentences (split it: the limit is 3)"
    ]


def test_lists_of_seven_are_sound_and_two_lists_are_not_one(guide_of: GuideOf) -> None:
    seven = "\n".join(f"{number}. item" for number in range(1, 8))
    nested = "- a\n\n    - b\n    - c\n\n- d\n" * 2
    assert finds(list_length, guide_of(f"{seven}\n\nText.\n\n{seven}\n\n## Part\n\n{nested}")) == []


def test_a_list_of_eight_is_told_once(guide_of: GuideOf) -> None:
    body = "Text.\n\n" + "\n\n".join(f"{number}. item\n\n    - sub" for number in range(1, 9))
    assert finds(list_length, guide_of(body)) == [
        "docs/page.md:13:1: [list-length] this list has 8 items (split it, or make it a table: the limit is 7)"
    ]


def test_a_generated_page_may_have_long_lists(guide_of: GuideOf) -> None:
    assert finds(list_length, guide_of("- item\n" * 9, front="type: generated")) == []


def test_an_answer_of_two_to_five_sentences_is_sound(guide_of: GuideOf) -> None:
    body = "## Is it? { #q-01 }\n\nNo. It is not.\n\n## And now? { #q-02 }\n\nOne. Two.\n\n- Three. Four. Five."
    assert finds(answer_length, guide_of(body + "\n\n## About\n\nOne.")) == []


@pytest.mark.parametrize(
    ("answer", "length"),
    [("No.", "1 sentence"), ("![A path](assets/p.svg)\n\nNo.", "1 sentence"), ("", "0 sentences"),
     ("One. Two. Three.\n\nFour. Five. Six.", "6 sentences"),
     ("One. Two.\n\n- Three. Four.\n- Five. Six.", "6 sentences")],
)  # fmt: skip
def test_an_answer_that_is_too_short_or_too_long_is_told(guide_of: GuideOf, answer: str, length: str) -> None:
    fix = "write 2 to 5, and tell the rest on the page it links to"
    assert finds(answer_length, guide_of(f"## Is it? {{ #q-01 }}\n\n{answer}\n\n## More\n\nOne.")) == [
        f"docs/page.md:11:4: [answer-length] this answer has {length} ({fix})"
    ]


JOINED = "The lab looks at the fluid that you bring along. " * 16
SHORT = "It counts.\n\n" * 5


def test_some_short_sentences_are_sound(guide_of: GuideOf) -> None:
    assert finds(sentence_joined, guide_of(f"{SHORT[:-12]}{JOINED}", front="type: living")) == []


@pytest.mark.parametrize("kind", ["about", "decision"])
def test_some_types_of_pages_may_be_short_of_breath(guide_of: GuideOf, kind: str) -> None:
    assert finds(sentence_joined, guide_of(f"{SHORT}{JOINED}", front=f"type: {kind}")) == []


def test_too_many_short_sentences_are_told(guide_of: GuideOf) -> None:
    assert finds(sentence_joined, guide_of(f"{SHORT}{JOINED}", front="type: living")) == [
        "docs/page.md:11:1: [sentence-joined] 5 of 21 sentences on this page have 6 words or fewer "
        "(join some to the next, such as in lines 11, 13, 15, 17, 19)"
    ]


def brief(words: int) -> str:
    return f'!!! brief "In brief"\n\n    **{"word " * (words - 3)}here.**\n\n    1. Do this.\n\n{"more " * 200}'


def test_a_short_version_of_150_words_is_sound(guide_of: GuideOf) -> None:
    assert finds(brief_length, guide_of(brief(150))) == []


def test_a_longer_short_version_is_told(guide_of: GuideOf) -> None:
    assert finds(brief_length, guide_of(brief(151))) == [
        "docs/page.md:13:7: [brief-length] the short version has 151 words, the limit is 150 "
        "(leave out what the page says further down, or move it there)"
    ]


CITED = "The lab looks at the fluid that you bring along with you on the day [@corona2019].\n\n"


def test_a_mark_for_each_long_sentence_is_told(guide_of: GuideOf) -> None:
    assert finds(marks_few, guide_of(CITED * 8)) == [
        "docs/page.md:8:1: [marks-few] this page shows 6.6 marks of sources in 100 words "
        "(cite once, at the end of the sentences that rest on the same works)"
    ]


def test_one_mark_for_two_sentences_is_sound(guide_of: GuideOf) -> None:
    assert finds(marks_few, guide_of(CITED.replace("\n\n", " ") * 8)) == []


def test_lengths_of_a_page_that_lacks_a_number_are_not_told(guide_of: GuideOf) -> None:
    library = guide_of(f"See {'so it is and ' * 10}{{{{ fuond }}}}.")
    assert [one.rule for one in rules.check(library) if one.place.path == "docs/page.md"] == ["number-known"]
