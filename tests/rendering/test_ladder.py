"""The success ladder: bars as long as their shares, words beside them, and who was counted."""

from typing import Any

import pytest

from guide.library import Library
from tests.rendering.shown import CORONA, FOUND, KANG, library, shown, text_of

STARTED = {**FOUND, "of": "men", "per": "man who started", "value": 41}
CHILD = {**STARTED, "id": "child", "says": "a child was born", "value": 13, "references": ["corona2019", "kang2021"]}


def steps(*numbers: dict[str, Any]) -> Library:
    return library(numbers=list(numbers), references=[CORONA, KANG])


def test_each_rung_tells_its_share_in_words_below_those_who_started() -> None:
    figure = shown("Text.\n::: ladder noa-found child\nMore.", steps(STARTED, CHILD)).find("figure")
    assert figure is not None
    assert figure.get("class") == "chart ladder"
    assert [text_of(words) for words in figure.findall("ol/li/p")] == [
        "100 men who started",
        "41 of 100 men: sperm were found",
        "13 of 100 men: a child was born",
    ]


def test_who_started_is_named_with_the_group() -> None:
    grouped = [{**one, "group": "with low production"} for one in (STARTED, CHILD)]
    figure = shown("::: ladder noa-found child", steps(*grouped)).find("figure")
    assert text_of(figure.find("figcaption") if figure is not None else None).startswith(
        "Of 100 men with low production who started, about 41"
    )
    assert "100 men with low production who started" in text_of(figure)


def test_the_bars_are_as_long_as_their_shares_and_say_them() -> None:
    page = shown("::: ladder noa-found child", steps(STARTED, CHILD))
    assert [bar.get("width") for bar in page.findall(".//rect[@class='part']")] == ["100%", "41%", "13%"]
    assert [bar.get("width") for bar in page.findall(".//rect[@class='whole']")] == ["100%"] * 3
    drawings = page.findall(".//svg")
    assert {drawing.get("role") for drawing in drawings} == {"img"}
    assert [drawing.get("aria-labelledby") for drawing in drawings] == [text.get("id") for text in page.iter("title")]
    assert [text_of(text) for text in page.iter("title")] == [
        "all 100 men",
        "about 41 out of 100 men",
        "about 13 out of 100 men",
    ]


def test_a_share_of_none_has_a_frame_and_no_bar() -> None:
    page = shown("::: ladder child", steps({**CHILD, "value": 0}))
    assert len(page.findall(".//rect[@class='whole']")) == 2
    assert len(page.findall(".//rect[@class='part']")) == 1


def test_the_message_names_those_who_started_once_and_each_work_and_note_once() -> None:
    numbers = steps({**STARTED, "note": "One centre."}, {**CHILD, "note": "One centre."})
    page = shown("::: ladder noa-found child", numbers)
    assert text_of(page.find(".//figcaption")) == (
        "Of 100 men who started, about 41: sperm were found; about 13: a child was born. 1, 2"
    )
    assert text_of(page.find(".//p[@class='note']")) == "One centre."


def test_a_step_that_goes_on_from_its_number_reads_as_a_sentence() -> None:
    child = {**CHILD, "says": "became fathers", "outcome": "own-child", "otherwise": "did not become fathers"}
    page = shown("::: ladder noa-found child", steps({**STARTED, "says": "had sperm found"}, child))
    assert text_of(page.find(".//figcaption")) == (
        "Of 100 men who started, about 41 had sperm found; about 13 became fathers. 1, 2"
    )
    assert [text_of(words) for words in page.findall(".//ol/li/p")][1:] == [
        "41 of 100 men had sperm found",
        "13 of 100 men became fathers",
    ]
    assert text_of(page.find(".//details[@class='counted']/p")) == (
        "“I have read that about 41 out of 100 men had sperm found. Does this apply to me?”"
    )


def test_what_did_not_start_is_only_counted() -> None:
    assert text_of(shown("::: ladder noa-found").find(".//li")).endswith("100 operations")


@pytest.mark.parametrize(
    ("ids", "other"),
    [("noa-found nothing", {}), ("child noa-found", {}), ("noa-found child", {"out_of": 1000}),
     ("noa-found child", {"of": "couples"}), ("noa-found child", {"who": "others"})],
)  # fmt: skip
def test_what_is_no_ladder_says_so(ids: str, other: dict[str, Any]) -> None:
    page = shown(f"::: ladder {ids}", steps(STARTED, {**CHILD, **other}))
    assert text_of(page.find(".//mark")) == f"no sound ladder: {ids}"
    assert page.find("figure") is None


def test_a_ladder_without_numbers_and_one_of_a_measure_say_so() -> None:
    page = shown("::: ladder\n\n::: ladder wait")
    assert [text_of(mark) for mark in page.iter("mark")] == ["no sound ladder:", "no sound ladder: wait"]
