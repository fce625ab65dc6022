"""Keeps the words of `!!! urgent` blocks a second time, in content/warnings.txt: a slip alone changes no warning."""

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.text import Text

HEAD = """\
# The words of each `!!! urgent` block, below the path of its page: a line for each paragraph or point. Who changes a
# warning on a page changes it here too, so that somebody else sees both. All anew: python3 scripts/run.py warnings
"""


def warnings_on(page: Page) -> list[Block]:
    """The texts in the urgent blocks of a page, without the titles of these."""
    return [block for block in page.blocks if block.inside == "urgent" and block.kind != "title"]


def warnings_text(library: Library) -> str:
    """What content/warnings.txt must hold."""
    lines = [HEAD]
    for page in library.pages:
        if warnings := warnings_on(page):
            lines += [f"\n{page.path}\n", *(f"- {block.words}\n" for block in warnings)]
    return "".join(lines)


def kept(text: Text) -> dict[str, list[str]]:
    """Path of a page → the words of its warnings, as the file has them."""
    found: dict[str, list[str]] = {}
    path = ""
    for line in text.body.splitlines():
        if line.startswith("- "):
            found.setdefault(path, []).append(" ".join(line[2:].split()))
        elif line.strip() and not line.startswith("#"):
            path = line.strip()
            found[path] = []
    return found
