"""What is drawn from numbers tells both sides, counts the same people or stands on one base."""

import pytest

from guide.rules.numbers import number_used
from guide.rules.quoted_numbers import drawing_sound, number_known
from tests.small import GuideOf, finds


def test_a_drawn_share_tells_its_other_side(guide_of: GuideOf) -> None:
    assert finds(drawing_sound, guide_of("::: chance found")) == []


def test_a_drawn_number_without_other_side_is_told(guide_of: GuideOf) -> None:
    assert finds(drawing_sound, guide_of("Text.\n\n::: chance found", numbers="- {id: found, otherwise: null}")) == [
        "docs/page.md:13:1: [drawing-sound] `found` has no words for its other side "
        "(write `otherwise:` at `found` in content/numbers.yml)"
    ]


def test_a_drawing_of_a_measure_or_of_nothing_is_told(guide_of: GuideOf) -> None:
    entry = "- {id: found, out_of: null, of: null, unit: months}"
    assert finds(drawing_sound, guide_of("::: chance found\n\n::: chance", numbers=entry)) == [
        "docs/page.md:11:1: [drawing-sound] `found` is not a share (quote it in a sentence instead)",
        "docs/page.md:13:1: [drawing-sound] this drawing names no number (write `::: chance id`)",
    ]


STEPS = "- {id: found}\n- {id: child, value: 13"


@pytest.mark.parametrize("kind", ["chance", "range"])
def test_numbers_that_say_the_same_are_told_apart_by_their_groups(guide_of: GuideOf, kind: str) -> None:
    ends = "low: 42, high: 49, spread: confidence interval"
    alike = f"- {{id: found, {ends}}}\n- {{id: other, who: other men, {ends}"
    assert finds(drawing_sound, guide_of(f"::: {kind} found other", numbers=f"{alike}, group: of old}}")) == []
    assert finds(drawing_sound, guide_of(f"::: {kind} found other", numbers=f"{alike}}}")) == [
        "docs/page.md:11:1: [drawing-sound] `found` and `other` say the same, and nothing tells whom each counts "
        "(write `group:` at both in content/numbers.yml, such as: with a blockage)"
    ]


def test_a_ladder_of_the_same_people_that_falls_or_stays_is_sound_and_uses_its_numbers(guide_of: GuideOf) -> None:
    library = guide_of("::: ladder found same child", numbers=STEPS + "}\n- {id: same, value: 47}")
    assert [finds(rule, library) for rule in (drawing_sound, number_known, number_used)] == [[], [], []]


@pytest.mark.parametrize("other", ["who: other men", "per: operation", "out_of: 1000", "of: couples"])
def test_a_ladder_of_other_people_or_another_base_is_told(guide_of: GuideOf, other: str) -> None:
    assert finds(drawing_sound, guide_of("Text.\n\n::: ladder found child", numbers=f"{STEPS}, {other}}}")) == [
        "docs/page.md:13:1: [drawing-sound] `child` counts other people or another base than `found` "
        "(draw them apart, or make `who`, `per`, `out_of` and `of` the same in content/numbers.yml)"
    ]


def test_a_ladder_that_rises_is_told(guide_of: GuideOf) -> None:
    assert finds(drawing_sound, guide_of("::: ladder child found", numbers=f"{STEPS}}}")) == [
        "docs/page.md:11:1: [drawing-sound] `found` is higher than `child` above it (put the higher number first)"
    ]


@pytest.mark.parametrize("kind", ["out_of: null, of: null, unit: months", "value: null, low: 20, high: 40"])
def test_a_ladder_of_a_measure_or_a_range_is_told(guide_of: GuideOf, kind: str) -> None:
    assert finds(drawing_sound, guide_of("::: ladder found", numbers=f"- {{id: found, {kind}}}")) == [
        "docs/page.md:11:1: [drawing-sound] `found` is not a share with a single value (quote it in a sentence instead)"
    ]


def test_a_ladder_of_nothing_is_told_and_an_unknown_number_only_once(guide_of: GuideOf) -> None:
    library = guide_of("::: ladder\n\n::: ladder nothing")
    assert finds(drawing_sound, library) == [
        "docs/page.md:11:1: [drawing-sound] this drawing names no number (write `::: ladder id`)"
    ]
    assert [line.split(": ")[0] for line in finds(number_known, library)] == ["docs/page.md:13:1"]


RANGES = "- {id: found, low: 42, high: 49, spread: confidence interval}\n- {id: other, value: null, low: 20, high: 30"


def test_ranges_of_different_people_on_one_base_are_sound_and_use_their_numbers(guide_of: GuideOf) -> None:
    library = guide_of("::: range found other", numbers=f"{RANGES}, who: other men, of: couples}}")
    assert [finds(rule, library) for rule in (drawing_sound, number_known, number_used)] == [[], [], []]


@pytest.mark.parametrize("other", ["out_of: 1000", "out_of: null, of: null, unit: months"])
def test_ranges_on_another_base_or_in_another_unit_are_told(guide_of: GuideOf, other: str) -> None:
    assert finds(drawing_sound, guide_of("Text.\n\n::: range found other", numbers=f"{RANGES}, {other}}}")) == [
        "docs/page.md:13:1: [drawing-sound] `other` has another base or unit than `found` (draw them apart)"
    ]


def test_a_range_of_a_number_without_ends_is_told(guide_of: GuideOf) -> None:
    """One with a single end is no number at all: its entry is told."""
    assert finds(drawing_sound, guide_of("::: range found")) == [
        "docs/page.md:11:1: [drawing-sound] `found` has no range "
        "(write its `low:` and `high:` in content/numbers.yml, or quote it)"
    ]


def test_a_share_that_does_not_tell_its_other_side_is_told(guide_of: GuideOf) -> None:
    library = guide_of("::: range found", numbers="- {id: found, low: 4, value: null, high: 9, otherwise: null}")
    assert finds(drawing_sound, library) == [
        "docs/page.md:11:1: [drawing-sound] `found` has no words for its other side "
        "(write `otherwise:` at `found` in content/numbers.yml)"
    ]


def test_a_range_of_nothing_is_told_and_an_unknown_number_only_once(guide_of: GuideOf) -> None:
    library = guide_of("::: range\n\n::: range nothing")
    assert finds(drawing_sound, library) == [
        "docs/page.md:11:1: [drawing-sound] this drawing names no number (write `::: range id`)"
    ]
    assert [line.split(": ")[0] for line in finds(number_known, library)] == ["docs/page.md:13:1"]
