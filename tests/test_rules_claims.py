"""What pages state has a source in its sentence, claims have a home, and exceptions are needed."""

import pytest

from guide import rules
from guide.rules.claims import article_covered, claim_cited
from guide.rules.exceptions import exception_needed
from guide.rules.quoted_numbers import AT_HOME
from tests.small import GuideOf, finds, page

FIX = "(put `[@id]` before its full stop or at the end of its paragraph, or quote the number with `{{ id }}`)"


@pytest.mark.parametrize(
    "sentence",
    [
        "It takes 6 months [@corona2019].",
        "Heat can lower the count [@corona2019].",
        "In {{ found }} it leads to sperm.",
        "It leads to pain. Heat lowers the count. So it takes 6 months [@corona2019].",
        "- It leads to pain. Heat lowers the count [@corona2019].",
        "## It takes 6 months",
        "Does it take 6 months?",
        "There are two main types, and 3 steps.",
        "You can ask for the chances.",
        "Do not stop the tablets on your own.",
        "Ask for the cause.",
        '!!! questions "Questions to ask"\n\n    - Tell me if it takes 6 months.',
        '!!! unknown "What is not known"\n\n    - Whether it can lower the count.',
        "| 6 months | so it is [@corona2019] |",
        "![It takes 6 months to heal](a.svg)",
    ],
)
def test_a_statement_with_a_source_or_none_at_all_is_sound(guide_of: GuideOf, sentence: str) -> None:
    assert finds(claim_cited, guide_of(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It takes 3 to 6 months.", "3 to 6 months"),
        ("It was seen in 33 men.", "33 men"),
        ("Take 50 µg each day.", "50 µg"),
        ("Take 50 mcg each day.", "50 mcg"),
        ("He took 2 tablets.", "2 tablets"),
        ("It helps half of men.", "half of"),
        ("It was so for 46 out of 100.", "46 out of 100"),
        ("It may cause pain.", "may cause"),
        ("It is caused by heat.", "caused by"),
        ("Heat lowers the count.", "lowers the"),
        ("Experts advise a test.", "advise"),
        ("The chance is small.", "chance is"),
        ("Pain is common.", "is common"),
        ("Testosterone switches off sperm.", "switches off"),
        ("Sperm mostly come back.", "mostly come"),
        ("Sperm never return.", "never return"),
        ("In the end, most men recover.", "most men"),
        ("You take two tablets a day.", "two tablets a"),
        ("Now stop taking your pills.", "stop taking your pills"),
        ("It costs £3,500.", "£3,500"),
        ("- Sperm are less likely.", "less likely"),
        ("| A | This is rare |", "is rare"),
        ("First [@corona2019]. It leads to pain.", "leads to"),
        ("In {{ found | number }} it is rare.", "is rare"),
        ("It leads to pain. So it was in {{ found }}.", "leads to"),
    ],
)
def test_a_statement_without_a_source_is_told_at_its_words(guide_of: GuideOf, sentence: str, words: str) -> None:
    column = sentence.index(words) + 1
    assert finds(claim_cited, guide_of(sentence)) == [
        f"docs/page.md:11:{column}: [claim-cited] this sentence says “{words}” and names no source {FIX}"
    ]


def test_pages_about_the_guide_state_nothing_about_medicine(guide_of: GuideOf) -> None:
    assert finds(claim_cited, guide_of("We check pages after 12 months.", front="type: about")) == []


def test_a_confirmed_claim_with_a_home_that_cites_its_source_is_sound(guide_of: GuideOf) -> None:
    assert finds(article_covered, guide_of("Semen [@corona2019].")) == []
    assert finds(article_covered, guide_of("In {{ found }}.")) == []
    assert finds(article_covered, guide_of("Semen.", claims="- {id: a-01, references: []}")) == []


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        (
            "home: null",
            "4: [article-covered] the confirmed claim a-01 is on no page (write `home: folder/page.md#heading`)",
        ),
        (
            "home: page.md#a-pge",
            "14: [article-covered] docs/page.md has no heading `#a-pge` for a-01 (did you mean `a-page`?)",
        ),
        (
            "home: page.md#a-page, references: [other]",
            "14: [article-covered] docs/page.md cites no source of a-01 (cite `[@other]` where it says so)",
        ),
    ],
)
def test_a_confirmed_claim_without_a_home_is_told(guide_of: GuideOf, fields: str, says: str) -> None:
    library = guide_of("Semen [@corona2019].", claims=f"- {{id: a-01, {fields}}}")
    assert finds(article_covered, library) == [f"content/articles/a.yml:2:{says}"]


def test_a_wrong_claim_needs_no_home(guide_of: GuideOf) -> None:
    claim = "- {id: a-01, verdict: wrong, correction: It is not so., home: null}"
    assert finds(article_covered, guide_of(claims=claim)) == []


ALLOWED = "<!-- allow number-at-home: a count of words, no result -->"
KNOWN = "exception-needed"


def checked(guide_of: GuideOf, body: str, **more: object) -> list[str]:
    wanted = ("number-at-home", "words-avoided", KNOWN)
    found = rules.check(guide_of(f"{body}\n\nSemen in {{{{ found }}}}.", front="type: about", **more))
    return [str(problem) for problem in found if problem.rule in wanted]


@pytest.mark.parametrize(
    "body",
    [
        f"{ALLOWED}\nIn 5 % of men.",
        f"{ALLOWED}\n\nIn 5 % of men.",
        f"In 5 %\nof men. {ALLOWED}",
        f"- one\n- 5 %\n{ALLOWED}\n- two",
    ],
)
def test_an_exception_above_or_in_a_block_hides_what_its_rule_finds(guide_of: GuideOf, body: str) -> None:
    assert checked(guide_of, body) == []


def test_an_exception_reaches_no_further_than_its_block(guide_of: GuideOf) -> None:
    assert checked(guide_of, f"{ALLOWED}\nIn 5 % of men.\n\nIn 6 % of men.") == [
        f"docs/page.md:14:4: [number-at-home] “6 %” is typed by hand ({AT_HOME})"
    ]


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("allow number-at-home: no result", "this exception from number-at-home hides nothing (delete it)"),
        ("allow number-at-home", "this exception names no rule or no reason (write `allow rule-name: reason`)"),
        ("allow number-at-home:", "this exception names no rule or no reason (write `allow rule-name: reason`)"),
        ("allow number-at-hom: a reason", "there is no rule `number-at-hom` (did you mean `number-at-home`?)"),
    ],
)
def test_an_exception_that_hides_nothing_or_is_not_whole_is_told(guide_of: GuideOf, comment: str, says: str) -> None:
    assert checked(guide_of, f"Text.\n\n<!-- {comment} -->") == [f"docs/page.md:13:1: [exception-needed] {says}"]


def test_data_has_exceptions_too(guide_of: GuideOf) -> None:
    assert (
        checked(guide_of, "Text.", terms="# allow words-avoided: quoted from a law\n- {id: semen, meaning: A cure.}")
        == []
    )
    (line,) = checked(guide_of, "Text.", terms="# allow words-avoided: a law\n- {id: semen}")
    assert line.startswith("content/glossary.yml:2:1: [exception-needed] this exception from words-avoided hides")


def test_an_exception_is_told_by_the_rule_of_its_name(guide_of: GuideOf) -> None:
    library = guide_of("Text. <!-- allow -->", pages={"b.md": page("x")})
    assert [str(one) for one in exception_needed(library, [], rules.NAMES)] == [
        "docs/page.md:11:7: [exception-needed] this exception names no rule or no reason "
        "(write `allow rule-name: reason`)"
    ]
