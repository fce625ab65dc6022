"""Rules on marks: those of other kinds of Markdown, and what a paste, a merge or a slip leaves behind."""

import re

from guide.block import Block
from guide.library import Library
from guide.rendered import TAG
from guide.rules.quoted_numbers import BRACES
from guide.rules.sources import CITATION_LIKE
from guide.rules.tools import FoundIn, signs_in

OF_PAGES = (CITATION_LIKE, BRACES, TAG)
"""What other rules report on pages, and what a text that is not Markdown must not hold either."""
NO_MARKDOWN = "write plain words: nothing is made of it here"


def mark_known(library: Library, block: Block) -> FoundIn:
    """No mark of another kind of Markdown is printed as it was typed: `[x]`, `~~`, `^1`, an open `**`."""
    text, is_plain = block.typed, block.kind in ("plain", "label")
    signs = [*signs_in(library, "mark-known", text)]
    others = [(found, "") for sign in OF_PAGES for found in sign.finditer(text)] if signs or is_plain else []
    taken: set[int] = set()
    for found, fix in [*others, *signs] if block.kind != "code" else ():
        if taken.isdisjoint(range(*found.span())):
            taken.update(range(*found.span()))
            if fix or is_plain:
                yield found.start(), f"`{found.group().strip()}` is printed as it was typed", fix or NO_MARKDOWN


OTHER = {")": "(", "”": "“", '"': '"'}
"""A sign that closes → the one that opens."""
PAIRED = re.compile('[()“”"]')
BEGINS_SMALL = re.compile(r"\s*[a-z]+(?![\w-])")
"""The first word of a paragraph; hCG and micro-TESE are written so."""
ENDS = re.compile(r"[.?!:][”’\")]*\s*$")


def sentence_whole(library: Library, block: Block) -> FoundIn:
    """Punctuation comes once, behind a word and before a space; what is opened is closed; a paragraph begins with a
    capital and ends with a full stop, a question mark or a colon."""
    text = block.typed
    if block.kind == "code":
        return
    for match, fix in signs_in(library, "sentence-whole", text):
        yield match.start(), f"`{match.group().strip()}` does not belong between words", fix
    for at in _unpaired(text):
        yield at, f"`{text[at]}` has no other here", "close what is opened, or leave the sign out"
    if block.kind == "paragraph" and 0 <= block.bold_end < len(text.rstrip()):
        if BEGINS_SMALL.match(text):
            yield 0, "this paragraph begins with a small letter", "see what is missing before it, or write a capital"
        if not ENDS.search(text):
            yield len(text.rstrip()) - 1, "this paragraph ends without a full stop", "end its sentence"


def _unpaired(text: str) -> list[int]:
    """The offsets of brackets and quotation marks without a partner."""
    opened: list[int] = []
    for found in PAIRED.finditer(text):
        if opened and text[opened[-1]] == OTHER.get(found.group()):
            opened.pop()
        else:
            opened.append(found.start())
    return opened
