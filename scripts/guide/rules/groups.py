"""A rule on whom a number counts: what holds for a special group is not told as if it held for every reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.rules.tools import lines_of

NEAR = 3
"""So many blocks above a quote, below the same heading and outside tables, may name its group: one reads them first."""


class Group(NamedTuple):
    """People of whom a number tells nothing about others: how `who` of an entry names them, and how a page may."""

    name: str
    counted: str
    named: str


GROUPS = (
    Group(
        "men with non-obstructive azoospermia",
        r"\bnon-obstructive|\bnoa\b|testicular failure|made too few",
        r"non-obstructive|\bnoa\b|too few|low (?:sperm )?(?:production|making)|testicular failure|micro-?tese"
        r"|klinefelter|undescended|\bazf|varicocele|donor",
    ),
    Group(
        "men with a blockage",
        r"(?<!non-)obstructive azoo|(?<!also men )with a blockage",
        r"(?<!non-)obstructive|\boa\b|block|vasectomy|hernia|\bduct",
    ),
    Group("men with Klinefelter syndrome", r"(?<!or )klinefelter", r"klinefelter|xxy|extra x"),
    Group("men with a Y deletion", r"\bazf|(?<!no )\by deletion", r"\bazf|\by deletion|\by chromosome"),
    Group(
        "men born without sperm tubes",
        r"without both sperm tubes|absent tubes",
        r"(?:without|missing|absent|no) (?:\S+ ){0,2}tubes?|tubes (?:are|were) missing|cbavd",
    ),
    Group(
        "people with cystic fibrosis or a change for it",
        r"with cystic fibrosis|cystic fibrosis change",
        r"cystic fibrosis|\bcf\b|cftr",
    ),
    Group("men after cancer treatment", r"chemotherapy|cisplatin|radiotherapy|cancer treatment", r"chemo|radi|cancer"),
    Group("men with an undescended testicle", r"undescended", r"undescended"),
    Group("men whose brain signals are missing", r"brain signals|hypogonadotropic", r"brain|hypogonadotropic|\bhh\b"),
    Group("men on testosterone or steroids", r"(?:on|stopping|after) testosterone|steroid", r"testosterone|steroid"),
    Group("men after a vasectomy", r"vasectomy|\breversal", r"vasectom|revers"),
    Group("men with a varicocele", r"varicocele", r"varicocele"),
    Group("men with a blocked ejaculatory duct", r"ejaculatory duct", r"\bducts?\b|tured"),
    Group("men after hernia surgery", r"hernia", r"hernia|mesh"),
    Group("men with a spinal cord injury", r"spinal cord", r"spinal|spine"),
    Group("men with retrograde ejaculation", r"retrograde|(?:from|out of) urine", r"retrograde|backward|urine|bladder"),
    Group("men with diabetes", r"men with diabetes", r"diabet"),
    Group("men with a twisted testicle", r"twisted", r"twist|torsion"),
    Group("men after mumps", r"mumps", r"mumps"),
    Group("men with tuberculosis", r"tuberculosis", r"tubercul|\btb\b"),
    Group("men with Sertoli cells only", r"only sertoli", r"sertoli|helper cells"),
    Group("men with very few sperm in semen", r"cryptozoospermia", r"cryptozoospermia|few sperm"),
    Group("trans women", r"trans women", r"trans women"),
    Group("users of donor sperm", r"\bdonors?\b|sperm donation", r"\bdonors?\b|donat"),
    Group(
        "couples in whom sperm were found",
        r"in whom (?:\S+ )?(?<!no )sperm|with (?:the )?sperm found|so sperm had been found|who (?:had|used) icsi",
        r"icsi|sperm (?:\S+ ){0,2}found|found (?:\S+ ){0,2}sperm",
    ),
    Group(
        "couples with sperm back in semen",
        r"had sperm in semen",
        r"sperm (?:\S+ )?(?:in(?:to)? (?:the )?semen|again|back)|sperm came",
    ),
)
"""In small letters. Men with infertility as such are no group here: the whole guide is about them."""


def group_named(library: Library, page: Page) -> Iterator[Problem]:
    """A number that counts a special group stands where it is named: near by, in its row or in a heading above."""
    for block, words in _in_context(page):
        for quote in block.quotes:
            who = library.number[quote.id].who if quote.id in library.number else ""
            for group in GROUPS:
                if re.search(group.counted, who.lower()) and not re.search(group.named, words):
                    says = f"`{quote.id}` counts only {group.name}, and nothing here says so"
                    fix = "name them in the sentence, or quote a number of the men the sentence is about"
                    yield Problem(page.place_in(block, quote.start), "group-named", says, fix)


def _in_context(page: Page) -> Iterator[tuple[Block, str]]:
    """Each block that quotes a number, and the words that may name a group: its own, near it and above it."""
    title = page.meta.value.title if page.meta else ""
    headings: list[Block] = []
    near: list[str] = []
    lines = lines_of(page)
    for block in page.blocks:
        if block.kind == "heading":
            headings, near = [*(one for one in headings if one.level < block.level), block], []
        if block.quotes:
            above = [title, *(one.text for one in headings), *near[-NEAR:], *lines[block]]
            yield block, " ".join([*above, block.text]).lower()
        if not block.cell:
            near.append(block.text)
