"""A page is written in the blocks we have, in Markdown, with lists and tables apart."""

from __future__ import annotations

import pytest

from guide.rules.markup import block_known, decide_leads, markdown_only
from tests.small import GuideOf, page, told


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
        told(markdown_only, guide_of("A < B, `<b>`, <!-- a note -->\n\n## Named { #here }\n\n```\n<script>\n```\n"))
        == []
    )


@pytest.mark.parametrize("tag", ["<b>", "</b>", "<script src=x>", '<img onerror="x">', "<!DOCTYPE", "<iframe"])
def test_html_is_told(guide_of: GuideOf, tag: str) -> None:
    assert told(markdown_only, guide_of(f"A {tag}")) == [
        f"docs/page.md:11:3: [markdown-only] `{tag}` is HTML (write it in Markdown)"
    ]


def test_attributes_that_set_html_are_told(guide_of: GuideOf) -> None:
    (line,) = told(markdown_only, guide_of('[Go on](page.md){ onclick="x()" }'))
    assert line == (
        'docs/page.md:11:17: [markdown-only] `{ onclick="x()" }` sets HTML attributes '
        "(leave it out; only a heading may end with `{ #name }`)"
    )
