"""A rule on pathway pages: the reader picks from a list, so what is not in the list is never reached."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile

from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.prose import Block
from guide.rules.structure import HELP, PICK
from guide.rules.tools import page_type, place_in


def statement_listed(library: Library) -> Iterator[Problem]:
    """On a pathway page the list below “Pick your statement” leads to each statement, in the same words."""
    for page in (page for page in library.pages if page_type(page) == "pathway"):
        listed = {link.target: link.words for link in page.links}
        for statement in _statements(page):
            words = statement.plain()
            if listed.get(f"#{statement.anchor}") != words:
                says = f"the list of statements does not lead to “{words}”"
                fix = f"write `- [{words}](#{statement.anchor})` below “{PICK}”"
                yield Problem(place_in(page, statement), "statement-listed", says, fix)


def _statements(page: Page) -> Iterator[Block]:
    """The h2 headings between the list and the help."""
    titles = (block for block in page.blocks if block.kind == "heading" and block.level == 2)
    below = islice(dropwhile(lambda block: block.raw != PICK, titles), 1, None)
    return takewhile(lambda block: block.raw != HELP, below)
