"""A page is written in the blocks we have, in Markdown, with lists and tables apart."""

import pytest

from guide.rules.links import link_lands
from guide.rules.markup import block_known, compare_led, decide_leads, markdown_only, table_headed, table_narrow
from guide.rules.words import quote_curled
from tests.small import GuideOf, finds, page


def test_the_blocks_we_have_may_be_used(guide_of: GuideOf) -> None:
    body = '!!! brief "In brief"\n\n    - One\n\n!!! urgent "Now"\n    Text.\n\n'
    body += '- Item\n\n    !!! partner "For partners"\n\n        Text.\n\n??? more "More"\n\n    ::: chance found\n'
    assert finds(block_known, guide_of(body + "\n::: chance found\n\n::: glossary")) == []


@pytest.mark.parametrize(
    ("line", "fix"),
    [
        ('!!! breif "In brief"', "did you mean `brief`?"),
        ("!!! brief", 'write `!!! brief "Title"`'),
        ("!!! partner “For partners”", 'write `!!! partner "Title"`'),
        ('!!! note "A note"', 'write `!!! unknown "Title"`'),
        ('??? note "Closed"', 'write `??? more "More on the numbers"`'),
        ('!!! more "Open"', 'write `??? more "More on the numbers"`'),
        ('???+ more "Open"', 'write `??? more "More on the numbers"`'),
        ("??? more", 'write `??? more "More on the numbers"`'),
        ("::: chanse found", "did you mean `chance`?"),
        ("::: chance found, other", "write `::: chance id` on a line of its own"),
        (":::chance found", "write `::: chance id` on a line of its own"),
    ],
)
def test_a_block_we_do_not_have_is_told(guide_of: GuideOf, line: str, fix: str) -> None:
    assert finds(block_known, guide_of(f"{line}\n\n    Text.")) == [
        f"docs/page.md:11:1: [block-known] `{line}` is not a block we have ({fix})"
    ]


@pytest.mark.parametrize("between", ["Lost words.\n\n", "", "- One\n- Two\n\n"])
def test_a_note_that_runs_into_the_next_is_told(guide_of: GuideOf, between: str) -> None:
    assert finds(markdown_only, guide_of(f"Text.\n\n<!-- a note\n\n{between}<!-- another -->\n\nMore.")) == [
        "docs/page.md:13:1: [markdown-only] this note is never closed and hides what follows "
        "(end it as `<!-- note -->`)"
    ]
    assert finds(markdown_only, guide_of(f"Text.\n\n<!-- a note -->\n\n{between}<!-- another -->\n\nMore.")) == []


WAYS = "| What counts | A. Fresh | B. Frozen |\n|---|---|---|\n| My body | One | Two |\n"


def test_a_table_may_stand_below_compare(guide_of: GuideOf) -> None:
    assert finds(compare_led, guide_of(f"::: chance found\n\n::: compare\n\n{WAYS}")) == []


@pytest.mark.parametrize("below", ["", "Words.\n\n" + WAYS, "::: glossary\n"])
def test_compare_without_a_table_is_told(guide_of: GuideOf, below: str) -> None:
    assert finds(compare_led, guide_of(f"::: compare\n\n{below}")) == [
        "docs/page.md:11:1: [compare-led] no table follows `::: compare` (write the table of ways right below it)"
    ]


def test_a_link_to_a_row_of_ways_lands_and_one_to_a_row_that_is_not_there_is_told(guide_of: GuideOf) -> None:
    found = finds(link_lands, guide_of(f"::: compare\n\n{WAYS}\n- [ ] Yes. [My body](#row-my-body), [Mind](#row-mind)"))
    assert len(found) == 1
    assert "has no heading `#row-mind`" in found[0]


AID = {"decide/aid.md": page("Text.", "title: Decide\ntype: decision")}
LEADS = '!!! decide "Decide"\n\n    See [the aid](decide/aid.md#numbers).\n'


def test_a_decide_block_may_lead_to_an_aid(guide_of: GuideOf) -> None:
    assert finds(decide_leads, guide_of(f"{LEADS}\nText.", pages=AID)) == []


def test_a_decide_block_that_leads_elsewhere_and_a_second_one_are_told(guide_of: GuideOf) -> None:
    elsewhere = '!!! decide "Decide"\n\n    See [a page](page.md).\n\nThen [the aid](decide/aid.md).\n\n'
    assert finds(decide_leads, guide_of(elsewhere + LEADS, pages=AID)) == [
        "docs/page.md:11:1: [decide-leads] this `!!! decide` block links to no decision aid "
        "(link to a page of type `decision`)",
        "docs/page.md:17:1: [decide-leads] a second `!!! decide` block (keep one, where the choice comes up)",
    ]


def test_a_block_without_indented_text_is_told(guide_of: GuideOf) -> None:
    assert finds(block_known, guide_of('!!! urgent "Now"\n\nCall.')) == [
        'docs/page.md:11:1: [block-known] `!!! urgent "Now"` holds nothing (indent what belongs to it by four spaces)'
    ]


def test_markdown_with_a_small_sign_is_no_html(guide_of: GuideOf) -> None:
    assert (
        finds(markdown_only, guide_of("A < B, `<b>`, <!-- a note -->\n\n## Named { #here }\n\n```\n<script>\n```\n"))
        == []
    )


@pytest.mark.parametrize("tag", ["<b>", "</b>", "<script src=x>", '<img onerror="x">', "<!DOCTYPE", "<iframe"])
def test_html_is_told(guide_of: GuideOf, tag: str) -> None:
    assert finds(markdown_only, guide_of(f"A {tag}")) == [
        f"docs/page.md:11:3: [markdown-only] `{tag}` is HTML (write it in Markdown)"
    ]


def test_attributes_that_set_html_are_told(guide_of: GuideOf) -> None:
    assert len(finds(markdown_only, guide_of("## Words { #two words }"))) == 1
    (line,) = finds(markdown_only, guide_of('[Go on](page.md){ onclick="x()" }'))
    assert line == (
        'docs/page.md:11:17: [markdown-only] `{ onclick="x()" }` sets HTML attributes '
        "(leave it out; only a heading may end with one name behind a space, as `{ #name }`)"
    )


def test_a_column_without_a_head_is_told(guide_of: GuideOf) -> None:
    body = "| A | | C |\n|---|---|---|\n| 1 | 2 | 3 |\n\nText.\n\n| A | B |\n|---|---|\n| 1 | 2 |"
    assert finds(table_headed, guide_of(body)) == [
        "docs/page.md:11:3: [table-headed] column 2 of this table has no head (say in the first row what it holds)"
    ]


def test_an_empty_cell_and_an_empty_row_are_told(guide_of: GuideOf) -> None:
    body = "| A | B |\n|---|---|\n| 1 | |\n| 2 | – |\n| | |\n| 3 | {{ found }} |"
    fix = "(write what is so, such as none or not known, or delete the row)"
    assert finds(table_headed, guide_of(body)) == [
        f"docs/page.md:13:3: [table-headed] column 2 of this row is empty {fix}",
        f"docs/page.md:16:3: [table-headed] the row above this one is empty {fix}",
    ]


@pytest.mark.parametrize(
    ("words", "column", "shown"),
    [("He is 5'11\" tall.", 7, "5‘11”"), ("The rock 'n' roll years.", 10, "‘n’"), ("And 'tis so.", 5, "‘")],
)
def test_quotation_marks_that_would_be_curled_the_wrong_way_are_told(
    guide_of: GuideOf, words: str, column: int, shown: str
) -> None:
    assert finds(quote_curled, guide_of(words)) == [
        f"docs/page.md:11:{column}: [quote-curled] `{shown}` comes out with the wrong quotation marks "
        "(write the words: 5 feet 11, and, the 1990s)"
    ]


def test_quotation_marks_around_words_and_numbers_are_sound(guide_of: GuideOf) -> None:
    assert finds(quote_curled, guide_of("It's \"47\" and 'no', in the '90s; she said: \"In 2019\".")) == []


def table(columns: int) -> str:
    return "|" + " a |" * columns + "\n|" + "---|" * columns + "\n|" + " b |" * columns


def test_a_table_of_more_than_five_columns_is_told(guide_of: GuideOf) -> None:
    assert finds(table_narrow, guide_of(f"{table(5)}\n\nText.\n\n{table(6)}")) == [
        "docs/page.md:17:23: [table-narrow] this table has more than 5 columns "
        "(split it, or turn its rows into columns)"
    ]


def test_a_table_that_compares_ways_is_no_wider(guide_of: GuideOf) -> None:
    assert finds(table_narrow, guide_of(f"::: compare\n\n{table(5)}")) == []
    assert len(finds(table_narrow, guide_of(f"::: compare\n\n{table(6)}"))) == 1


def test_panels_without_a_list_and_a_line_that_becomes_a_quotation_are_told(guide_of: GuideOf) -> None:
    body = 'More than\n> 7 days.\n\n!!! panels "How"\n\n    Words alone.'
    assert finds(block_known, guide_of(body)) == [
        "docs/page.md:12:1: [block-known] `> 7 days.` is not a block we have "
        "(write the words for the sign: more than; put what others said into quotation marks)",
        'docs/page.md:14:1: [block-known] `!!! panels "How"` holds no list '
        "(begin each panel with `- ` and its picture)",
    ]
