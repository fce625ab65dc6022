"""Numbers in sentences and in drawings come from the register, with their source and both sides."""

from typing import Any

import pytest

from guide.markdown.charts import icons
from guide.models import Number
from tests.rendering.shown import FOUND, library, shown, text_of


def test_a_number_becomes_its_words_and_its_citation() -> None:
    page = shown("Found in {{ noa-found }}.")
    assert text_of(page.find("p")) == "Found in about 47 out of 100 operations 1."


@pytest.mark.parametrize("bar", ["|", r"\|"])
def test_the_bar_of_a_number_ends_no_cell(bar: str) -> None:
    page = shown(f"| A | B |\n|---|---|\n| In {{{{ noa-found {bar} number }}}} | Words |")
    assert [text_of(one) for one in page.iter("td")] == ["Words"]
    assert text_of(next(page.iter("tbody"))).split() == ["In", "47", "Words"]


def test_the_bare_figure_and_the_other_side_carry_no_citation() -> None:
    page = shown("In {{ noa-found | number }} yes, in {{ noa-found | rest }} no.")
    assert text_of(page.find("p")) == "In 47 yes, in 53 no."
    assert page.find("section") is None


def test_a_form_in_a_table_ends_no_cell() -> None:
    page = shown("| A | B |\n|---|---|\n| {{ noa-found | number }} | {{noa-found|rest}} |\n")
    assert [text_of(cell) for cell in page.findall(".//tbody/tr/*")] == ["47", "53"]


def test_a_form_in_code_is_shown_as_it_is_written() -> None:
    assert text_of(shown("Write `{{ noa-found | number }}`.").find(".//code")) == "{{ noa-found | number }}"


def test_a_range_with_a_unit_reads_as_a_range() -> None:
    assert text_of(shown("It takes {{ wait }}.").find("p")) == "It takes 3 to 5 months 1."


def test_an_unknown_number_is_marked_instead_of_vanishing() -> None:
    assert text_of(shown("In {{ nothing }}.").find(".//mark")) == "unknown number: nothing"


def test_a_drawing_says_its_message_and_both_sides() -> None:
    figure = shown("Text.\n::: chance noa-found\nMore text.").find("figure")
    assert figure is not None
    assert text_of(figure.find("figcaption")) == "About 47 out of 100 operations: sperm were found. 1"
    assert text_of(figure.find(".//p[@class='yes']")) == "47: sperm were found"
    assert text_of(figure.find(".//p[@class='no']")) == "53: no sperm were found"


def test_a_drawing_of_a_limit_tells_no_exact_count() -> None:
    figure = shown("::: chance noa-found", library(numbers=[{**FOUND, "how": "less than"}])).find("figure")
    assert figure is not None
    assert text_of(figure.find(".//p[@class='yes']")) == "fewer than 47: sperm were found"
    assert text_of(figure.find(".//p[@class='no']")) == "more than 53: no sperm were found"


def test_who_was_counted_stands_open_and_folded_in_words_for_the_doctor() -> None:
    made = library(numbers=[{**FOUND, "low": 45, "high": 49, "spread": "confidence interval", "note": "Old."}])
    figure = shown("::: chance noa-found", made).find("figure")
    assert figure is not None
    assert text_of(figure.find("p[@class='note']")) == "Old."
    assert (
        text_of(figure.find("p[@class='who']"))
        == "Who was counted: men with non-obstructive azoospermia in 117 studies."
    )
    assert [text_of(part) for part in figure.findall("details[@class='counted']/*")] == [
        "Words for your doctor, with the source",
        "“I have read that in about 47 out of 100 operations, sperm were found. Does this apply to me?”",
        "Between 45 and 49 out of 100, if the studies are sound: there the true figure for the whole group most likely "
        "lies. Who was counted: men with non-obstructive azoospermia in 117 studies. Counted per operation. From: "
        "Corona and others, 2019.",
    ]


@pytest.mark.parametrize(
    ("outcome", "question"),
    [("live-birth", "Does this apply to me?"), ("harm", "How often does it happen here?"),
     ("how-common", "What does this mean for me?"), ("other", "What does this mean for me?")],
)  # fmt: skip
def test_the_question_to_the_doctor_fits_what_was_counted(outcome: str, question: str) -> None:
    page = shown("::: chance noa-found", library(numbers=[{**FOUND, "outcome": outcome}]))
    assert text_of(page.find(".//details[@class='counted']/p")).endswith(f", sperm were found. {question}”")


def test_text_around_a_drawing_stays() -> None:
    page = shown("Before.\n::: chance noa-found\nAfter.")
    assert [text_of(paragraph) for paragraph in page.findall("p")] == ["Before.", "After."]


def test_several_numbers_of_the_same_people_stand_in_one_figure_and_who_was_counted_once() -> None:
    made = library(numbers=[FOUND, {**FOUND, "id": "child", "value": 13, "says": "a child was born"}])
    page = shown("::: chance noa-found child", made)
    assert [array.get("id") for array in page.findall(".//div[@class='array']")] == ["chance-noa-found", "chance-child"]
    assert text_of(page.find(".//figcaption")) == (
        "About 47 out of 100 operations: sperm were found; about 13 out of 100 operations: a child was born. 1"
    )
    assert text_of(page.find(".//details[@class='counted']/p")) == (
        "“I have read that in about 47 out of 100 operations, sperm were found, and that in about 13 out of 100 "
        "operations, a child was born. Does this apply to me?”"
    )
    assert len(page.findall(".//details[@class='counted']/p")) == 2


def test_groups_are_named_above_their_marks_and_say_the_same_once() -> None:
    groups = [
        {**FOUND, "group": "for a block"},
        {**FOUND, "id": "other", "value": 13, "group": "without one", "who": "x"},
    ]
    page = shown("::: chance noa-found other", library(numbers=groups))
    assert text_of(page.find(".//figcaption")) == (
        "Sperm were found: about 47 out of 100 operations for a block, about 13 out of 100 operations without one. 1"
    )
    heads = [text_of(head) for head in page.findall(".//p[@class='of']")]
    assert heads == ["Of 100 operations for a block", "Of 100 operations without one"]
    assert len(page.findall(".//details[@class='counted']/p")) == 4


def test_what_stands_side_by_side_has_marks_of_one_size() -> None:
    rare = {**FOUND, "id": "rare", "value": 3, "out_of": 1000, "group": "seldom"}
    page = shown("::: chance noa-found rare", library(numbers=[FOUND, rare]))
    assert [drawing.get("viewBox") for drawing in page.findall(".//svg[@class='icons']")] == [
        "0 0 800 60",
        "0 0 800 500",
    ]


def test_a_measure_cannot_be_drawn_and_says_so() -> None:
    assert text_of(shown("::: chance wait").find(".//mark")) == "no sound chance: wait"


def test_an_unknown_block_says_so() -> None:
    assert text_of(shown("::: wheel noa-found").find(".//mark")) == "unknown block: wheel"


def marks(number: Number, kind: str) -> int:
    """How many marks of a kind the drawing holds: each begins with a move."""
    return icons(number, 10).marks.get(kind, "").count("M")


def share(**given: Any) -> Number:
    return Number.model_validate({**{key: value for key, value in FOUND.items() if key != "value"}, **given})


@pytest.mark.parametrize(
    ("value", "out_of", "filled"),
    [(47, 100, 47), (0, 100, 0), (100, 100, 100), (9, 10, 9), (3, 1000, 3), (7, 14, 7)],
)
def test_as_many_marks_are_filled_as_were_counted(value: int, out_of: int, filled: int) -> None:
    number = share(value=value, out_of=out_of)
    assert (marks(number, "yes"), marks(number, "no")) == (filled, out_of - filled)


def test_a_range_leaves_the_marks_between_its_ends_open() -> None:
    number = share(low=20, high=40)
    assert (marks(number, "yes"), marks(number, "maybe"), marks(number, "no")) == (20, 20, 60)


def test_the_drawing_says_its_number_to_those_who_cannot_see_it() -> None:
    drawing = shown("::: chance noa-found").find(".//svg")
    assert drawing is not None
    assert (drawing.get("role"), drawing.get("aria-labelledby")) == ("img", "icons-noa-found")
    assert text_of(drawing.find("title")) == "about 47 out of 100 operations: sperm were found"
