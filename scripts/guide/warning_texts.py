"""Keeps the words of `!!! urgent` blocks a second time, in content/warnings.txt: a slip alone changes no warning."""

import re
from functools import lru_cache

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.text import Text

WARNINGS = "content/warnings.txt"
HEAD = """\
# The words of each `!!! urgent` block, below the path of its page: a line for its title, each paragraph and point. Who
# changes a warning there changes it here too, so that another sees both. All anew: python3 scripts/run.py warnings
"""
PATH = re.compile(r"^(?:#+ )?(?:docs/)?(\S+\.md) *$", re.MULTILINE)  # also as GitHub or a chatbot writes it


def warnings_on(page: Page) -> list[Block]:
    """The texts in the urgent blocks of a page, with the titles of these."""
    return [block for block in page.blocks if block.inside == "urgent"]


def warnings_text(library: Library) -> str:
    """What content/warnings.txt must hold."""
    lines = [HEAD]
    for page in library.pages:
        if warnings := warnings_on(page):
            lines += [f"\n{page.path}\n", *(f"- {block.words}\n" for block in warnings)]
    return "".join(lines)


@lru_cache(maxsize=1)  # the same for all pages
def kept(text: Text | None) -> dict[str, dict[int, str]]:
    """Path of a page → line → the words of a warning, as the file has them there."""
    found: dict[str, dict[int, str]] = {}
    path = ""
    for at, line in enumerate(text.body.splitlines() if text else (), 1):
        if line.startswith("- "):
            found.setdefault(path, {})[at] = " ".join(line[2:].split())
        elif page := PATH.match(line):
            path = page[1]
    return found
