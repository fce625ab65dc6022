"""Small bars in tables of chances: below shares that begin a cell, as long as the share."""

from tests.rendering.shown import FOUND, library, shown

NUMBERS = [
    FOUND,
    {**FOUND, "id": "rare", "value": 5, "out_of": 1000},
    {**FOUND, "id": "wide", "value": None, "low": 20, "high": 40},
    {**FOUND, "id": "middle", "kind": "median of studies", "otherwise": None},
    {**FOUND, "id": "wait", "out_of": None, "of": None, "unit": "months", "otherwise": None},
]


def bars(*cells: str) -> list[tuple[str | None, str | None]]:
    """Where each bar of a table begins, and how long it is."""
    page = shown("| A | B |\n|---|---|\n" + "".join(f"| x | {cell} |\n" for cell in cells), library(numbers=NUMBERS))
    return [(bar.get("x"), bar.get("width")) for bar in page.findall(".//td/svg[@aria-hidden]/rect[@class='part']")]


def test_each_share_that_begins_a_cell_has_a_bar() -> None:
    cells = ("{{ noa-found }}", "{{ rare | number }} in one report", "{{ wide }}")
    assert bars(*cells) == [(None, "47%"), (None, "0.5%"), ("20%", "20%")]


def test_words_before_it_another_side_a_middle_and_a_measure_have_none() -> None:
    others = (
        "in {{ noa-found }}",
        "{{ noa-found | rest }}",
        "{{ middle }}",
        "{{ wait }}",
        "**bold**",
        "none",
        "{{ no }}",
    )
    assert bars("{{ noa-found }}", "{{ noa-found }}", *others) == [(None, "47%")] * 2


def test_a_share_alone_has_none() -> None:
    assert bars("{{ noa-found }}", "none") == []
