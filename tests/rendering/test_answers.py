"""Questions that readers ask: each answer folds below its question, and a filter finds its way in."""

from guide.markdown.elements import words_of
from tests.rendering.shown import shown

BODY = """Before.

## First part

Some words.

### Is it so? { #q-01 }

Yes [@corona2019].

- More.

### And this? { #q-02 }

No.

## Second part

### Why? { #q-03 }

Nobody knows.
"""


def test_each_answer_folds_below_its_question() -> None:
    page = shown(BODY)
    answers = page.findall(".//details[@class='answer']")
    assert [answer.find("summary/h3").get("id") for answer in answers] == ["q-01", "q-02", "q-03"]  # type: ignore[union-attr]
    assert [child.tag for child in answers[0]] == ["summary", "p", "ul"]


def test_the_parts_of_the_page_and_its_sources_stay_where_they_are() -> None:
    page = shown(BODY)
    groups = page.findall("div[@data-filter]/details[@class='group']")
    assert [[child.tag for child in group] for group in groups] == [
        ["summary", "p", "details", "details"],
        ["summary", "details"],
    ]
    assert [child.tag for child in page] == ["p", "div", "section"]


def test_a_part_says_how_many_its_questions_are_and_the_first_stands_open() -> None:
    groups = shown(BODY).findall("div[@data-filter]/details[@class='group']")
    assert [words_of(group[0]) for group in groups] == ["First part 2", "Second part 1"]
    assert [group.get("open") for group in groups] == ["", None]


def test_a_page_without_such_questions_is_left_alone() -> None:
    page = shown("## A part\n\n### Is it so?\n\nYes.")
    assert [child.tag for child in page] == ["h2", "h3", "p"]
