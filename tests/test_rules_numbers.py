"""Each number is quoted from the register, with its source and its other side."""

import pytest

from guide.rules.numbers import number_sourced, number_used
from guide.rules.quoted_numbers import drawing_sound, number_known
from guide.rules.sources import names_known
from tests.small import GuideOf, finds


def test_a_known_number_may_be_quoted_in_three_forms_and_drawn(guide_of: GuideOf) -> None:
    body = "In {{ found }}, {{ found | number }} yes, {{ found|rest }} no.\n\n::: chance found"
    assert finds(number_known, guide_of(body)) == []


def test_a_number_in_other_letters_is_known_by_its_nearest_id(guide_of: GuideOf) -> None:
    assert finds(number_known, guide_of("In {{ NOA-found }}.", numbers="- {id: found}\n- {id: noa-found}")) == [
        "docs/page.md:11:4: [number-known] there is no number `NOA-found` (did you mean `noa-found`?)"
    ]


def test_the_middle_of_studies_has_no_other_side_and_is_not_drawn(guide_of: GuideOf) -> None:
    entry = "- {id: found, kind: median of studies, otherwise: null}"
    library = guide_of(
        "In {{ found }}, {{ found | number }}.\n\nNot {{ found | rest }}.\n\n::: chance found", numbers=entry
    )
    says = "`found` is the middle of study results and counts no people"
    assert finds(number_known, library) == [
        f"docs/page.md:13:5: [number-known] {says}, so it has no other side (write `| number` or nothing)"
    ]
    assert finds(drawing_sound, library) == [
        f"docs/page.md:15:1: [drawing-sound] {says} (quote it in a sentence instead)"
    ]


def test_an_unknown_number_is_told_where_it_is_quoted_or_drawn(guide_of: GuideOf) -> None:
    assert finds(number_known, guide_of("In {{ foundd }}.\n\n::: chance nothing")) == [
        "docs/page.md:11:4: [number-known] there is no number `foundd` (did you mean `found`?)",
        "docs/page.md:13:1: [number-known] there is no number `nothing` (add it to content/numbers.yml)",
    ]


@pytest.mark.parametrize(
    "wrong", ["{{ noa found }}", "{{ found | number | rest }}", "{{ found }", "{{", "}}", "{{found.value}}"]
)
def test_a_quote_written_otherwise_is_told(guide_of: GuideOf, wrong: str) -> None:
    assert finds(number_known, guide_of(f"In {wrong} men"))[0].startswith(
        f"docs/page.md:11:4: [number-known] `{wrong}" if wrong != "{{" else "docs/page.md:11:4: [number-known] `{{"
    )


def test_a_form_that_does_not_exist_is_told(guide_of: GuideOf) -> None:
    assert finds(number_known, guide_of("In {{ found | percent }}.")) == [
        "docs/page.md:11:4: [number-known] `| percent` is not a form of a number "
        "(write `| number`, `| rest` or neither)"
    ]


def test_a_measure_has_no_other_side(guide_of: GuideOf) -> None:
    register = "numbers:\n- {id: wait, topic: t, says: s, outcome: time, value: 3, unit: months, who: w, year: 2019,"
    rest = " exact: '3', references: [corona2019], seen: abstract, checked: 2026-11-20}\n"
    library = guide_of("In {{ wait | rest }}.", files={"content/numbers.yml": register + rest})
    assert finds(number_known, library) == [
        "docs/page.md:11:4: [number-known] `wait` is a measure, so it has no other side (write `| number` or nothing)"
    ]


def test_a_number_with_source_and_year_is_sound(guide_of: GuideOf) -> None:
    assert finds(number_sourced, guide_of()) == []


def test_a_number_without_known_source_year_or_note_is_told(guide_of: GuideOf) -> None:
    entry = "- {id: found, references: [corona2018, corona2019], seen: secondary, checked: '2026-12-01'}"
    library = guide_of(numbers=entry)
    assert finds(names_known, library) + finds(number_sourced, library) == [
        "content/numbers.yml:2:28: [names-known] there is no reference `corona2018` (did you mean `corona2019`?)",
        "content/numbers.yml:2:53: [number-sourced] `found` was seen only in another text "
        "(write `note:` and say whose figure it is)",
        "content/numbers.yml:2:70: [number-sourced] `found` was checked or changed in the future "
        "(write the day it was done)",
    ]


def test_a_number_without_a_year_is_told_if_its_source_has_one(guide_of: GuideOf) -> None:
    assert finds(number_sourced, guide_of(numbers="- {id: found, year: null}")) == [
        "content/numbers.yml:2:4: [number-sourced] `found` has no year (write `year:` of its source: 2019)"
    ]
    assert (
        finds(
            number_sourced, guide_of(references="- {id: corona2019, issued: null}", numbers="- {id: found, year: null}")
        )
        == []
    )


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("year: 2018", "is of 2018, unlike its source (write `year:` of its source: 2019)"),
        ("checked: '2018-12-31'", "was checked before its source of 2019 (compare it with that, and write the day)"),
        ("changes: [{on: 2026-12-01, was: '46', why: A slip.}]", "was checked or changed in the future"),
    ],
)
def test_a_day_or_year_that_cannot_be_is_told(guide_of: GuideOf, fields: str, says: str) -> None:
    assert says in finds(number_sourced, guide_of(numbers=f"- {{id: found, {fields}}}"))[0]


def test_a_number_may_be_quoted_or_drawn(guide_of: GuideOf) -> None:
    library = guide_of("In {{ found }}.\n\n::: chance other", numbers="- {id: found}\n- {id: other}")
    assert finds(number_used, library) == []


def test_a_number_no_page_shows_is_told(guide_of: GuideOf) -> None:
    assert finds(number_used, guide_of(numbers="- {id: found}\n- {id: other}")) == [
        "content/numbers.yml:3:4: [number-used] no page shows the number `other` "
        "(quote it with `{{ id }}`, or delete it)"
    ]
