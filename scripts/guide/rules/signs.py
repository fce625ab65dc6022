"""The rule on signs that stand on a page as they were typed, because only another Markdown reads them or none."""

from itertools import chain

from guide.block import Block
from guide.library import Library
from guide.render import TAG
from guide.rules.quotes import BRACES
from guide.rules.sources import CITATION_LIKE
from guide.rules.tools import FoundIn

PLAIN = dict.fromkeys((CITATION_LIKE, BRACES, TAG), "write plain words: nothing is made of it here")
"""What rules on pages tell; a text that is no Markdown holds none of it."""


def mark_known(library: Library, block: Block) -> FoundIn:
    """No sign of another Markdown is printed as it was typed: `[x]`, `~~`, `^1`, an open `**`."""
    told_already = () if block.kind in ("plain", "label") else PLAIN
    if block.kind == "code":
        return
    taken: set[int] = set()
    for pattern, fix in chain(PLAIN.items(), library.sign.items()):
        for match in pattern.finditer(block.typed):
            if taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                if pattern not in told_already:
                    yield match.start(), f"`{match.group().strip()}` is printed as it was typed", fix
