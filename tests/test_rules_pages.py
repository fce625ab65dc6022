"""Pages as a whole: front matter, navigation, dates, titles, and how they are written down."""

from __future__ import annotations

import pytest

from guide.rules.markup import block_known, decide_leads, list_apart, markdown_only
from guide.rules.pages import file_expected, page_checked, page_front_matter, page_in_nav, title_unique
from guide.rules.pathway import statement_listed
from tests.small import GuideOf, page, told


def test_a_page_with_all_fields_is_sound(guide_of: GuideOf) -> None:
    assert told(page_front_matter, guide_of(front="next: page.md")) == []


def test_a_page_without_front_matter_is_told(guide_of: GuideOf) -> None:
    assert told(page_front_matter, guide_of(pages={"other.md": "# Other\n"})) == [
        "docs/other.md:1:1: [page-front-matter] this page has no front matter "
        "(begin it with `---`, the fields title, description, type, checked and due, and `---`)"
    ]


def test_every_wrong_field_is_told_at_its_line(guide_of: GuideOf) -> None:
    wrong = "---\ntitle: A\ndescription: too short\ntype: story\nchecked: soon\nauthor: me\n---\n\n# A\n"
    lines = told(page_front_matter, guide_of(pages={"other.md": wrong}))
    assert [line.split(" [page-front-matter] ")[0] for line in lines] == [
        "docs/other.md:2:1:",
        "docs/other.md:3:1:",
        "docs/other.md:4:1:",
        "docs/other.md:5:1:",
        "docs/other.md:6:1:",
    ]
    assert "`due` is missing" in lines[0]
    assert "there is no field `author`" in lines[-1]


def test_front_matter_that_is_not_yaml_is_told(guide_of: GuideOf) -> None:
    found = told(page_front_matter, guide_of(pages={"other.md": '---\ntitle: "A\n---\n\n# A\n'}))
    assert len(found) == 1
    assert "this is not YAML" in found[0]


def test_the_next_page_exists(guide_of: GuideOf) -> None:
    assert told(page_front_matter, guide_of(front="next: pages.md")) == [
        "docs/page.md:7:1: [page-front-matter] there is no page `pages.md` to go on to (did you mean `page.md`?)"
    ]


def test_pages_and_navigation_agree(guide_of: GuideOf) -> None:
    nav = "nav:\n- Home: page.md\n- More:\n  - Other: sub/other.md\n"
    assert told(page_in_nav, guide_of(pages={"sub/other.md": page("Text.")}, nav=nav)) == []


def test_a_page_missing_from_the_navigation_and_an_entry_without_page_are_told(guide_of: GuideOf) -> None:
    nav = "nav:\n- Home: page.md\n- More:\n  - Other: sub/othr.md\n  - Again: page.md\n"
    assert told(page_in_nav, guide_of(pages={"sub/other.md": page("Text.")}, nav=nav)) == [
        "docs/sub/other.md:1:1: [page-in-nav] this page is not in the navigation "
        "(add `sub/other.md` to `nav:` in mkdocs.yml)",
        "mkdocs.yml:4:5: [page-in-nav] there is no page `sub/othr.md` (did you mean `sub/other.md`?)",
        "mkdocs.yml:5:5: [page-in-nav] `page.md` stands twice in the navigation (keep one of the two)",
    ]


def test_a_page_whose_check_is_far_off_is_sound(guide_of: GuideOf) -> None:
    assert told(page_checked, guide_of(front="due: 2027-01-21")) == []


@pytest.mark.parametrize(
    ("front", "says"),
    [
        ("due: 2027-01-20", "6:1: warning: [page-checked] the check is due in 60 days"),
        ("due: 2026-11-21", "6:1: warning: [page-checked] the check is due in 0 days"),
        ("due: 2026-11-21\nchecked: 2025-01-01", "6:1: warning: [page-checked] the check is due in 0 days"),
        ("checked: 2025-11-20\ndue: 2026-11-20", "6:1: [page-checked] the check was due on 2026-11-20"),
    ],
)
def test_a_page_whose_check_is_near_or_past_is_told(guide_of: GuideOf, front: str, says: str) -> None:
    assert told(page_checked, guide_of(front=front)) == [f"docs/page.md:{says} (check the facts, then write new dates)"]


def test_nobody_checks_in_the_future(guide_of: GuideOf) -> None:
    assert told(page_checked, guide_of(front="checked: 2026-11-22")) == [
        "docs/page.md:5:1: [page-checked] the check of 2026-11-22 lies in the future (write the day it was done)"
    ]


def test_titles_differ(guide_of: GuideOf) -> None:
    assert told(title_unique, guide_of(pages={"b.md": page("Text.", "title: Another page")})) == []


def test_a_title_used_twice_is_told(guide_of: GuideOf) -> None:
    assert told(title_unique, guide_of(pages={"b.md": page("Text.", "title: a Page")})) == [
        "docs/page.md:2:1: [title-unique] docs/b.md has the same title (say in the title what this page is about)"
    ]


def test_pages_and_drawings_are_expected_files(guide_of: GuideOf) -> None:
    assert told(file_expected, guide_of(files={"docs/assets/figures/a.svg": "<svg/>"})) == []


@pytest.mark.parametrize("path", ["docs/notes.txt", "docs/assets/figures/a.png", "docs/assets/a.svg", "docs/PAGE.MD"])
def test_any_other_file_is_told(guide_of: GuideOf, path: str) -> None:
    assert told(file_expected, guide_of(files={path: "x"})) == [
        f"{path}:1:1: [file-expected] this file is no page and no drawing "
        "(draw pictures as SVG in docs/assets/figures/; move or delete anything else)"
    ]


def test_the_blocks_we_have_may_be_used(guide_of: GuideOf) -> None:
    body = '!!! brief "In brief"\n\n    - One\n\n!!! urgent "Now"\n    Text.\n\n'
    body += '- Item\n\n    !!! partner "For partners"\n\n        Text.\n'
    assert told(block_known, guide_of(body + "\n::: chance found\n\n::: glossary")) == []


@pytest.mark.parametrize(
    ("line", "fix"),
    [
        ('!!! breif "In brief"', "did you mean `brief`?"),
        ("!!! brief", 'write for example `!!! unknown "What is not known"`'),
        ('!!! note "A note"', 'write for example `!!! unknown "What is not known"`'),
        ('??? brief "Closed"', 'write for example `!!! unknown "What is not known"`'),
        ("::: chanse found", "did you mean `chance`?"),
        ("::: chance found, other", "write `::: chance id` on a line of its own"),
        (":::chance found", "write `::: chance id` on a line of its own"),
    ],
)
def test_a_block_we_do_not_have_is_told(guide_of: GuideOf, line: str, fix: str) -> None:
    assert told(block_known, guide_of(f"{line}\n\n    Text.")) == [
        f"docs/page.md:11:1: [block-known] `{line}` is no block we have ({fix})"
    ]


AID = {"decide/aid.md": page("Text.", "title: Decide\ntype: decision")}
LEADS = '!!! decide "Decide"\n\n    See [the aid](decide/aid.md#numbers).\n'


def test_a_decide_block_may_lead_to_an_aid(guide_of: GuideOf) -> None:
    assert told(decide_leads, guide_of(f"{LEADS}\nText.", pages=AID)) == []


def test_a_decide_block_that_leads_elsewhere_and_a_second_one_are_told(guide_of: GuideOf) -> None:
    elsewhere = '!!! decide "Decide"\n\n    See [a page](page.md).\n\nThen [the aid](decide/aid.md).\n\n'
    assert told(decide_leads, guide_of(elsewhere + LEADS, pages=AID)) == [
        "docs/page.md:11:1: [decide-leads] this `!!! decide` block leads to no decision aid "
        "(link to a page of type `decision`)",
        "docs/page.md:17:1: [decide-leads] a second `!!! decide` block (keep one, where the choice comes up)",
    ]


def test_a_block_without_indented_text_is_told(guide_of: GuideOf) -> None:
    assert told(block_known, guide_of('!!! urgent "Now"\n\nCall.')) == [
        'docs/page.md:11:1: [block-known] `!!! urgent "Now"` holds nothing (indent what belongs to it by four spaces)'
    ]


def test_markdown_with_a_small_sign_is_no_html(guide_of: GuideOf) -> None:
    assert (
        told(markdown_only, guide_of("A < B, `<b>`, <!-- a note --> ![a](b){ .figure }\n\n```\n<script>\n```\n")) == []
    )


@pytest.mark.parametrize("tag", ["<b>", "</b>", "<script src=x>", '<img onerror="x">', "<!DOCTYPE", "<iframe"])
def test_html_is_told(guide_of: GuideOf, tag: str) -> None:
    assert told(markdown_only, guide_of(f"A {tag}")) == [
        f"docs/page.md:11:3: [markdown-only] `{tag}` is HTML (write it in Markdown)"
    ]


def test_attributes_that_set_html_are_told(guide_of: GuideOf) -> None:
    assert told(markdown_only, guide_of('[Go on](page.md){ onclick="x()" }')) == [
        'docs/page.md:11:17: [markdown-only] `{ onclick="x()" }` sets HTML attributes (leave it out)'
    ]


def test_lists_and_tables_below_an_empty_line_or_a_heading_are_sound(guide_of: GuideOf) -> None:
    body = "Text:\n\n- one\n  goes on\n- two\n\n## A table\n| a |\n|---|\n| b |"
    assert told(list_apart, guide_of(body)) == []


@pytest.mark.parametrize(("below", "what"), [("- one", "list"), ("1. one", "list"), ("| a | b |", "table")])
def test_a_list_or_table_that_touches_a_paragraph_is_told(guide_of: GuideOf, below: str, what: str) -> None:
    column = {"- one": 3, "1. one": 4, "| a | b |": 3}[below]
    assert told(list_apart, guide_of(f"Text:\n{below}")) == [
        f"docs/page.md:12:{column}: [list-apart] this {what} touches the paragraph above it "
        "(put an empty line between the two)"
    ]


PATHWAY = """## Pick your statement

- [The first one](#first)

## The first one { #first }

Text.

## Where to get help

Text."""


def test_a_list_that_leads_to_every_statement_is_sound(guide_of: GuideOf) -> None:
    assert told(statement_listed, guide_of(PATHWAY, front="type: pathway")) == []


@pytest.mark.parametrize("listed", ["[The second one](#first)", "[The first one](#second)", "The first one"])
def test_a_statement_that_the_list_does_not_name_is_told(guide_of: GuideOf, listed: str) -> None:
    body = PATHWAY.replace("[The first one](#first)", listed)
    assert told(statement_listed, guide_of(body, front="type: pathway")) == [
        "docs/page.md:15:4: [statement-listed] the list of statements does not lead to “The first one” "
        "(write `- [The first one](#first)` below “Pick your statement”)"
    ]


def test_other_kinds_of_pages_need_no_list(guide_of: GuideOf) -> None:
    assert told(statement_listed, guide_of(PATHWAY.replace("(#first)", "(#more)"))) == []
