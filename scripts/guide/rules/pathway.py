"""A rule on pathway pages: the reader picks from a list, so what is not in the list is never reached."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.rules.structure import HELP, PICK
from guide.rules.tools import page_type


def statement_listed(library: Library, page: Page) -> Iterator[Problem]:
    """On a pathway page the list below “Pick your statement” leads to each statement, in the same words."""
    if page_type(page) != "pathway":
        return
    listed = {page.address(one.token).target: " ".join(one.words.split()) for one in page.shown.links}
    for statement in _statements(page):
        words = statement.words
        if listed.get(f"#{statement.anchor}") != words:
            says = f"the list of statements does not lead to “{words}”"
            fix = f"write `- [{words}](#{statement.anchor})` below “{PICK}”"
            yield Problem(page.place_in(statement), "statement-listed", says, fix)


def statement_placed(library: Library, page: Page) -> Iterator[Problem]:
    """Each statement of a pathway page shows where it stands: `::: route` and a step, right below its heading."""
    if page_type(page) != "pathway":
        return
    behind = {drawn.token for drawn in page.shown.drawn if drawn.name == "route"}
    for statement in _statements(page):
        if not statement.tokens or statement.tokens[-1] + 1 not in behind:
            says = f"“{statement.words}” shows no place on the route"
            yield Problem(page.place_in(statement), "statement-placed", says, "write `::: route` and a step below it")


def _statements(page: Page) -> Iterator[Block]:
    """The h2 headings between the list and the help."""
    titles = (block for block in page.headings if block.level == 2)
    below = islice(dropwhile(lambda block: block.words != PICK, titles), 1, None)
    return takewhile(lambda block: block.words != HELP, below)
