"""Slips of the pen: words misspelled, twice, left for later, or hidden in code."""

import shutil
from pathlib import Path

import pytest

from guide.rules.figures import figure_safe
from guide.rules.signs import mark_known
from guide.rules.words import code_short, nothing_left, word_once, word_spelled
from tests.small import SVG, WORDS, GuideOf, finds

SPELLING = Path(__file__).parents[1] / "content/spelling"


@pytest.fixture
def spelled(guide_of: GuideOf, tmp_path: Path) -> GuideOf:
    """A small guide with the dictionary, our own words, and two more."""
    shutil.copytree(SPELLING, tmp_path / "content/spelling")
    with (tmp_path / "content/spelling/own.txt").open("a", encoding="utf-8") as own:
        own.write("Organization\nAzoospermia\n")
    return guide_of


def test_british_english_and_our_own_words_are_sound(spelled: GuideOf) -> None:
    body = (
        "The colour of semen isn't the centre's answer, and Corona's tumour was analysed.\n\n"
        "Cisplatin, DNA, `asdfgh`, {{ found }} and [oestrogen](https://example.org/qwertz) "
        "at the World Health Organization, 2 mm² of it."
    )
    assert finds(word_spelled, spelled(body)) == []


@pytest.mark.parametrize(
    ("word", "near"),
    [("color", "colour"), ("organization", "organisation"), ("fertilization", "fertilisation"), ("recieve", "receive")],
)
def test_other_spellings_are_told_with_the_right_one(spelled: GuideOf, word: str, near: str) -> None:
    assert finds(word_spelled, spelled(f"The {word} here.\n\nAnd {word} there.")) == [
        f"docs/page.md:{line}:5: [word-spelled] “{word}” is not a word of British English "
        f"(did you mean “{near}”? A name or medicine goes into content/spelling/own.txt)"
        for line in (11, 13)
    ]


def test_the_words_of_a_drawing_are_spelled_alike(spelled: GuideOf) -> None:
    figure = "docs/assets/figures/path.svg"
    assert finds(figure_safe, spelled(files={figure: SVG.replace("A path", "A colour")})) == []
    assert finds(figure_safe, spelled(files={figure: SVG.replace("A path", "A color")})) == [
        f"{figure}:1:97: [figure-safe] “color” is not a word of British English "
        "(did you mean “colour”? A name or medicine goes into content/spelling/own.txt)"
    ]


def test_a_guide_without_a_dictionary_is_not_looked_through(guide_of: GuideOf) -> None:
    assert finds(word_spelled, guide_of("The color qwertz.")) == []


def test_a_word_twice_in_a_row_is_told(guide_of: GuideOf) -> None:
    assert finds(word_once, guide_of("Men who had had mumps said that that is is\nright. Yes, yes.")) == [
        "docs/page.md:11:38: [word-once] “is is” says a word twice (delete one of the two)",
    ]


@pytest.mark.parametrize(("body", "words"), [("In about {{ found }}.", "about about"), ("{{ found }} men.", "men men")])
def test_a_word_that_a_number_brings_along_is_told(guide_of: GuideOf, body: str, words: str) -> None:
    assert f"“{words}” says a word twice" in finds(word_once, guide_of(body))[0]


def test_while_a_file_of_the_dictionary_is_missing_that_alone_is_told(spelled: GuideOf, tmp_path: Path) -> None:
    path = tmp_path / "content/spelling/en-GB.dic"
    path.unlink()
    library = spelled("The color.")
    assert [str(one) for one in library.problems] == [
        "content/spelling/en-GB.dic:1:1: [data-valid] this file is missing "
        "(restore it: git checkout -- content/spelling/en-GB.dic)"
    ]
    assert finds(word_spelled, library) == []


def test_our_own_words_that_cannot_be_read_are_one_problem(spelled: GuideOf, tmp_path: Path) -> None:
    (tmp_path / "content/spelling/own.txt").write_bytes("Zo\u00eb\n".encode("latin-1"))
    library = spelled("The color.")
    assert [one.says for one in library.problems] == ["this file holds bytes that are not UTF-8 text"]
    assert finds(word_spelled, library) == []


@pytest.mark.parametrize("address", ["www.example.org", "doi:10.1", "https://exampel.org"])
def test_an_address_is_no_word(spelled: GuideOf, address: str) -> None:
    assert finds(word_spelled, spelled(f"See {address} now.")) == []


@pytest.mark.parametrize("words", ["TODO", "FIXME", "TBC", "Lorem ipsum", "[citation needed]", "???", "XX"])
def test_what_is_left_for_later_is_told(guide_of: GuideOf, words: str) -> None:
    assert finds(nothing_left, guide_of(f"Sperm {words} out of 100")) == [
        f"docs/page.md:11:7: [nothing-left] `{words}` is left for later (write it now, or leave it out)"
    ]


@pytest.mark.parametrize("letter", ["😀", "✅", "⚠", "→"])
def test_a_picture_letter_is_told(guide_of: GuideOf, letter: str) -> None:
    assert finds(nothing_left, guide_of(f"Good {letter} news")) == [
        f"docs/page.md:11:6: [nothing-left] `{letter}` is an emoji, which is read out and looks different "
        "everywhere (write it in words)"
    ]


def test_prose_in_backticks_is_told(guide_of: GuideOf) -> None:
    body = "Your report says `no sperm seen in pellet`, or `about 46 out of 100 men had some`."
    assert finds(code_short, guide_of(body)) == [
        "docs/page.md:11:49: [code-short] 8 words are in backticks, the limit is 5 (write them without backticks)"
    ]


def test_prose_in_a_block_of_code_is_told_where_nobody_shows_code(guide_of: GuideOf) -> None:
    body = "```{note}\nAbout 46 out of 100 men had some.\n```"
    assert finds(code_short, guide_of(body, front="type: about")) == []
    assert finds(code_short, guide_of(body)) == [
        "docs/page.md:12:1: [code-short] readers see this as code "
        "(take away ``` around it, or the spaces before it; in a block, indent what is above it as well)"
    ]


def test_fields_that_readers_see_are_spelled_too(spelled: GuideOf) -> None:
    terms = "- {id: semen, meaning: The fliud that comes out at orgasm.}"
    assert finds(word_spelled, spelled(terms=terms)) == [
        "content/glossary.yml:2:15: [word-spelled] “fliud” is not a word of British English "
        "(did you mean “fluid”? A name or medicine goes into content/spelling/own.txt)"
    ]


def test_while_terms_cannot_be_read_no_word_is_called_unknown(spelled: GuideOf) -> None:
    assert finds(word_spelled, spelled("A qwertz.", terms="- {id: semen, plural: qwertz}")) == []


def test_words_around_pages_are_looked_through_too(spelled: GuideOf) -> None:
    words = WORDS.replace("Sources on this page", "Sorces on <b>this page")
    library = spelled(files={"content/words.yml": words})
    found = [*finds(word_spelled, library), *finds(mark_known, library)]
    assert [one.partition(": ")[2].partition(" (")[0] for one in found] == [
        "[word-spelled] “Sorces” is not a word of British English",
        "[mark-known] `<b>` is printed as it was typed",
    ]
