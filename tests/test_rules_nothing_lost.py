"""Nothing an editor wrote is lost on the page or printed as it was typed without being named at its place."""

import pytest

from guide import rules
from guide.rules import Rule, check
from guide.rules.nothing_lost import line_apart, list_indented, written_shown
from guide.rules.signs import mark_known
from guide.rules.structure import section_filled
from tests.small import GuideOf, finds

SOUND = """## A heading

- **Bold.** One [@corona2019]
    - Two with `code`
- Three, "quoted" & 5 < 7

    More of three.

Words.

1. First
1. Second

    | A | B |
    |---|---|
    | {{ found | number }} | [words](page.md) |

!!! brief "In brief"

    - [ ] Tick

        More of it.

![Words](x.svg "A caption.")

::: chance found

```
- [x] ~~code~~
  <b>
```

<!-- a note -->
"""


@pytest.mark.parametrize("rule", [written_shown, mark_known, list_indented, line_apart])
def test_a_page_in_our_markdown_is_sound(guide_of: GuideOf, rule: Rule) -> None:
    assert finds(rule, guide_of(SOUND)) == []


LOST = [
    ("Words.\n- One", 12, 1, "this is not shown as a point of a list at its level and with its number"),
    ("1. One\n2. Two\n4. Four", 13, 1, "this is not shown as a point of a list at its level and with its number"),
    ("1. One\n\n- Two", 13, 1, "this is not shown as a point of a list at its level and with its number"),
    ("| A | B |\n|---|---|\n| 1 | 2 | 3 |", 13, 10, "this row has other cells on the page than here"),
    ("| A | B |\n|---|---|\n| 1 |", 13, 3, "this row has other cells on the page than here"),
    ("See `words [@corona2019]`.", 11, 12, "the citation `[@corona2019]` is not on the page"),
    ("See `{{ found | number }}`.", 11, 6, "the number `{{ found | number }}` is not on the page"),
    ('![Words](x.svg "A caption [@corona2019].")', 11, 27, "the citation `[@corona2019]` is not on the page"),
    ("![Words [@corona2019]](x.svg)", 11, 9, "the citation `[@corona2019]` is not on the page"),
    ("See [words [@corona2019]](page.md).", 11, 12, "the citation `[@corona2019]` is not on the page"),
    ("See [words {{ found }}](page.md).", 11, 12, "the number `{{ found }}` is not on the page"),
    ("    Words.", 11, 5, "this is shown as code"),
    ("Words\n-----", 11, 1, "this is shown as a heading"),
    ("[TOC]", 11, 2, "“TOC” is written here and not shown"),
    ('[Words](page.md "More words.")', 11, 18, "“More words” is written here and not shown"),
]


@pytest.mark.parametrize(("body", "line", "column", "says"), LOST)
def test_what_is_lost_is_named_where_it_was_written(
    guide_of: GuideOf, body: str, line: int, column: int, says: str
) -> None:
    first = finds(written_shown, guide_of(body))[0]
    assert first.startswith(f"docs/page.md:{line}:{column}: [written-shown] {says} (")


def test_a_row_that_is_wrong_in_several_places_is_told_once(guide_of: GuideOf) -> None:
    assert (
        len(finds(written_shown, guide_of("One | two | three\n---|---|---\none | two | three\none | two | three"))) == 1
    )


@pytest.mark.parametrize(
    "line", ["!!! partner “Title”", "!!! partner", "::: chance {{ found }}", '!!! Partner "Title"']
)
def test_of_a_block_with_a_slip_only_that_is_told(guide_of: GuideOf, line: str) -> None:
    found = check(guide_of(f"{line}\n\n    One.\n\n    !!! also\n\nTwo ~~three~~."))
    assert {(one.place.line, one.rule) for one in found if one.place.path == "docs/page.md"} == {
        (11, "block-known"),
        (15, "block-known"),
        (17, "mark-known"),
    }


PRINTED = [
    ("Words ~~old~~.", 7, "~~old~~."),
    ("H~2~O.", 2, "~2~O."),
    ("Words ==new==.", 7, "=="),
    ("Words x^2^.", 8, "^2^."),
    ("Words[^1].", 6, "[^1]"),
    ("- [x] Words.", 3, "[x]"),
    ("- [  ] Words.", 3, "[  ]"),
    ("- ( ) Words.", 3, "( )"),
    ("> [!NOTE]\n> Words.", 3, "[!NOTE]"),
    ("Words.\n\n*[AB]: words", 1, "*[AB]:"),
    ("--8<-- words", 2, "–8<–"),
    ("Words **open.", 7, "**"),
    ("Words `open.", 7, "`"),
    ("Words [open.", 7, "["),
    ("[Words] (page.md)", 7, "] ("),
    ("Words {{{ found }}}.", 7, "{"),
    ("(a) Words.", 1, "(a)"),
    ("ii. Words.", 1, "ii."),
    ("| A | B |\n|---|---|\n| Words | - words - words |", 11, "-"),
    ("§ Words.", 1, "§"),
    ("\uf0b7 Words.", 1, "\uf0b7"),
    ("Words&thinsp;words &nope; words &amp .", 20, "&nope;"),
    ("| A | B |\n|---|---|\n| Words | ^^ |", 11, "^^"),
    ("![Words **in bold** of it](x.svg)", 1, "**"),
    ("Words <!-- open.", 7, "<!–"),
    ("Words --> done.", 7, "–>"),
    ("Words ::: chance found.", 7, ":::"),
    ("Words !!! now.", 7, "!!!"),
    ("Words\n• words", 1, "•"),
    ("Words\n: meaning", 1, ":"),
    ("Words :smile:.", 7, ":smile:"),
    ("-Words\n-words", 1, "-"),
    ("1.Words\n2.Words", 1, "1."),
    ("Words (p = 0.03).", 8, "p = 0.03"),
    ("Words (P<0.05).", 8, "P<0.05"),
    ("Words (n = 34).", 8, "n = 34"),
    ("Words (OR 2.4).", 8, "OR 2.4"),
    ("Words (95% CI 2 to 3).", 9, "5% CI"),
    ("Words 34 ± 5.", 10, "±"),
    ("Words, e.g. one.", 8, "e.g."),
    ("Words (i.e. one).", 8, "i.e."),
    ("Words, one, etc.", 13, "etc."),
    ("Words on 30.11.2026.", 10, "30.11.2026"),
    ("Words on 11/30/26.", 10, "11/30/26"),
]


@pytest.mark.parametrize(("body", "column", "mark"), PRINTED)
def test_a_mark_printed_as_typed_is_named(guide_of: GuideOf, body: str, column: int, mark: str) -> None:
    found = finds(mark_known, guide_of(body))
    assert any(f":{column}: [mark-known] `{mark}` is printed as it was typed (" in one for one in found), found


def test_a_merge_mark_is_named(guide_of: GuideOf) -> None:
    """Of a page with two versions in it only that is told."""
    library = guide_of("<<<<<<< ours\nWords ~~one~~.\n=======\nWords [two.\n>>>>>>> theirs")
    assert [str(one) for one in rules.check(library) if one.place.path == "docs/page.md"] == [
        "docs/page.md:11:1: [page-front-matter] this file holds a mark that is left over from a merge "
        "(keep one of the two versions and delete the marks)"
    ]


@pytest.mark.parametrize(
    ("body", "place", "spaces", "fix"),
    [
        ("- One\n  - Two", "12:3", "2 spaces", "indent it by 4 for each level, or by none"),
        ("1. One\n\n   Words.", "13:4", "3 spaces", "indent it by 4 for each level, or by none"),
        ("Words.\n\n Words.", "13:2", "1 space", "indent it by 4 for each level, or by none"),
        ("- One\n\n    ## Two", "13:5", "4 spaces", "begin a heading at the margin"),
    ],
)
def test_an_indent_by_other_than_4_is_named(guide_of: GuideOf, body: str, place: str, spaces: str, fix: str) -> None:
    assert finds(list_indented, guide_of(body)) == [
        f"docs/page.md:{place}: [list-indented] this line begins with {spaces} ({fix})"
    ]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("- One\nWords.", "12:1"),
        ("1. One\n2.Two", "12:1"),
        ("- One\n    - Two\n    Words.", "13:5"),
        ('!!! brief "A"\n\n    - One\n- Two', "14:1"),
        ('!!! brief "A"\n    Words.\nMore.', "13:1"),
        ("- One\n![Words](x.svg)", "12:1"),
    ],
)
def test_words_right_below_a_point_or_block_are_named(guide_of: GuideOf, body: str, place: str) -> None:
    assert finds(line_apart, guide_of(body)) == [
        f"docs/page.md:{place}: [line-apart] this line is right below a point or block "
        "(put an empty line above it, or indent it like the line above)"
    ]


@pytest.mark.parametrize("point", ["- ", "-", "    - ", "1.", "- [ ]"])
def test_a_point_without_words_is_told(guide_of: GuideOf, point: str) -> None:
    column = len(point) - len(point.lstrip()) + 1
    says = "this point holds no words (write them, or delete the line)"
    found = finds(section_filled, guide_of(f"- One.\n{point}\n"))
    assert f"docs/page.md:12:{column}: [section-filled] {says}" in found
