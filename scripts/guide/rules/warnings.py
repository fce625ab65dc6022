"""Rules on warnings: the words in urgent blocks are those in content/warnings.txt."""

import difflib
from functools import lru_cache

from guide.library import Library
from guide.library_reader import WARNINGS
from guide.page import Page
from guide.rules.tools import Found, unknown_name
from guide.warning_texts import kept, warnings_on

BOTH = f"take the change back, or make it in {WARNINGS} too: python3 scripts/run.py warnings"


def warning_kept(library: Library, page: Page) -> Found:
    """The words in an `!!! urgent` block are those that content/warnings.txt keeps of the page: no warning changes by a
    slip alone, and whoever reads a change sees it there."""
    if library.warnings is None:
        return
    before, blocks = _kept(library).get(page.path, []), warnings_on(page)
    compared = difflib.SequenceMatcher(None, before, [block.words for block in blocks], autojunk=False)
    for kind, start, end, at, behind in compared.get_opcodes():
        was = " ".join(before[start:end])
        place = page.place_in(blocks[at]) if at < behind else page.text.place(page.body_start)
        if kind == "delete":
            yield place, f"this page has lost the warning “{was}”", BOTH
        elif kind != "equal":
            yield place, f"{WARNINGS} has " + (f"“{was}” here" if was else "no such warning"), BOTH


def warning_placed(library: Library) -> Found:
    """Each path in content/warnings.txt is that of a page."""
    text = library.warnings
    for path in _kept(library) if text else ():
        if text and (fault := unknown_name(library, "page", path)):
            yield text.place(text.body.index(f"\n{path}") + 1), *fault


@lru_cache(maxsize=1)  # the same for all pages
def _kept(library: Library) -> dict[str, list[str]]:
    return kept(library.warnings) if library.warnings else {}
