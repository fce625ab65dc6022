"""Range bars: a bar from the lowest to the highest figure on one scale, both ends in words, and who was counted."""

from typing import Any

import pytest

from guide.library import Library
from guide.markdown.charts import end_of_scale
from guide.models import Number
from tests.rendering.shown import CORONA, FOUND, KANG, WAIT, library, shown, text_of

SURE = {**FOUND, "low": 45, "high": 49, "spread": "confidence interval"}
OTHERS = {**SURE, "id": "others", "group": "in Spain", "value": 40, "low": 0, "high": 100, "spread": "between studies"}
GIVEN = {
    **FOUND,
    "id": "given",
    "group": "of old",
    "value": None,
    "low": 20,
    "high": 40,
    "references": ["kang2021"],
    "note": "Old.",
}


def numbers(*entries: dict[str, Any]) -> Library:
    return library(numbers=list(entries), references=[CORONA, KANG])


def test_a_bar_goes_from_end_to_end_and_the_figure_stands_on_it() -> None:
    page = shown("Text.\n::: range noa-found others given\nMore.", numbers(SURE, OTHERS, GIVEN))
    bars = page.findall(".//rect[@class='between']")
    assert [(bar.get("x"), bar.get("width")) for bar in bars] == [("45%", "4%"), (None, "100%"), ("20%", "20%")]
    assert [dot.get("cx") for dot in page.findall(".//circle[@class='dot']")] == ["47%", "40%"]


def test_the_ends_stand_beside_their_bar_and_within_the_frame_where_there_is_no_room() -> None:
    page = shown("::: range noa-found others given", numbers(SURE, OTHERS, GIVEN))
    ends = [(text_of(end), end.get("x"), end.get("text-anchor")) for end in page.findall(".//li//text")]
    assert ends[:4] == [("45", "45%", "end"), ("49", "49%", "start"), ("0", "0%", "start"), ("100", "100%", "end")]


def test_all_stand_on_one_axis() -> None:
    page = shown("::: range noa-found others", numbers(SURE, OTHERS))
    assert [text_of(place) for place in page.findall(".//svg[@class='axis']/text")] == ["0", "50", "100"]


def test_words_tell_the_figure_its_group_and_the_other_side() -> None:
    page = shown("::: range noa-found", numbers({**SURE, "group": "in Spain"}))
    assert text_of(page.find(".//li/p")) == (
        "47 of 100 operations in Spain: sperm were found; the other 53: no sperm were found"
    )


def test_a_drawing_is_told_to_those_who_do_not_see_it() -> None:
    drawing = shown("::: range noa-found", numbers(SURE)).find(".//svg")
    assert drawing is not None
    title = drawing.find("title")
    assert (drawing.get("role"), drawing.get("aria-labelledby")) == ("img", "range-noa-found")
    assert text_of(title) == (
        "about 47 out of 100 operations. Between 45 and 49 out of 100, if the studies are sound: there the true figure "
        "for the whole group most likely lies."
    )


def test_above_each_bar_stands_what_its_ends_are() -> None:
    page = shown("::: range noa-found others given", numbers(SURE, OTHERS, GIVEN))
    assert [text_of(words) for words in page.findall(".//li/p[@class='means']")] == [
        "Between 45 and 49 out of 100, if the studies are sound: there the true figure for the whole group most likely "
        "lies.",
        "From 0 to 100 out of 100: the lowest and the highest result of a study.",
        "From 20 to 40 out of 100: the source names these two ends.",
    ]


def test_without_a_figure_the_ends_and_the_note_stand_alone() -> None:
    page = shown("::: range given", numbers({**GIVEN, "per": None}))
    figure = "20 to 40 of 100 operations of old: sperm were found; the other 60 to 80: no sperm were found"
    assert text_of(page.find(".//li/p")) == figure
    assert text_of(page.find(".//p[@class='note']")) == "Old."
    assert page.find(".//circle[@class='dot']") is None


def test_a_measure_stands_in_its_sentence() -> None:
    time = {**WAIT, "says": "the wait was"}
    later = {**WAIT, "id": "later", "value": 4, "spread": "between sources", "says": "later sperm were back"}
    page = shown("::: range wait later", numbers(time, later))
    assert [text_of(row.find("p")) for row in page.findall(".//figure/ul/li")] == [
        "The wait was 3 to 5 months",
        "about 4 months later sperm were back",
    ]
    assert "From 3 to 5 months: the lowest and the highest figure of a source." in text_of(page)
    assert [text_of(place) for place in page.findall(".//svg[@class='axis']/text")] == ["0", "2.5", "5"]


@pytest.mark.parametrize(("high", "end"), [(0.7, 1), (5, 5), (12, 20), (35, 50), (76, 100), (0, 1)])
def test_the_scale_of_a_measure_ends_at_a_round_figure(high: float, end: float) -> None:
    measure = Number.model_validate({**WAIT, "low": 0, "high": high})
    assert end_of_scale([measure]) == pytest.approx(end)


@pytest.mark.parametrize("ids", ["", "noa-found nothing", "noa-found wait", "bare"])
def test_what_cannot_stand_on_one_scale_says_so(ids: str) -> None:
    page = shown(f"::: range {ids}", numbers(SURE, WAIT, {**FOUND, "id": "bare"}))
    assert text_of(page.find(".//mark")) == f"no sound range: {ids}".strip()
    assert page.find("figure") is None
