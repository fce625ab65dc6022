"""Tables scroll as named regions and keep their headers; drawings have a caption, a size and a way to zoom."""

from pathlib import Path

import pytest

from tests.rendering.shown import library, shown, text_of

TABLE = "## Chances\n\n| Cause | Found |\n|---|:-:|\n| None | Yes |\n"


def test_a_table_stands_in_a_region_named_after_its_heading() -> None:
    frame = shown(TABLE).find("div")
    assert frame is not None
    assert (frame.get("class"), frame.get("role"), frame.get("tabindex"), frame.get("aria-label")) == (
        "table",
        "region",
        "0",
        "Table: Chances",
    )


def test_tables_under_one_heading_are_told_apart_by_their_names() -> None:
    inside = '!!! brief "In brief"\n\n    | A | B |\n    |---|---|\n    | c | d |\n'
    page = shown(f"{TABLE}\n{inside}\n{TABLE.replace('Chances', 'After')}")
    assert [node.get("aria-label") for node in page.iter("div") if node.get("role") == "region"] == [
        "Table: Chances",
        "Table 2: Chances",
        "Table: After",
    ]


def test_the_first_row_and_the_first_column_are_headers() -> None:
    page = shown(TABLE)
    assert [(cell.get("scope"), text_of(cell)) for cell in page.iter("th")] == [
        ("col", "Cause"),
        ("col", "Found"),
        ("row", "None"),
    ]


def test_a_table_too_wide_for_a_phone_gives_each_cell_the_head_of_its_column() -> None:
    page = shown("## Chances\n\n| Cause | *Found* | Child |\n|---|---|---|\n| None | 47 | 13 |\n")
    assert page.find("div[@class='table cards']") is not None
    headed = [(cell.get("data-head"), text_of(cell)) for cell in page.findall(".//tbody/tr/*")]
    assert headed == [("Cause", "None"), ("Found", "47"), ("Child", "13")]


def test_a_table_that_fits_a_phone_needs_no_cards() -> None:
    assert not [cell for cell in shown(TABLE).iter() if cell.get("data-head")]


def test_no_cell_carries_an_inline_style() -> None:
    assert not [cell for cell in shown(TABLE).iter() if cell.get("style")]


def test_a_lone_picture_becomes_a_figure_with_caption_size_and_zoom(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    figures = tmp_path / "docs/assets/figures"
    figures.mkdir(parents=True)
    (figures / "path.svg").write_text('<svg viewBox="0 0 360 500" width="360" height="500"></svg>', encoding="utf-8")
    page = shown('![The way](../assets/figures/path.svg "The way of sperm.")', library(tmp_path))
    zoom, image = page.find("figure[@class='drawing']/a[@class='zoom']"), page.find("figure/a/img")
    assert zoom is not None
    assert image is not None
    assert zoom.get("href") == "../assets/figures/path.svg"
    assert {name: image.get(name) for name in ("alt", "width", "height", "loading", "title")} == {
        "alt": "The way", "width": "360", "height": "500", "loading": "lazy", "title": None,
    }  # fmt: skip
    assert text_of(page.find("figure/figcaption")) == "The way of sperm."


@pytest.mark.parametrize(("width", "zooms"), [(360, True), (96, False)], ids=["a drawing", "an icon"])
def test_a_panel_holds_a_picture_with_its_size_and_apart_from_it_its_words(
    tmp_path: Path, width: int, zooms: bool
) -> None:
    figures = tmp_path / "docs/assets/figures"
    figures.mkdir(parents=True)
    (figures / "a.svg").write_text(f'<svg viewBox="0 0 9 9" width="{width}" height="90"></svg>', encoding="utf-8")
    text = '!!! panels "Ways"\n\n    1. ![The way](../assets/figures/a.svg) **Up.** All *the* way.\n    2. No picture.'
    with_picture, without = shown(text, library(tmp_path)).findall("div/ol/li")
    image = with_picture.find("a[@class='zoom']/img" if zooms else "img")
    assert image is not None
    assert (image.get("alt"), image.get("width"), image.get("height")) == ("The way", str(width), "90")
    assert text_of(with_picture.find("div[@class='says']")) == text_of(with_picture) == "Up. All the way."
    assert (len(without), without.text) == (0, "No picture.")


def test_a_picture_inside_a_sentence_stays_there() -> None:
    assert shown("See ![x](x.svg) here.").find("figure") is None


WAYS = (
    "| What counts | A. Fresh | B. Frozen |\n|---|---|---|\n| My body | Nothing | Nothing |\n| My body | One | Two |\n"
)


def test_a_table_of_ways_holds_the_place_to_choose_and_its_rows_can_be_led_to() -> None:
    page = shown(f"## Ways\n\n::: compare\n\n{WAYS}")
    frame = page.find("div")
    assert frame is not None
    assert frame.get("class") == "table cards compare"
    assert [(part.tag, part.get("class")) for part in frame] == [("div", "choose"), ("table", None)]
    assert [row.get("id") for row in frame.findall("table/tbody/tr")] == ["row-my-body", "row-my-body_1"]


def test_a_table_of_many_ways_is_known_as_broad() -> None:
    wide = WAYS.replace("\n", " C |\n").replace("|---|---|---| C |", "|---|---|---|---|")
    assert shown(f"::: compare\n\n{wide}").find("div[@class='table cards compare broad']") is not None


@pytest.mark.parametrize("text", [f"::: compare\n\nWords.\n\n{WAYS}", f"::: compare\n\n{TABLE}", WAYS])
def test_other_tables_are_no_ways_to_compare(text: str) -> None:
    assert not [row for row in shown(text).iter("tr") if row.get("id")]
