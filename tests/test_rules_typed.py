"""A result is quoted from the register, never typed, and nothing typed goes on with it."""

import pytest

from guide.rules.quoted_numbers import AT_HOME, meaning_bare, number_at_home, share_alone
from tests.small import GuideOf, finds

ODDS = """- id: odds
  topic: retrieval
  says: a birth
  outcome: live-birth
  value: 3
  unit: times
  who: men in one study
  year: 2019
  exact: 3 times
  references: [corona2019]
  seen: abstract
  checked: '2026-11-20'"""
MEASURES = """
- {id: ph, outcome: test, value: 7.2, out_of: null, of: null, unit: on the pH scale, exact: pH 7.2}
- {id: wait, outcome: time, value: 3, out_of: null, of: null, unit: months, exact: 3 months}
""".rstrip()
NUMBERS = f"- {{id: found}}\n{ODDS}{MEASURES}"


@pytest.mark.parametrize(
    "words",
    ["46 out of 100", "**46** out of 100", "1 in 7", "one in ten", "46 %", "46%", "46 per cent", "3 times", "1.5 times",
     "2 to 3 times", "10 percentage points", "5 ‰", "½ of", "half in two", "9 out of\nevery 10", "3 of 4", "below 7.6"],
)  # fmt: skip
def test_a_result_typed_by_hand_is_told(guide_of: GuideOf, words: str) -> None:
    column = 7 if not words.startswith("**") else 9
    told_words = " ".join(words.replace("**", "").split())
    assert finds(number_at_home, guide_of(f"Among {words} men.")) == [
        f"docs/page.md:11:{column}: [number-at-home] “{told_words}” is typed by hand ({AT_HOME})"
    ]


@pytest.mark.parametrize(
    "words",
    ["two main types", "3 steps", "born in 2 in 2019", "step 1 in 2020", "the first 5 minutes", "`5 %`",
     "in 117 studies",
     "{{ found }} in 10 years", "[a study](https://example.org/5%20x)", "sometimes", "<!-- 46 % -->"],
)  # fmt: skip
def test_plain_counts_and_dates_may_be_typed(guide_of: GuideOf, words: str) -> None:
    assert finds(number_at_home, guide_of(f"Here are {words}.")) == []


def test_a_result_in_a_heading_a_cell_or_the_description_is_told_too(guide_of: GuideOf) -> None:
    front = "description: About 46 out of 100 men have sperm in a testicle, says this page."
    library = guide_of("## For 5 % of men\n\n| a | 9 % |", front=front)
    assert [line.split(" [")[0] for line in finds(number_at_home, library)] == [
        "docs/page.md:3:1:",
        "docs/page.md:11:8:",
        "docs/page.md:13:7:",
    ]


@pytest.mark.parametrize(
    ("words", "behind"),
    [("46 of 100", " men"), ("five of the ten", " couples"), ("46/100", " men"), ("7/10", " men"),
     ("209/276", " rounds"), ("1-in-7", ""), ("1\u2011in\u20117", ""), ("7 men in 10", ""), ("46\u00a0%", ""),
     ("9 couples out of ten", ""), ("two-thirds", " of them"), ("3 quarters", ""), ("a third of the men", ""),
     ("one quarter of all couples", ""), ("46-out-of-100", " men"), ("forty per cent", ""), ("46 / 100", " men"),
     ("3-fold", " more"), ("threefold", " more"), ("3x", " as many"), ("3 ×", " as many"), ("one man in five", ""),
     ("every second man", ""), ("doubled", " chances"), ("halving", ""),
     ("47 per 100", " men"), ("7 men per 10", ""), ("47-percent", " chance"), ("odds of 3:1", ""),
     ("odds of 3 to 1", ""), ("fifty-fifty", " odds"), ("50/50", ""), ("50-50", "")],
)  # fmt: skip
def test_a_result_in_another_dress_is_told_too(guide_of: GuideOf, words: str, behind: str) -> None:
    found = finds(number_at_home, guide_of(f"Among {words}{behind}, it was so."))
    assert [line.partition(" is typed")[0] for line in found] == [
        f"docs/page.md:11:7: [number-at-home] “{' '.join(words.split())}”"
    ]


def test_a_result_told_the_other_way_round_is_told(guide_of: GuideOf) -> None:
    (line,) = finds(number_at_home, guide_of("It was so. Of 1,100 operations, 47 found some."))
    assert line.startswith("docs/page.md:11:12: [number-at-home] “Of 1,100 operations, 47” is typed by hand")


@pytest.mark.parametrize("words", ["46&nbsp;%", "46&#160;%"])
def test_a_space_that_holds_together_hides_no_percent(guide_of: GuideOf, words: str) -> None:
    assert len(finds(number_at_home, guide_of(f"Among {words} of men."))) == 1


@pytest.mark.parametrize(
    "words",
    ["open 24/7", "on 11/12", "in 11/2026", "the year 2025/26", "1/2 tablet", "page 12 of the leaflet",
     "step 2 of 5", "2 of the 3 reviews", "2 rounds in 3 months", "a third visit", "a quarter of an hour",
     "10 mg/24 hours", "two of our men", "one man in two studies", "46,XX", "two X", "a card of 3 × 4 cm",
     "a double dose", "every third day", "a study of 8,861 men, 153 of them old", "5 mg per day"],
)  # fmt: skip
def test_dates_doses_and_steps_may_be_typed(guide_of: GuideOf, words: str) -> None:
    assert finds(number_at_home, guide_of(f"Here are {words}.")) == []


def test_a_result_in_the_meaning_of_a_word_is_told(guide_of: GuideOf) -> None:
    assert finds(meaning_bare, guide_of(terms="- {id: semen, meaning: A fluid. 1 in 5 men lack it.}")) == [
        "content/glossary.yml:2:15: [meaning-bare] “1 in 5” is a result in the meaning of a word "
        "(tell numbers in the text, quoted from numbers.yml)"
    ]


@pytest.mark.parametrize("sign", ["%", " %", "&nbsp;%", " percent", " per cent"])
def test_a_percent_sign_behind_a_share_is_told(guide_of: GuideOf, sign: str) -> None:
    assert finds(share_alone, guide_of(f"In {{{{ found | number }}}}{sign} of men.")) == [
        "docs/page.md:11:4: [share-alone] `found` is a share, not percent "
        "(write `{{ found }}`, or “out of 100” behind it)"
    ]


def test_a_measure_in_percent_may_bear_its_unit(guide_of: GuideOf) -> None:
    register = "numbers:\n- {id: fall, topic: t, says: s, outcome: harm, value: 16, unit: percent, who: w, year: 2019,"
    rest = " exact: '16%', references: [corona2019], seen: abstract, checked: 2026-11-20}\n"
    library = guide_of("It fell by {{ fall | number }} percent.", files={"content/numbers.yml": register + rest})
    assert finds(share_alone, library) == []


@pytest.mark.parametrize("words", ["The other 60", "the other 53", "the remaining 53"])
def test_the_other_side_of_a_share_is_quoted_not_typed(guide_of: GuideOf, words: str) -> None:
    assert finds(share_alone, guide_of(f"In {{{{ found }}}} they were found. {words} had none.")) == [
        f"docs/page.md:11:33: [share-alone] “{words}” is typed beside `found` "
        "(write `{{ found | rest }}`, or quote the number it is)"
    ]


@pytest.mark.parametrize("quote", ["{{ found }}", "{{ found | number }}"])
def test_the_others_are_not_quoted_as_those_counted(guide_of: GuideOf, quote: str) -> None:
    assert finds(share_alone, guide_of(f"In the other {quote} none were found.")) == [
        "docs/page.md:11:14: [share-alone] `found` does not count the others (write `{{ found | rest }}`)"
    ]


@pytest.mark.parametrize(
    "body",
    ["In {{ found }}; in the other {{ found | rest }} none.", "In {{ found }}, says one; the other 3 studies do not.",
     "The other 60 men came later."],
)  # fmt: skip
def test_what_is_quoted_or_stands_beside_no_share_passes(guide_of: GuideOf, body: str) -> None:
    assert finds(share_alone, guide_of(body)) == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("In {{ found }} out of 100 men.", "`found` says itself what it is out of (write `{{ found | number }}`"),
        ("In {{ found }} of 100.", "`found` says itself what it is out of (write `{{ found | number }}`"),
        ("In {{ found | number }} out of 50.", "`found` is not out of 50 (write “out of 100” behind it)"),
        ("In {{ found | number }} of 100 couples.", "`found` counts men, not couples (write “out of 100 men” behind"),
        (
            "In {{ found | number }} men.",
            "`found` is out of 100, and reads as a count here (write `{{ found }}`, or",
        ),
        (
            "Wait {{ wait | number }} weeks.",
            "the unit of `wait` is “months”, not weeks (write that behind it, or nothing)",
        ),
        (
            "Over {{ ph | number }} mL.",
            "the unit of `ph` is “on the pH scale”, not ml (write that behind it, or nothing)",
        ),
        (
            "In {{ found | number }} of 100 men [@other2019].",
            "the citation behind `found` names another source (cite `[@corona2019]` as well, or quote",
        ),
        ("Births are {{ odds }} higher.", "“times higher” may mean two things (write “as high as”, “as often as” and"),
        ("Births are {{ odds }} often.", "“times often” may mean two things (write “as high as”, “as often as” and"),
    ],
)
def test_words_that_do_not_go_on_with_a_number_are_told(guide_of: GuideOf, body: str, says: str) -> None:
    (line,) = finds(share_alone, guide_of(body, numbers=NUMBERS))
    assert f"[share-alone] {says}" in line


@pytest.mark.parametrize(
    "body",
    [
        "In {{ found | number }} out of 100 men, {{ found | number }} of 100, {{ found | number }} men in 100.",
        "In {{ found | number }} babies per 100 rounds, and {{ found }}.",
        "Births are {{ odds }} as high, and {{ odds }}, more than before.",
        "Wait {{ wait | number }} months, a {{ wait | number }}-month spell, {{ wait }} and weeks.",
        "{{ found | number }} of 100 men [@corona2019; @other2019]. So it is, says {{ found }} [@other2019].",
    ],
)
def test_words_that_go_on_with_a_number_are_sound(guide_of: GuideOf, body: str) -> None:
    assert finds(share_alone, guide_of(body, numbers=NUMBERS)) == []
