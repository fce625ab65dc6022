"""The short version, red boxes and folded parts have ids of their own."""

from tests.rendering.shown import shown


def test_the_short_version_can_be_led_to() -> None:
    page = shown('!!! brief "In brief"\n\n    **So it is.**')
    assert [box.get("id") for box in page.iter("div") if "brief" in box.get("class", "")] == ["in-brief"]


def test_a_red_box_can_be_led_to_and_no_two_are_the_same() -> None:
    page = shown('!!! urgent "Get help now"\n\n    Call.\n\n## Later\n\n!!! urgent "Get help now"\n\n    Call.')
    assert [box.get("id") for box in page.iter("div") if "urgent" in box.get("class", "")] == ["urgent", "urgent_1"]


def test_a_folded_part_is_named_by_its_label_and_no_two_are_the_same() -> None:
    part = '??? more "More on the *numbers*"\n\n    Words.\n\n'
    assert [one.get("id") for one in shown(part + part).iter("details")] == [
        "folded-more-on-the-numbers",
        "folded-more-on-the-numbers_1",
    ]
