"""The rule on signs that stand on a page as they were typed, because only another Markdown reads them or none."""

import re

from guide.block import Block
from guide.library import Library
from guide.render import TAG
from guide.rules.quotes import BRACES
from guide.rules.sources import CITATION_LIKE
from guide.rules.tools import FoundIn

MARKS = (
    (re.compile(r"\[\^[^\]\s]*\]:?"), "cite a work as `[@id]`"),
    (re.compile(r"\[![A-Za-z]+\]"), 'write `!!! urgent "Title"` and indent the text by 4 spaces'),
    (re.compile(r"\*\[[^\]]+\]:"), "put the abbreviation into content/glossary.yml with `short_for:`"),
    (re.compile(r"\[TOC\]|\[\[_?TOC_?\]\]"), "leave it out: each page lists its sections"),
    (re.compile(r"[-–—]+8<[-–—]+"), "write the text itself"),
    (re.compile(r"\[\s*[xX]?\s*\]|\(\s*[xX]?\s*\)"), "a list to tick is written `- [ ] words`, every box empty"),
    (re.compile(r"\]\s*[(\[]|\[\[|\]\]|[\[\]]"), "write a link as `[words](address)`, and no other brackets"),
    (re.compile(r"~\S*|\+\+|=="), "delete the words, or leave the marks out; write “about” for ~"),
    (
        re.compile(r"(?=[*_])(?:(?<!\*)\*{1,3}(?!\*)|(?<![\w_])_{1,3}(?=\w)|(?<=\w)_{1,2}(?!\w))"),
        "close it or leave it out: `**bold**`",
    ),
    (re.compile(r"\^\S*"), "write ² or the words themselves"),
    (re.compile(r"`+"), "put one backtick before and one behind the words"),
    (re.compile(r"<!?[-–—=]+|[-–—=]+>"), "end a note for editors as `<!-- note -->`; write an arrow in words"),
    (re.compile(r"(?=[{}])(?:(?<!\{)\{(?!\{)|(?<!\})\}(?!\}))"), "write no braces but those of `{{ id }}`"),
    (re.compile(r"::+|!!+|\?\?+|///+"), 'put `::: name id` or `!!! name "Title"` on a line of its own'),
    (
        re.compile(
            r"[•·◦▪‣●\ue000-\uf8ff]|^\s*(?:[-–—§o]|\(?(?:\d+|[a-z])\)|(?:\d+ |[a-z]|i+|iv|vi*)\.)\s(?=.)"
            r"|^\s*(?:[-–—]|\d+\.)(?=[A-Z])|(?<=\s):\s"
        ),
        "begin points with `- ` or `1. ` and a plain space",
    ),
    (re.compile(r"&(?:#?\w+;|(?:amp|nbsp|lt|gt)\b)"), "write the sign itself"),
    (re.compile(r"^\s*#+"), "begin a heading with `## ` and put an empty line above it"),
    (re.compile(r"\\"), "leave the backslash out; a new paragraph begins with an empty line"),
    (re.compile(r":(?<!\w:)[a-z][a-z_]+:(?!\w)"), "write the word"),
    (re.compile(r"\|"), "a row of a table begins and ends with `|`; elsewhere write a comma or “or”"),
    (re.compile(r"\$[^$\s][^$]*\$"), "write the formula in words"),
    (
        re.compile(r"\b[PpNn]\s?[<>=≤≥]\s?[\d.,]*\d|±|\+/[-–−]|\b(?:OR|RR|HR)\s\d+[.,]\d+|\d\s?%\sCI\b"),
        "say in plain words what it means, or leave it out",
    ),
    (re.compile(r"\b\d{1,2}([./])\d{1,2}\1(?:19|20)?\d\d\b"), "write the day as 30 November 2026"),
)
"""Signs that other Markdowns read, that were left open or that only researchers read, as they stand on a page; what to
write instead."""
PLAIN = dict.fromkeys((CITATION_LIKE, BRACES, TAG), "write plain words: nothing is made of it here")
"""What rules on pages tell; a text that is no Markdown holds none of it."""
ODD = re.compile(r"[^\w\s.,;%/'\"‘’“”–—-]|_|//|^\s*(?:[-–—]|[a-z\d]{1,3} ?\.?(?:\s|[A-Z]))|\d[./]\d+[./]\d")
"""Every one of them holds one of these; most blocks hold none and need no closer look."""


def mark_known(library: Library, block: Block) -> FoundIn:
    """No sign of another Markdown is printed as it was typed: `[x]`, `~~`, `^1`, an open `**`."""
    told_already = () if block.kind in ("plain", "label") else PLAIN
    if block.kind == "code" or (told_already and not ODD.search(block.typed)):
        return
    taken: set[int] = set()
    for pattern, fix in (*PLAIN.items(), *MARKS):
        for match in pattern.finditer(block.typed):
            if taken.isdisjoint(range(*match.span())):
                taken.update(range(*match.span()))
                if pattern not in told_already:
                    yield match.start(), f"`{match.group().strip()}` is printed as it was typed", fix
