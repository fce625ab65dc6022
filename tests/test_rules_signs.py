"""Signs that content/signs.yml lists: each is told with what to write; a pattern that can be none is told itself."""

import pytest

from guide.rules.signs import mark_known
from tests.small import GuideOf, finds


def test_a_sign_of_the_list_is_told_with_what_to_write(guide_of: GuideOf) -> None:
    signs = "signs:\n- sign: '§+'\n  write: name the law\n"
    assert finds(mark_known, guide_of("By §§ 4 it is so.", files={"content/signs.yml": signs})) == [
        "docs/page.md:11:4: [mark-known] `§§` is printed as it was typed (name the law)"
    ]


def test_a_sign_that_each_text_holds_is_told(guide_of: GuideOf) -> None:
    library = guide_of("Words [x].", files={"content/signs.yml": "signs:\n- sign: '§*'\n  write: name the law\n"})
    assert [str(problem) for problem in library.problems] == [
        "content/signs.yml:2:3: [data-valid] this pattern is found in every text "
        "(see where a `|` has nothing before or behind it)"
    ]
    assert finds(mark_known, library) == []


DAY = "write a day that there is, as 30 November 2026, or two figures with “to” between"
LEFT = "delete what a program left in the text, and cite the work as `[@id]`"
LOST = "write “never stop”: a lost “not” or “never” turns advice round"
CELL = "write the words: a spreadsheet could not show this cell"
SAID = "delete what a program says of its answer"


@pytest.mark.parametrize(
    ("typed", "sign", "fix"),
    [
        ("So it is, see #123.", "#123", "leave it out, or write what you mean in words"),
        (
            "It had 15 x 106 per mL.",
            "15 x 106",
            "write the number in words, such as 15 million: a paste loses the power",
        ),
        ("1 See also a review.", "1 See", "cite the work as `[@id]`"),
        ("It took 2,5 hours.", "2,5", "write a decimal point: 2.5"),
        ("It took 2·5 hours.", "2·5", "write a decimal point: 2.5"),
        ("Can it help? - Is it safe?", "-", "begin each point with `- ` on a line of its own"),
        ("Can it help?\n-Is it safe?", "-", "begin each point with `- ` on a line of its own"),
        ("It had 1.968 men.", "1.968", "part thousands by a comma: 1,968"),
        ("It had 1 968 men.", "1 968", "part thousands by a comma: 1,968"),
        ("It had 1\u00a0968 men.", "1\u00a0968", "part thousands by a comma: 1,968"),
        ("So it is %%ask her%%.", "%%", "leave it out, or write what you mean in words"),
        ("'''So''' it is.", "’‘’", "leave it out, or write what you mean in words"),
        ("So it is citeturn0search3.", "turn0search3", LEFT),
        ("So it is (see Error! Reference source not found).", "Error! Reference", LEFT),
        ("Sure, here is a revised version: it is so.", "here is a revised", SAID),
        ("Here's the simplified text.", "Here’s the simplified", SAID),
        ("Certainly. Below is a simpler text.", "Below is a simpler", SAID),
        ("So it is. Page 3 of 12", "Page 3 of 12", LEFT),
        ("So it is. © 2019 The Authors.", "©", LEFT),
        ("Come on 31 November 2027.", "31 November", DAY),
        ("Men of 3-Aug years came.", "3-Aug", DAY),
        ("It takes 3-5 days.", "3-5", "write “to” between two figures: 3 to 5 days"),
        ("It takes 3 – 5 days.", "3 – 5", "write “to” between two figures: 3 to 5 days"),
        ("It takes ½ hour.", "½", "write the share in words, or out of 100"),
        ("Of the men, 2/5 came.", "/5", "write the share in words, or out of 100"),
        ("It heals we1l.", "1l", "write the letter that a scanner took for a figure"),
        ("Wait over >3 hours.", ">3", "write it in words: under, over, at least"),
        ("Stop or skip those on your own.", "Stop or skip those on your own", LOST),
        ("Then stop it alone.", "stop it alone", LOST),
        ("Men of #N/A years came.", "#N/A", CELL),
        ("Men of ##### years came.", "#####", CELL),
        ("It is written 46,XXY.", "46,XXY", "count again: with three of X and Y there are 47"),
        ("As of my last update, it is so.", "my last update", SAID),
        ("Would you like me to shorten this further?", "Would you like me to shorten this", SAID),
    ],
)
def test_what_a_paste_leaves_is_told(guide_of: GuideOf, typed: str, sign: str, fix: str) -> None:
    found = finds(mark_known, guide_of(typed))
    assert found
    assert found[0].endswith(f"[mark-known] `{sign}` is printed as it was typed ({fix})")


@pytest.mark.parametrize(
    "words",
    [
        "Would you like me to come along?",
        "Here is it.",
        "Never stop it on your own, do not stop alone, and stop none on your own. If you stop on your own, it returns.",
        "Room 3#a and q#1.",
        "1.968 IU, 3 × 10 cm, 2 x 100 mg",
        "1,968 men – 47,XXY – so. In 2019 100 men came, and 5 100 mg tablets.",
    ],
)
def test_what_people_say_passes(guide_of: GuideOf, words: str) -> None:
    assert finds(mark_known, guide_of(words)) == []
