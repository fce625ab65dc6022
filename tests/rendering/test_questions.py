"""The questions of all pages: folded by page, in the order of the navigation, each once, with the way to its page."""

from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from guide.library import Library
from guide.problem import Place
from guide.settings import NavEntry
from guide.site.search_index import LEFT_OUT
from tests.rendering.shown import library, shown, text_of
from tests.rendering.test_generated import page

BLOCK = '!!! questions "Questions to ask"\n\n    - {}\n    - {}\n'


@pytest.fixture
def made() -> Library:
    made = library(Path())
    made.pages = [
        page("causes/genes.md", "Genes", BLOCK.format("Which **piece** is [missing](b.md)?", "Who tests my partner?")),
        page("start/a.md", "The basics", "No question here.\n"),
        page("tests/blood.md", "Blood", BLOCK.format("Who tests my partner?", "What is FSH?")),
        page("tools/questions.md", "Questions", "- [ ] What is FSH?\n- Not to tick\n\n::: questions\n"),
    ]
    nav = {"tests/blood.md": "Tests", "start/a.md": "Start", "gone.md": "Start", "causes/genes.md": "Causes"}
    made.nav = [NavEntry(path, Place("mkdocs.yml"), section) for path, section in nav.items()]
    return made


def lists(article: Element) -> dict[str, dict[str, list[str]]]:
    """Section → folded list → its questions."""
    return {
        text_of(section.find("h3")): {
            text_of(one.find("summary")): [text_of(item) for item in one.iter("li")] for one in section.iter("details")
        }
        for section in article.iter("section")
        if section.find("h3") is not None
    }


def test_each_question_stands_once_and_in_the_order_of_the_navigation(made: Library) -> None:
    assert lists(shown("- [ ] What is FSH?\n- Not to tick\n\n::: questions", made)) == {
        "Tests": {"Blood 1": ["Who tests my partner?"]},
        "Causes": {"Genes 1": ["Which piece is missing?"]},
    }


def test_what_stands_in_a_list_beside_it_is_left_out_only_there(made: Library) -> None:
    assert lists(shown("::: questions", made))["Tests"] == {"Blood 2": ["Who tests my partner?", "What is FSH?"]}


def test_each_question_has_a_box_and_each_list_a_link_to_its_page(made: Library) -> None:
    folded = shown("::: questions", made).find(".//details")
    assert folded is not None
    assert folded.get("open") is None
    assert [(link.get("href"), text_of(link)) for link in folded.iter("a")] == [("/tests/blood.md", "Blood")]
    box: Any = folded.find("ul/li[@class='tick']/label/input")
    assert box.attrib == {"type": "checkbox"}


def test_the_place_of_the_readers_own_list_is_empty_and_can_be_linked_to() -> None:
    place = shown("::: picked").find("div")
    assert place is not None
    assert (place.get("id"), text_of(place)) == ("picked", "")
    assert [(field.tag, field.get("hidden")) for field in place] == [("textarea", "")]


def test_the_search_does_not_read_every_question_twice(made: Library) -> None:
    block = shown("::: questions", made).find("div")
    assert block is not None
    assert block.get("class") in LEFT_OUT
