"""Sentences are whole: their signs, their pairs, their beginning and their end."""

import pytest

from guide.rules.signs import sentence_whole
from guide.rules.words import said_once, word_once
from tests.small import GuideOf, finds

SOUND = (
    "**Micro-TESE:** 5,5 or 1.5 to 2 hours (or more), say “two papers”.",
    "hCG (a hormone) works. So do 24/7, e.g., “help” at 9:30?",
    "micro-TESE takes some hours:\n\n- one\n- two; and",
    "**What you can do now**\n\n1. Ask (soon).",
    "Short- and long-term, one- to two-week, and pre- or post-test.",
    "It's the men's own, and `a , b` is code.",
    '!!! unknown "What (we) don\'t know"\n\n    Nobody “knows (this)” yet.',
    "| A | B |\n|---|---|\n| – | 2 |",
    "A urologist takes an hour for a European, a one-off unit or an FSH. Vitamins A and E are a usual pair.",
)


@pytest.mark.parametrize("body", SOUND)
def test_usual_sentences_are_whole(guide_of: GuideOf, body: str) -> None:
    assert finds(sentence_whole, guide_of(body)) == []


@pytest.mark.parametrize(
    ("body", "at", "says"),
    [
        ("It is so.. It is.", 9, "`..` does not belong between words"),
        ("Men,, or not.", 4, "`,,` does not belong between words"),
        ("It helps … men.", 10, "`…` does not belong between words"),
        ("It helps ... men.", 10, "`…` does not belong between words"),
        ("It helps [@corona2019] .", 24, "`.` does not belong between words"),
        ("It helps.It may.", 9, "`.` does not belong between words"),
        ("Tea,milk.", 4, "`,` does not belong between words"),
        ("It helps - mostly.", 9, "`-` does not belong between words"),
        ("It un- blocks.", 6, "`-` does not belong between words"),
        ("It un-\nblocks.", 6, "`-` does not belong between words"),
        ("It helps. – It may.", 11, "`–` does not belong between words"),
        ("A doctor´s look.", 9, "`´` does not belong between words"),
        ("See an urologist.", 5, "`an` does not belong between words"),
        ("An doctor helps.", 1, "`An` does not belong between words"),
        ("It is a urgent call.", 7, "`a` does not belong between words"),
        ("A infection heals.", 1, "`A` does not belong between words"),
        ("It takes a 8-hour day.", 10, "`a` does not belong between words"),
        ("Say «yes» now.", 5, "`«` does not belong between words"),
        ("Say micro\u2011TESE now.", 10, "`\u2011` does not belong between words"),
        ("It helps (mostly.", 10, "`(` has no other here"),
        ("It helps mostly).", 16, "`)` has no other here"),
        ('They say "yes.', 10, "`“` has no other here"),
        ("it helps.", 1, "this paragraph begins with a small letter"),
        ("It helps", 8, "this paragraph ends without a full stop"),
        ("**It helps** some", 17, "this paragraph ends without a full stop"),
    ],
)
def test_a_sentence_that_is_not_whole_is_told(guide_of: GuideOf, body: str, at: int, says: str) -> None:
    assert finds(sentence_whole, guide_of(body))[0].startswith(f"docs/page.md:11:{at}: [sentence-whole] {says} (")


def test_another_dash_for_a_point_is_told_where_it_stands(guide_of: GuideOf) -> None:
    [found] = finds(sentence_whole, guide_of("- It helps:\n    – mostly"))
    assert found.startswith(
        "docs/page.md:12:5: [sentence-whole] `–` does not belong between words (begin a point with `- `"
    )


def test_texts_of_content_are_looked_through_too(guide_of: GuideOf) -> None:
    terms = "- {id: semen, meaning: 'The fluid that \"comes out , at orgasm (or not.'}"
    found = finds(sentence_whole, guide_of(terms=terms))
    assert [one.partition("] ")[2].partition(" (")[0] for one in found] == [
        '`"` has no other here',
        "`(` has no other here",
        "`,` does not belong between words",
    ]


def test_a_text_twice_below_one_heading_is_told(guide_of: GuideOf) -> None:
    said = "The same words stand here twice."
    body = f"{said}\n\n- Not this.\n- Not this.\n\n## Part\n\n{said}\n\n{said}"
    assert finds(said_once, guide_of(body)) == []
    body = f"{said} So be it.\n\n- {said} So be it.\n- Another."
    assert finds(said_once, guide_of(body)) == [
        "docs/page.md:13:3: [said-once] this is on the page already (delete one of the two)"
    ]


def test_a_sentence_that_begins_with_a_small_letter_is_told(guide_of: GuideOf) -> None:
    assert finds(sentence_whole, guide_of("So it is. hCG etc. may help, i.e. much. No.")) == []
    assert finds(sentence_whole, guide_of("That was so. nobody knows it.")) == [
        "docs/page.md:11:12: [sentence-whole] `.` does not belong between words (write a capital behind it, or a comma)"
    ]


TWICE = "(delete one of the two)"


def test_a_sentence_twice_in_a_paragraph_is_told(guide_of: GuideOf) -> None:
    assert finds(word_once, guide_of("So it is. No. No. But so is that.\n\nSo it is.")) == []
    assert finds(word_once, guide_of("So it is. Nobody knows. So it is.")) == [
        f"docs/page.md:11:25: [word-once] this sentence is here already {TWICE}"
    ]


def test_a_long_paragraph_twice_on_a_page_is_told(guide_of: GuideOf) -> None:
    said = "With low production most fine tubes in the testicle hold no sperm, but small spots may still make some."
    assert finds(said_once, guide_of(f"{said}\n\n## Part\n\n{said}")) == []
    body = f"{said} So a search may find them.\n\n## Part\n\n- {said} So a search may find them."
    assert finds(said_once, guide_of(body)) == [f"docs/page.md:15:3: [said-once] this is on the page already {TWICE}"]


def test_two_versions_of_one_paragraph_as_a_merge_leaves_them_are_told(guide_of: GuideOf) -> None:
    said = "With low production most fine tubes in the testicle hold no sperm, but small spots may still make some."
    other = f"{said.replace('most fine', 'nearly all fine')} So a search may find them."
    assert finds(said_once, guide_of(f"{said}\n\nWords between.\n\n{other}")) == []
    assert finds(said_once, guide_of(f"{said}\n\n## Part\n\n{other}")) == []
    assert finds(said_once, guide_of(f"{said}\n\n{other}")) == [
        f"docs/page.md:13:1: [said-once] this is on the page already {TWICE}"
    ]


def test_a_row_that_stands_twice_is_told(guide_of: GuideOf) -> None:
    table = "| Hormone | What it does |\n| --- | --- |\n| FSH | Tells them to work |\n"
    assert finds(said_once, guide_of(f"{table}| LH | Tells them to work |")) == []
    for row, line in (("| FSH | Tells them to work |", 14), ("| Hormone | What it does |", 14)):
        assert finds(said_once, guide_of(table + row)) == [
            f"docs/page.md:{line}:3: [said-once] this is on the page already {TWICE}"
        ]
