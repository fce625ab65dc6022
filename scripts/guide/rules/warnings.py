"""Rules on warnings: the words in urgent blocks are those in content/warnings.txt."""

import difflib
from itertools import zip_longest

from guide.library import Library
from guide.page import Page
from guide.rules.tools import Found, unknown_name
from guide.text import straight
from guide.warning_texts import PATH, WARNINGS, kept, warnings_on

OR = "take the change back; if it is meant, write"
BACK = "bring it back; if it is to go, delete that line"


def warning_kept(library: Library, page: Page) -> Found:
    """The words in an `!!! urgent` block, its title included, are those that content/warnings.txt keeps of the page: no
    warning changes by a slip alone, and whoever reads a change sees it there."""
    before, blocks = [*kept(library.warnings).get(page.path, {}).items()], warnings_on(page)
    if library.warnings and blocks and not before:
        fix = f"{OR} there, each on its line: `{page.path}` " + " ".join(f"`- {block.words}`" for block in blocks)
        yield page.place_in(blocks[0]), f"{WARNINGS} keeps no words of this page", fix
    was, now = [straight(words) for _, words in before], [straight(block.words) for block in blocks]
    changes = difflib.SequenceMatcher(None, was, now, autojunk=False).get_opcodes() if before else ()
    for _, start, end, at, behind in (one for one in changes if one[0] != "equal"):
        for old, new in zip_longest(before[start:end], blocks[at:behind]):
            place = page.place_in(new) if new else page.text.place(page.body_start)
            has = f"line {old[0]} of {WARNINGS} has “{old[1]}” here" if old else f"{WARNINGS} has no such warning here"
            where = "in that line" if old else f"below line {before[end - 1][0] if end else before[0][0] - 1} there"
            yield place, has, f"{OR} {where}: `- {new.words}`" if new else BACK


def warning_placed(library: Library) -> Found:
    """Each path in content/warnings.txt is that of a page."""
    if text := library.warnings:
        for found in PATH.finditer(text.body):
            if fault := unknown_name(library, "page", found[1]):
                yield text.place(found.start(1)), *fault
