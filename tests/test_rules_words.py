"""Words are plain, kind and our own; medical words have one meaning and are explained."""

import pytest

from guide import rules
from guide.own_words import fingerprints
from guide.rules.terms import synonym_lands, term_explained, term_unique, term_used
from guide.rules.words import own_words, promise_free, words_avoided
from tests.small import GuideOf, finds

TERMS = "- {id: icsi, term: ICSI, short_for: intracytoplasmic sperm injection, meaning: One sperm is put into an egg.}"
SOURCE = "The testicles make the sperm and then the long thin tube stores all of them."


def test_plain_words_are_sound(guide_of: GuideOf) -> None:
    assert finds(words_avoided, guide_of("Cured ham, procure, [a cure](cure.md) said the `cure`."[:22])) == []


def test_an_avoided_word_is_told_wherever_readers_see_it(guide_of: GuideOf) -> None:
    library = guide_of(
        "## The cure\n\nNo *Cure*, no\n[cure](page.md).",
        terms="- {id: semen, meaning: A cure.}",
        numbers="- {id: found, note: No cure.}",
        front="description: A page about a cure that does not exist, as we say.",
    )
    assert finds(words_avoided, library) == [
        f"{place}: [{rule}] “{words}”: it promises too much (write: treat)"
        for rule, place, words in (
            ("words-avoided", "content/glossary.yml:2:15", "cure"),
            ("words-avoided", "content/numbers.yml:2:15", "cure"),
            ("words-avoided", "docs/page.md:3:1", "cure"),
            ("words-avoided", "docs/page.md:11:8", "cure"),
            ("words-avoided", "docs/page.md:13:5", "Cure"),
            ("words-avoided", "docs/page.md:14:2", "cure"),
        )
    ]


def test_an_exclamation_mark_is_told(guide_of: GuideOf) -> None:
    assert finds(words_avoided, guide_of("Good news! a != b and ![alt](b)")) == [
        "docs/page.md:11:10: [words-avoided] an exclamation mark shouts (end with a full stop)"
    ]


def test_a_promise_is_told(guide_of: GuideOf) -> None:
    assert finds(promise_free, guide_of("Nothing is sure.", promises="- you will\n  have a child")) == []
    assert finds(promise_free, guide_of("And You will\nhave a child.", promises="- you will have a child")) == [
        "docs/page.md:11:5: [promise-free] “You will have a child” promises too much "
        "(tell how often it happens, with its source)"
    ]


def with_fingerprints(guide_of: GuideOf, body: str, **more: str) -> list[str]:
    kept = "\n".join(fingerprints(SOURCE.rstrip(".").split()))
    library = guide_of(body, files={"content/own-words.txt": kept}, **more)
    return finds(own_words, library)


def test_seven_words_in_a_row_may_be_shared(guide_of: GuideOf) -> None:
    body = (
        "Yes, the testicles make the sperm and then some. Testicles make the sperm and {{ found }} then the long thin."
    )
    assert with_fingerprints(guide_of, body) == []


def test_eight_words_in_a_row_are_told_as_far_as_they_go(guide_of: GuideOf) -> None:
    body = "Yes: **make** the sperm [@corona2019] AND then the\nlong thin tube. The end."
    assert with_fingerprints(guide_of, body) == [
        "docs/page.md:11:8: [own-words] “make the sperm AND then the long thin tube” is in a source article "
        "(say it in our own words)"
    ]


def test_data_is_in_our_own_words_too(guide_of: GuideOf) -> None:
    (line,) = with_fingerprints(guide_of, "Text.", claims=f"- {{id: a-01, correction: '{SOURCE}'}}")
    assert line.startswith("content/articles/a.yml:2:14: [own-words] “The testicles make")


def test_forms_of_one_term_may_be_alike(guide_of: GuideOf) -> None:
    assert finds(term_unique, guide_of(terms="- {id: a, term: micro-TESE, lay: [micro TESE]}")) == []


def test_a_form_of_two_terms_is_told(guide_of: GuideOf) -> None:
    library = guide_of(
        terms="- {id: a, term: semen, lay: [sperm fluid]}\n- {id: b, term: fluid, plural: [x, Sperm-fluid]}"
    )
    assert finds(term_unique, library) == [
        "content/glossary.yml:3:36: [term-unique] “Sperm-fluid” of `b` belongs to `a` too (keep it at one of the two)"
    ]


@pytest.mark.parametrize(
    "body", ["Seminal\nfluids here.", "The [word](tools/glossary.md#semen) is linked.", "A semen, b."]
)
def test_a_term_is_used_in_any_form_or_linked(guide_of: GuideOf, body: str) -> None:
    assert finds(term_used, guide_of(body, terms="- {id: semen, term: semen, plural: [seminal fluids]}")) == []


@pytest.mark.parametrize("body", ["Semenology is `semen`.", "::: glossary", "## A part { #semen }"])
def test_a_term_no_page_uses_is_told(guide_of: GuideOf, body: str) -> None:
    assert finds(term_used, guide_of(body)) == [
        "content/glossary.yml:2:4: [term-used] no page uses the term `semen` (use it, link to it, or delete it)"
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Sperm injection (ICSI) is next. ICSI works.",
        "ICSI (one sperm into an egg) is next.",
        "ICSI means that one sperm is put into an egg.",
        "This is called ICSI.",
        "In ICSI, one sperm is put into an egg.",
        "You need intracytoplasmic\nsperm injection, ICSI.",
        "We use ICSI, where one sperm is put into an egg.",
        "ICSI: one sperm is put into an egg.",
        "DNA and HIV in the USA, at 3 IU/L, need no words.",
        "## ICSI\n\n| ICSI |\n|---|\n| ICSI |\n\n![ICSI in pictures](a.svg)",
    ],
)
def test_an_abbreviation_explained_in_its_sentence_is_sound(guide_of: GuideOf, body: str) -> None:
    assert finds(term_explained, guide_of(body, terms=TERMS)) == []


def test_an_unexplained_abbreviation_is_told_at_its_first_use(guide_of: GuideOf) -> None:
    assert finds(term_explained, guide_of("You may need ICSI or XYZ next. Then ICSI again.", terms=TERMS)) == [
        "docs/page.md:11:14: [term-explained] “ICSI” is not explained where the page first uses it "
        "(write “intracytoplasmic sperm injection (ICSI)”)",
        "docs/page.md:11:22: [term-explained] “XYZ” is not explained where the page first uses it "
        "(write what it is, then (XYZ))",
    ]


def test_a_synonym_of_words_that_stand_nowhere_is_told(guide_of: GuideOf) -> None:
    found = "- {says: cum, means: [Semen, what I asked]}\n- {says: spunk, means: [the seemen]}"
    assert finds(synonym_lands, guide_of("The semen.", front="aliases: [what I asked]", synonyms=found)) == [
        "content/search.yml:3:25: [synonym-lands] “seemen” is on no page (write the words of a page or heading)"
    ]
    unread = guide_of("The semen.", front="aliases: what I asked", synonyms=found)
    assert [one.rule for one in rules.check(unread) if one.rule == "synonym-lands"] == []


def test_while_the_style_cannot_be_read_no_abbreviation_is_told(guide_of: GuideOf) -> None:
    assert finds(term_explained, guide_of("It is XYZ.", files={"content/house-style.yml": "avoid: [\n"})) == []
