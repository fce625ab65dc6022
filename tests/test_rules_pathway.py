"""The page that shows a reader's place on the route: a list of statements, each with its place."""

import pytest

from guide.rules.quoted_numbers import drawing_sound, number_known
from guide.rules.structure import statement_listed, statement_placed
from tests.small import GuideOf, finds

PATHWAY = """## Pick your sentence

- [The first one](#first)

## The first one { #first }

Text.

## Where to get help

Text."""


def test_a_list_that_leads_to_every_statement_is_sound(guide_of: GuideOf) -> None:
    assert finds(statement_listed, guide_of(PATHWAY, front="type: pathway")) == []


@pytest.mark.parametrize("listed", ["[The second one](#first)", "[The first one](#second)", "The first one"])
def test_a_statement_that_the_list_does_not_name_is_told(guide_of: GuideOf, listed: str) -> None:
    body = PATHWAY.replace("[The first one](#first)", listed)
    assert finds(statement_listed, guide_of(body, front="type: pathway")) == [
        "docs/page.md:15:4: [statement-listed] the list of statements does not link to “The first one” "
        "(write `- [The first one](#first)` below “Pick your sentence”)"
    ]


def placed(guide_of: GuideOf, line: str) -> list[str]:
    library = guide_of(PATHWAY.replace("{ #first }\n", f"{{ #first }}\n\n{line}\n"), front="type: pathway")
    return finds(statement_placed, library) + finds(drawing_sound, library) + finds(number_known, library)


@pytest.mark.parametrize("place", ["cause", "type blocked", "beside"])
def test_a_statement_that_shows_its_place_is_sound(guide_of: GuideOf, place: str) -> None:
    assert placed(guide_of, f"::: route {place}") == []


def test_a_statement_without_a_place_on_the_route_is_told(guide_of: GuideOf) -> None:
    assert placed(guide_of, "::: notes") == [
        "docs/page.md:15:4: [statement-placed] “The first one” shows no place on the route "
        "(write `::: route` and a step below it)"
    ]


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("", "this route does not name one step"),
        (" cause few more", "this route does not name one step"),
        (" caus", "the route has no step `caus`"),
        (" type fw", "`fw` is not a branch here"),
        (" beside few", "`few` is not a branch here"),
    ],
)
def test_a_place_that_the_route_does_not_have_is_told(guide_of: GuideOf, place: str, says: str) -> None:
    [line] = placed(guide_of, f"::: route{place}")
    assert line.startswith(f"docs/page.md:17:1: [drawing-sound] {says} (")


def test_other_kinds_of_pages_need_no_list(guide_of: GuideOf) -> None:
    assert finds(statement_listed, guide_of(PATHWAY.replace("(#first)", "(#more)"))) == []
