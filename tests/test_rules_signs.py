"""Signs that content/signs.yml lists: each is told with what to write; a pattern that can be none is told itself."""

from guide.rules.signs import mark_known
from tests.small import GuideOf, told


def test_a_sign_of_the_list_is_told_with_what_to_write(guide_of: GuideOf) -> None:
    signs = "signs:\n- sign: '§+'\n  write: name the law\n"
    assert told(mark_known, guide_of("By §§ 4 it is so.", files={"content/signs.yml": signs})) == [
        "docs/page.md:11:4: [mark-known] `§§` is printed as it was typed (name the law)"
    ]


def test_a_sign_that_each_text_holds_is_told(guide_of: GuideOf) -> None:
    library = guide_of("Words [x].", files={"content/signs.yml": "signs:\n- sign: '§*'\n  write: name the law\n"})
    assert [str(problem) for problem in library.problems] == [
        "content/signs.yml:2:3: [data-valid] this pattern is found in every text "
        "(see where a `|` has nothing before or behind it)"
    ]
    assert told(mark_known, library) == []
