"""The build of a page: the headings of its type, the short version first, headings in order and in one style."""

import pytest

from guide import rules
from guide.rules.headings import anchor_unique, heading_order, heading_style
from guide.rules.structure import page_template
from tests.small import BODY, GuideOf, finds, page

BRIEF = '!!! brief "In brief"\n\n    **One message.** More.\n\n    **What you can do now**\n\n    1. First.\n'
KNOWN = '## What is known and not known\n\nText.\n\n!!! unknown "What is not known"\n\n    - Much.\n'
ASK = "## Questions to ask\n\n" + "- Why?\n" * 5
OVERVIEW = f"{BRIEF}\n## A part\n\nText.\n\n{KNOWN}\n{ASK}"


def test_an_overview_with_all_its_parts_is_sound(guide_of: GuideOf) -> None:
    assert finds(page_template, guide_of(OVERVIEW, front="type: overview")) == []


@pytest.mark.parametrize("kind", ["home", "about", "generated"])
def test_some_types_have_no_template(guide_of: GuideOf, kind: str) -> None:
    assert finds(page_template, guide_of("Text.", front=f"type: {kind}")) == []


def test_a_page_without_title_heading_is_told_and_not_its_first_heading(guide_of: GuideOf) -> None:
    assert finds(heading_order, guide_of(pages={"page.md": page("").replace("# A page", "## A part")}))[0] == (
        "docs/page.md:9:4: [heading-order] this page has no title heading (write `# A page` below the front matter)"
    )


def test_bold_words_alone_are_told(guide_of: GuideOf) -> None:
    body = f"**Bold. One**\n\n**Two** more.\n\n**Three.**\n\n- **Four**\n\n{BRIEF}"
    assert finds(heading_style, guide_of(body)) == [
        "docs/page.md:11:3: [heading-style] “Bold. One” is bold and takes the place of a heading "
        "(write `### Bold. One`)"
    ]


@pytest.mark.parametrize("body", ["## Words [@corona2019]", '!!! partner "Words [@corona2019]"\n\n    Words.'])
def test_a_work_cited_in_a_heading_is_told(guide_of: GuideOf, body: str) -> None:
    assert (
        "a work is cited in this heading or title (cite it in the text below)"
        in finds(heading_style, guide_of(body))[0]
    )


def test_each_missing_heading_is_told_with_the_one_above_it(guide_of: GuideOf) -> None:
    found = finds(page_template, guide_of(BRIEF, front="type: test"))
    assert len(found) == 5
    assert found[-1] == (
        "docs/page.md:8:1: [page-template] the heading “What the result can and cannot tell” is missing from this test "
        "page (write `## What the result can and cannot tell` below “What happens”)"
    )


def test_a_heading_that_stands_too_early_is_told(guide_of: GuideOf) -> None:
    library = guide_of(f"{BRIEF}\n{ASK}\n{KNOWN}", front="type: overview")
    assert finds(page_template, library) == [
        "docs/page.md:19:4: [page-template] “Questions to ask” comes too early "
        "(the order is: What is known and not known · Questions to ask)"
    ]


def test_the_short_version_stands_first(guide_of: GuideOf) -> None:
    assert finds(page_template, guide_of(f"Hello.\n\n{OVERVIEW}", front="type: overview")) == [
        "docs/page.md:11:1: [page-template] the short version does not come first "
        '(write `!!! brief "In brief"` below the title)'
    ]


def test_the_short_version_begins_with_its_message_in_bold(guide_of: GuideOf) -> None:
    body = OVERVIEW.replace("**One message.** More.", "One message. **More.**")
    assert finds(page_template, guide_of(body, front="type: overview")) == [
        "docs/page.md:13:5: [page-template] the short version begins with no bold message "
        "(write what matters most as `**…**`)"
    ]


def test_a_short_version_that_holds_only_a_drawing_is_told(guide_of: GuideOf) -> None:
    body = OVERVIEW.replace(BRIEF, '!!! brief "In brief"\n\n    ::: chance found\n')
    assert [
        line.partition("] ")[2].partition(" (")[0]
        for line in finds(page_template, guide_of(body, front="type: overview"))
    ] == [
        "the short version begins with no bold message",
        "the short version has 0 numbered actions",
    ]


@pytest.mark.parametrize(
    ("actions", "says"),
    [("", "0 numbered actions"), ("    - First.\n", "0 numbered actions"), ("    1. Do.\n" * 4, "4 numbered actions")],
)
def test_the_short_version_says_what_to_do_in_one_to_three_steps(guide_of: GuideOf, actions: str, says: str) -> None:
    body = OVERVIEW.replace("    1. First.\n", actions)
    assert finds(page_template, guide_of(body, front="type: overview")) == [
        f"docs/page.md:11:12: [page-template] the short version has {says} (write 1 to 3, as 1., 2., 3.)"
    ]


def test_a_page_ends_with_questions_and_with_what_is_not_known(guide_of: GuideOf) -> None:
    body = OVERVIEW.replace("!!! unknown", "!!! partner")
    assert finds(page_template, guide_of(body.replace("- Why?\n", "", 1), front="type: overview")) == [
        'docs/page.md:23:4: [page-template] what is not known has no block (write `!!! unknown "What is not known"`)',
        "docs/page.md:31:4: [page-template] the number of questions here is 4 (give 5 to 7 as a list)",
    ]


def test_a_question_without_its_mark_is_told(guide_of: GuideOf) -> None:
    assert finds(page_template, guide_of(OVERVIEW.replace("- Why?\n", "- Why\n", 1), front="type: overview")) == [
        "docs/page.md:33:3: [page-template] this is not a question (end it with a question mark, or leave it out)"
    ]


def test_headings_in_order_are_sound(guide_of: GuideOf) -> None:
    assert finds(heading_order, guide_of("## One\n\n### Under it\n\n## Two")) == []


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("### Deep", "11:5: [heading-order] a heading of level 3 follows level 1 (write `##`)"),
        ("# Again", "11:3: [heading-order] a page has one title heading (write `##`)"),
        ("## One\n\n## one", "13:4: [heading-order] “one” is a heading already in line 11 (say what differs)"),
    ],
)
def test_a_heading_out_of_order_is_told(guide_of: GuideOf, body: str, says: str) -> None:
    assert finds(heading_order, guide_of(body)) == [f"docs/page.md:{says}"]


def test_the_title_heading_is_the_title(guide_of: GuideOf) -> None:
    front = "---\ntitle: One\ndescription: A page of a small guide, with one sentence on it.\ntype: about\n"
    front += "checked: 2026-01-01\ndue: 2027-01-01\n---\n"
    library = guide_of(pages={"one.md": front + "\n# Two\n", "none.md": front.replace("One", "None") + "\nText.\n"})
    assert finds(heading_order, library) == [
        "docs/none.md:8:1: [heading-order] this page has no title heading (write `# None` below the front matter)",
        "docs/one.md:9:3: [heading-order] the title heading is not the title “One” (write the same words in both)",
    ]


@pytest.mark.parametrize(
    "words",
    ["What it is", "micro-TESE", "Chances: Where they come from", "The Y chromosome", "Klinefelter syndrome and you",
     "FSH and LH", "Why **men** matter"],
)  # fmt: skip
def test_plain_headings_are_sound(guide_of: GuideOf, words: str) -> None:
    library = guide_of(f"## {words}", terms="- {id: semen, term: Klinefelter syndrome}\n- {id: y, term: Y chromosome}")
    assert finds(heading_style, library) == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("What It is", "11:9: [heading-style] “It” has a capital inside the heading (write “it”)"),
        ("what it is", "11:4: [heading-style] this heading begins with a small letter (write “What it is”)"),
        ("What it is.", "11:14: [heading-style] this heading ends with “.” (leave it out)"),
        (
            "What is it?",
            "11:14: [heading-style] this heading is a question "
            "(name what is below it; put question words into `aliases:`)",
        ),
        ("Word " + "word " * 14, "11:4: [heading-style] this heading has 74 characters (use at most 70)"),
    ],
)
def test_a_heading_in_another_style_is_told(guide_of: GuideOf, words: str, says: str) -> None:
    assert finds(heading_style, guide_of(f"## {words.strip()}")) == [f"docs/page.md:{says}"]


def test_headings_of_the_faq_may_ask(guide_of: GuideOf) -> None:
    library = guide_of(pages={"tools/faq.md": "# Questions\n\n## Is it my fault?\n"})
    assert finds(heading_style, library) == []


def test_an_anchor_given_twice_is_told_at_both(guide_of: GuideOf) -> None:
    named = "## One { #same }\n\n## Two { #same }\n\n## Three { #ref-1 }\n\n"
    body = named + "## Four\n\n## Of it { #four }\n\nSo [@corona2019]."
    assert finds(anchor_unique, guide_of(body)) == [
        f"docs/page.md:{line}:4: [anchor-unique] the anchor `#{name}` is on this page 2 times "
        "(end the heading with another, as `{ #name }`)"
        for line, name in ((11, "same"), (13, "same"), (15, "ref-1"), (17, "four"))
    ]


def test_of_a_page_that_was_pasted_twice_only_that_is_told(guide_of: GuideOf) -> None:
    library = guide_of(pages={"page.md": page(BODY) * 2})
    assert [str(one) for one in rules.check(library) if one.place.path == "docs/page.md"] == [
        "docs/page.md:20:3: [heading-order] this page is repeated from here on (delete one of the two)"
    ]
