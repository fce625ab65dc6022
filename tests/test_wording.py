"""Words that readers see: each one there, none unknown, and every gap where a page fills it in."""

from collections.abc import Iterator
from datetime import date

import pytest

from guide.library import Library
from guide.models.wording import Wording
from guide.problem import Problem
from guide.rules.numbers import number_used
from guide.rules.sources import names_known
from tests.rendering.shown import WORDS as WORDING
from tests.small import WORDS, GuideOf, finds


def problems(library: Library) -> Iterator[Problem]:
    """Those of the files of words and topics."""
    return (one for one in library.problems if one.place.path in {"content/words.yml", "content/numbers.yml"})


def line_of(words: str) -> int:
    return WORDS[: WORDS.index(words)].count("\n") + 1


@pytest.mark.parametrize(
    ("words", "instead", "at", "message"),
    [
        (
            "  back: Back to place {place} in the text\n",
            "",
            "page:",
            "`page.back` is missing (write `page.back:` words around {place})",
        ),
        ("  also: ", "  allso: ", "  also: ", "there is no field `glossary.allso` (did you mean `also`?)"),
        (
            ": Counted per {per}.",
            ": Counted.",
            "  per: Counted",
            "“Counted.” has other gaps than it needs (write it with `{per}`)",
        ),
        (
            "  room: Room to write",
            "  room: “Room to write”",
            "  room:",
            "“Room to write” has quotation marks around it, which readers would see (take them away)",
        ),
        (
            "Room to write",
            "Room for {name}",
            "  room:",
            "“Room for {name}” has other gaps than it needs (write it with no gap in curly braces)",
        ),
        (
            "  study: Single study\n",
            "",
            "evidence:",
            "there are no words for `study` (write `study:` and the words readers see)",
        ),
    ],
)
def test_a_slip_in_the_words_is_told_where_it_stands(
    guide_of: GuideOf, words: str, instead: str, at: str, message: str
) -> None:
    assert WORDS.count(words) == 1
    library = guide_of(files={"content/words.yml": WORDS.replace(words, instead)})
    found = {f"{one.place.line}: {one.says} ({one.fix})" for one in problems(library)}
    assert f"{line_of(at)}: {message}" in found


def test_a_guide_without_usable_words_is_checked_all_the_same(guide_of: GuideOf) -> None:
    library = guide_of("::: chance found\n\nSemen [@corona2019].", files={"content/words.yml": "page: 1\n"})
    assert [drawn.name for drawn in library.pages[0].shown.drawn] == ["chance"]
    assert [one for one, _ in library.pages[0].citations] == ["corona2019"]


def test_a_topic_of_numbers_has_a_title(guide_of: GuideOf) -> None:
    library = guide_of(numbers="- {id: found, topic: other}\n- {id: more, topic: other}")
    assert finds(names_known, library) == [
        f"content/numbers.yml:{line}:{column}: [names-known] there is no topic `other` (add it to content/topics.yml)"
        for line, column in ((2, 15), (3, 14))
    ]
    assert finds(number_used, library)[-1].endswith(
        "[number-used] no number has the topic `retrieval` (name it at a number, or delete it)"
    )


def test_a_day_is_written_without_the_settings_of_the_machine() -> None:
    assert WORDING.day(date(2027, 3, 1)) == "1 March 2027"
    assert Wording.model_validate({**WORDING.model_dump(), "dates": "{year}, {month} {day}"}).day(date(2027, 3, 1)) == (
        "2027, March 1"
    )
