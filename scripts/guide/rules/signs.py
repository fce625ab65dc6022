"""The rule on signs that stand on a page as they were typed, because only another Markdown reads them or none."""

from guide.block import Block
from guide.library import Library
from guide.render import TAG
from guide.rules.quotes import BRACES
from guide.rules.sources import CITATION_LIKE
from guide.rules.tools import FoundIn

OF_PAGES = (CITATION_LIKE, BRACES, TAG)
"""What other rules tell of a page, and what a text that is no Markdown holds none of."""
NO_MARKDOWN = "write plain words: nothing is made of it here"


def mark_known(library: Library, block: Block) -> FoundIn:
    """No sign of another Markdown is printed as it was typed: `[x]`, `~~`, `^1`, an open `**`."""
    text, is_plain = block.typed, block.kind in ("plain", "label")
    signs = [(found, fix) for sign, fix in library.sign.items() for found in sign.finditer(text)]
    others = [(found, "") for sign in OF_PAGES for found in sign.finditer(text)] if signs or is_plain else []
    taken: set[int] = set()
    for found, fix in [*others, *signs] if block.kind != "code" else ():
        if taken.isdisjoint(range(*found.span())):
            taken.update(range(*found.span()))
            if fix or is_plain:
                yield found.start(), f"`{found.group().strip()}` is printed as it was typed", fix or NO_MARKDOWN
