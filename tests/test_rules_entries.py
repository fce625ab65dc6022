"""An entry of numbers.yml holds its source's figure, and its words tell of its outcome."""

import pytest

from guide.rules.numbers import number_agrees, outcome_told
from tests.small import DEFAULTS, GuideOf, finds

MEASURE = (
    "topic: t, says: the wait was, outcome: time, unit: months, who: men, year: 2019, references: [corona2019], "
    "seen: abstract, checked: 2026-11-20}"
)


@pytest.mark.parametrize(
    ("figures", "exact"),
    [
        ("value: 47", "47%"),
        ("value: 47", "46.5 %"),
        ("value: 47", "0.47 of 1 and 47 percent"),
        ("value: 76", "209/276 rounds"),
        ("value: 76", "209 of the cycles in 276, which is 75.7%"),
        ("value: 47, low: 45, high: 49, spread: confidence interval", "47% (95% CI 45-49)"),
        ("value: null, low: 10, high: 15", "10–15%"),
        ("value: null, low: 2, high: 24", "from under 2% to over 24%"),
        ("value: 33", "about a third"),
        ("value: 50", "half of them"),
        ("value: 17", "1 in 6"),
        ("value: 25, out_of: 1000", "2.5%"),
        ("value: 13, out_of: 1000", "29 cancers among 2,238 men"),
        ("value: null, low: 1, high: 2, out_of: 1000", "1 in 500-1,000"),
        ("value: 7, out_of: 17", "seven patients (41%)"),
        ("value: 0, out_of: 4", "none of 4 men"),
        ("value: 6, out_of: 10", "nine pregnancies in six couples of ten"),
        ("value: 18, out_of: 35", "51.4%"),
    ],
)
def test_a_figure_of_the_source_passes_as_it_is_shown(guide_of: GuideOf, figures: str, exact: str) -> None:
    assert finds(number_agrees, guide_of(numbers=f"- {{id: found, {figures}, exact: '{exact}'}}")) == []


@pytest.mark.parametrize(
    ("figures", "exact", "wrong"),
    [
        ("value: 74", "47%", "value: 74"),
        ("value: 46", "46.5%", "value: 46"),
        ("value: 75", "209/276", "value: 75"),
        ("value: 95", "47% (95% CI 45-49)", "value: 95"),
        ("value: 47, low: 44, high: 49, spread: confidence interval", "47% (45-49)", "low: 44"),
        ("value: 47, low: 45, high: 94, spread: confidence interval", "47% (45-49)", "high: 94"),
        ("value: 21", "62.5% (median of 21 studies)", "value: 21"),
        ("value: 25", "2.5 in 1,000", "value: 25"),
        ("value: null, low: 100, high: 500, out_of: 10000", "1-5 per 10,000", "low: 100"),
        ("value: 47", "most men", "value: 47"),
        ("value: 47", "31 of 0", "value: 47"),
    ],
)
def test_a_figure_the_source_does_not_print_is_told(guide_of: GuideOf, figures: str, exact: str, wrong: str) -> None:
    column = 15 + figures.index(wrong)
    assert finds(number_agrees, guide_of(numbers=f"- {{id: found, {figures}, exact: '{exact}'}}")) == [
        f"content/numbers.yml:2:{column}: [number-agrees] `{wrong}` of `found` is not a figure in `exact: {exact}` "
        "(correct one of the two, or say in `not_compared:` why they differ)"
    ]


@pytest.mark.parametrize(
    ("value", "exact", "agrees"),
    [("4.6", "4.6 months", True), ("5", "4.6 months", True), ("4.5", "4.6 months", False), ("3500", ">3,500", True),
     ("1", "about a month", True), ("1", "about a week", False), ("12", "about 1 year", False),
     ("2", "twice as long", True)],
)  # fmt: skip
def test_a_measure_is_compared_to_its_last_decimal(guide_of: GuideOf, value: str, exact: str, agrees: bool) -> None:
    entry = f"numbers:\n- {{id: found, value: {value}, exact: '{exact}', {MEASURE}\n"
    assert (finds(number_agrees, guide_of(files={"content/numbers.yml": entry})) == []) == agrees


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("exact: 65 of 138 (47.1%)", ""),
        ("exact: '47% (651 of 1,386)', who: '1,386 men'", ""),
        ("exact: 14 of 30 (47%)", ""),
        ("exact: 65 of 138 (46.1%)", "`65 of 138 (46.1%)` does not add up"),
        ("exact: 65 of 138, who: 183 men", "`65 of 138` counts others than the 183 of `who`"),
        ("exact: 65 of 138, who: 183 men, not_compared: The source says so.", ""),
    ],
)
def test_a_source_misread_within_itself_is_told(guide_of: GuideOf, fields: str, says: str) -> None:
    found = finds(number_agrees, guide_of(numbers=f"- {{id: found, {fields}}}"))
    assert [one.partition("] ")[2].partition(" in `found` (")[0] for one in found] == ([says] if says else [])


def test_a_figure_that_cannot_be_compared_says_why(guide_of: GuideOf) -> None:
    entry = "- {id: found, exact: most men, not_compared: The source gives words.}"
    assert finds(number_agrees, guide_of(numbers=entry)) == []


def test_a_reason_that_is_not_needed_is_told(guide_of: GuideOf) -> None:
    assert finds(number_agrees, guide_of(numbers="- {id: found, not_compared: The source gives words.}")) == [
        "content/numbers.yml:2:15: [number-agrees] the figures of `found` agree with `exact` (delete `not_compared:`)"
    ]


@pytest.mark.parametrize(
    ("outcome", "says", "otherwise"),
    [
        ("sperm-found", "sperm were still found", "no sperm were found"),
        ("sperm-in-semen", "medicines helped", "no sperm came back"),
        ("pregnancy", "donor sperm led to a pregnancy", "there was no pregnancy"),
        ("live-birth", "a baby was born", "no baby was born"),
        ("own-child", "the man became a father", "the man did not become a father"),
        ("harm", "the baby died around birth", "the baby lived"),
    ],
)
def test_words_that_tell_of_the_outcome_pass(guide_of: GuideOf, outcome: str, says: str, otherwise: str) -> None:
    entry = f"- {{id: found, outcome: {outcome}, says: {says}, otherwise: {otherwise}}}"
    assert finds(outcome_told, guide_of(numbers=entry)) == []


@pytest.mark.parametrize(
    ("outcome", "says", "wrong"),
    [
        ("live-birth", "sperm were found", "is about sperm-found"),
        ("pregnancy", "a baby was born", "is about live-birth"),
        ("sperm-found", "sperm came back into the semen", "is about sperm-in-semen"),
        ("recovery", "a pregnancy followed", "is about pregnancy"),
        ("live-birth", "the man became a father", "is about own-child"),
        ("own-child", "treatment was a success", "does not speak of a man who became a father"),
        ("pregnancy", "treatment was a success", "does not speak of a pregnancy"),
    ],
)
def test_words_of_another_outcome_are_told(guide_of: GuideOf, outcome: str, says: str, wrong: str) -> None:
    library = guide_of(numbers=f"- {{id: found, outcome: {outcome}, says: {says}, otherwise: null}}")
    column = 15 + len(f"outcome: {outcome}, ")
    assert finds(outcome_told, library) == [
        f"content/numbers.yml:2:{column}: [outcome-told] `says` of `found` {wrong}, but its outcome is {outcome} "
        "(correct the words, or `outcome:`)"
    ]


def test_the_other_side_tells_of_the_same_outcome(guide_of: GuideOf) -> None:
    assert finds(outcome_told, guide_of(numbers="- {id: found, otherwise: no baby was born}")) == [
        "content/numbers.yml:2:15: [outcome-told] `otherwise` of `found` is about live-birth, "
        "but its outcome is sperm-found (correct the words, or `outcome:`)"
    ]


def test_two_sides_that_are_exchanged_are_told(guide_of: GuideOf) -> None:
    entry = "- {id: found, says: no sperm were found, otherwise: sperm were found}"
    assert finds(outcome_told, guide_of(numbers=entry)) == [
        "content/numbers.yml:2:42: [outcome-told] `otherwise` of `found` does not say that it did not happen "
        "(see that it and `says` are not exchanged: no sperm were found)"
    ]


@pytest.mark.parametrize("exact", ["5 µg", "5 mcg a day", "5 g"])
def test_a_dose_in_another_unit_is_told(guide_of: GuideOf, exact: str) -> None:
    entry = f"numbers:\n- {{id: found, value: 5, exact: '{exact}', {MEASURE}\n".replace("months", "mg")
    assert len(finds(number_agrees, guide_of(files={"content/numbers.yml": entry}))) == 1
    entry = entry.replace(exact, "5 mg per 10 ml")
    assert finds(number_agrees, guide_of(files={"content/numbers.yml": entry})) == []


def test_words_behind_a_hash_are_not_lost_in_silence(guide_of: GuideOf) -> None:
    """In YAML they are a comment; one behind a single word or a list hides nothing of a sentence."""
    entry = DEFAULTS["numbers"].replace("who: men in one study", "who: 'men # 1'").replace(", ", "\n  ")
    entry = entry.replace("references: [corona2019]", "references: [corona2019] # see there")
    sound = f"numbers:\n- id: found\n  # a note\n  {entry}\n".replace("value: 47", "value: 47 # a note")
    assert guide_of(files={"content/numbers.yml": sound}).problems == []
    wrong = sound.replace("'men # 1'", "men of group # 1")
    assert [str(one) for one in guide_of(files={"content/numbers.yml": wrong}).problems] == [
        "content/numbers.yml:11:21: [data-valid] `#` hides the rest of this line "
        "(write the words in quotation marks, or put a note on a line of its own)"
    ]


def test_a_word_that_yaml_takes_for_a_name_is_not_lost_in_silence(guide_of: GuideOf) -> None:
    library = guide_of(
        terms="- {id: semen}\n- id: x\n  term: x\n  meaning: &most of it.",
        front="description: Up to #1 of it, and what else this page may say of it.",
    )
    assert [str(one).partition(" (")[0] for one in library.problems] == [
        "content/glossary.yml:5:12: [data-valid] `&most` is left out, because of its first sign",
        "docs/page.md:3:20: [page-front-matter] `#` hides the rest of this line",
    ]


def test_the_time_to_an_outcome_may_name_it(guide_of: GuideOf) -> None:
    entry = f"numbers:\n- {{id: found, value: 3, exact: '3', {MEASURE}\n"
    about = entry.replace("the wait was", "the time to a pregnancy was")
    assert finds(outcome_told, guide_of(files={"content/numbers.yml": about})) == []
