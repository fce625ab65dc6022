"""Each thing on a page is led back to its line and column, on pages that make that hard."""

import pytest

from guide.page import Page
from guide.problem import Place
from tests.small import GuideOf


def place_of(page: Page, words: str, nth: int = 1) -> str:
    """Line and column at which the page tells the n-th of these words in its blocks."""
    for block in page.blocks:
        start = block.text.find(words)
        while start >= 0:
            nth -= 1
            if not nth:
                return at(page.place_in(block, start))
            start = block.text.find(words, start + 1)
    return "not there"


HARD = [
    ("same same same", "same", 3, "11:11"),
    ("**same** and *same*", "same", 2, "11:15"),
    ("{{ found }} and sperm, {{ found | number }} sperm", "sperm", 2, "11:45"),
    ("one [@corona2019] one [@corona2019; @corona2019] one", "one", 3, "11:50"),
    ("a \\* b \\[ same", "same", 1, "11:11"),
    ("R&amp;D &lt; same", "same", 1, "11:14"),
    ("R&amp;D &lt; same", "D", 1, "11:7"),
    ('"same" and “same”', "same", 2, "11:13"),
    ("it's the man's", "man", 1, "11:10"),
    ("`same` and `same`", "same", 2, "11:13"),
    ("- one\n    - one\n        - one\n    - one\n- one", "one", 3, "13:11"),
    ("- one\n    - one\n        - one\n    - one\n- one", "one", 4, "14:7"),
    ("1. one\n\n    one\n\n2. one", "one", 2, "13:5"),
    ("- [ ] one\n\n    one\n\n    - one\n\n- [ ] one", "one", 3, "15:7"),
    ("- [ ] one\n\n    one\n\n    - one\n\n- [ ] one", "one", 4, "17:7"),
    ('!!! brief "one"\n\n    | one | one |\n    |---|---|\n    | **one** | one |', "one", 3, "13:13"),
    ('!!! brief "one"\n\n    | one | one |\n    |---|---|\n    | **one** | one |', "one", 5, "15:17"),
    ("| one | |\n|---|---|\n| | one |", "one", 2, "13:5"),
    ('![one](x.svg "one and two")\n\none', "one", 1, "11:15"),
    ('![one](x.svg "one and two")\n\none', "one", 2, "13:1"),
    ("[one](page.md#one) one", "one", 2, "11:20"),
    ("<!-- one --> one", "one", 1, "11:14"),
    ("```\none\n```\n\none", "one", 2, "15:1"),
    ("::: chance found\n\nsperm", "sperm", 1, "13:1"),
    ("one\ntwo\none", "one", 2, "13:1"),
    ("## one { #id }\n\none", "one", 2, "13:1"),
    ("semen and semen", "semen", 2, "11:11"),
    ("micro-TESE and micro-TESE", "TESE", 2, "11:22"),
]


@pytest.mark.parametrize(("body", "words", "nth", "place"), HARD)
def test_a_word_is_led_back_to_where_it_stands(guide_of: GuideOf, body: str, words: str, nth: int, place: str) -> None:
    page = guide_of(body).page["page.md"]
    assert page.alignment.differences == []
    assert place_of(page, words, nth) == place


@pytest.mark.parametrize(
    ("body", "sign", "place"),
    [
        ("one, two", ",", "11:4"),
        ("one (two)", "(", "11:5"),
        ("one **(two** three)", "(", "11:7"),
        ("one [@corona2019], two", ",", "11:18"),
        ('one [@corona2019] "two"', "“", "11:19"),
        ("one **two**: three", ":", "11:12"),
        ("one -- two (three", "(", "11:12"),
        ("one --> two\n\nthree–four", "–", "11:5"),
        ("one... two\n\nthree…", "…", "11:4"),
        ("one\n\n&amp; two — (three", "(", "13:13"),
        ("one\n\n§§", "§", "13:1"),
        ("one {{ found | number }}} two", "}", "11:25"),
    ],
)
def test_a_sign_is_found_from_the_words_beside_it(guide_of: GuideOf, body: str, sign: str, place: str) -> None:
    assert place_of(guide_of(body).page["page.md"], sign) == place


def test_behind_something_lost_words_are_still_led_back(guide_of: GuideOf) -> None:
    page = guide_of("One\n- two\n\nthree four").page["page.md"]
    assert page.alignment.differences
    assert place_of(page, "four") == "14:7"


def test_links_pictures_numbers_and_citations_have_places(guide_of: GuideOf) -> None:
    body = "- One [words](page.md) {{ found | rest }}\n- [@corona2019]\n\n![Words](x.svg)\n\n::: chance found"
    page = guide_of(body).page["page.md"]
    shown = page.shown
    assert [at(page.place(one.token)) for one in page.links_and_pictures] == ["11:7", "14:1"]
    assert [at(page.place(one.token)) for one in shown.numbers] == ["11:24"]
    assert [at(page.place(one.token)) for one in shown.drawn] == ["16:1"]
    assert [page.address(one.token).target for one in page.links_and_pictures] == ["page.md", "x.svg"]
    assert at(page.address(shown.links[0].token).place) == "11:15"
    assert [(one, at(place)) for one, place in page.citations] == [("corona2019", "12:5")]


def at(place: Place) -> str:
    return f"{place.line}:{place.column}"
