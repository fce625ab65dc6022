"""A rule on whom a number counts: what holds for a special group is not told as if it held for every reader."""

from __future__ import annotations

from collections.abc import Iterator

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.rules.tools import lines_of

NEAR = 3
"""So many blocks above a quote, below the same heading and outside tables, may name its group: one reads them first."""


def group_named(library: Library, page: Page) -> Iterator[Problem]:
    """A number that counts a special group stands where it is named: near by, in its row or in a heading above."""
    for block, words in _in_context(page):
        for quote in block.quotes:
            who = library.number[quote.id].who if quote.id in library.number else ""
            for group in (entry.value for entry in library.groups):
                if group.counted.search(who.lower()) and not group.named.search(words):
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
