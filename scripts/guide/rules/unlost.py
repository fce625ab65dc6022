"""Rules that nothing an editor wrote is lost on the page, or stands there as it was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.aligned import Difference
from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.rules.sources import CITATION_LIKE
from guide.rules.tools import blocks_of
from guide.written import Token

LOST = {
    "cite": ("the citation `[@{}]` is not on the page", "write it in running text, in no caption, link or code"),
    "number": ("the number `{{{{ {} }}}}` is not on the page", "write it in running text, in no caption, link or code"),
    "block": ("`::: {}` is not drawn on the page", "put an empty line above and below it, and no spaces before it"),
    "item": (
        "this point of a list is not shown as one, or not at its level",
        "put an empty line above the list, begin points with `- ` or `1. `, indent what belongs to a point by 4 spaces",
    ),
    "tick": (
        "this point has no box to tick on the page",
        "put an empty line above the list, and write `- [ ] ` and the words behind it",
    ),
    "heading": ("this heading is not shown as one", "begin the line with `## `, and put an empty line above it"),
    "cell": (
        "this row has other cells on the page than here",
        "give each row as many cells as the head, with `|` at both ends, a line `|---|---|` below the head and an "
        "empty line above the table",
    ),
    "admonition": (
        "this block is not shown as one",
        'put an empty line above `!!! {} "Title"`, and indent what belongs to it by 4 spaces',
    ),
    "picture": ("this picture is not on the page", 'write `![description](path "Caption.")`'),
    "link": ("this link is not on the page", "write `[words](address)`, with no citation and no link in its words"),
    "code": ("this code is not shown as code", "put ``` alone in the lines above and below it"),
}
"""Kind of what was written and is not shown → what is wrong, and what to write. `{}` is the token's value."""
ADDED = {
    "code": ("this is shown as code", "take away the 4 spaces before it"),
    "heading": (
        "this is shown as a heading",
        "write a heading as `## Words`, with one space; leave an empty line above a line of `---` or `===`",
    ),
    "link": ("this is shown as a link", "write it as `[words](address)`"),
    "item": ("this is shown as a point of a list", "begin points with `- ` or `1. ` at the start of the line"),
    "cell": LOST["cell"],
}
"""Kind of what is shown and was not written → the same."""
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
        re.compile(r"(?<!\*)\*{1,3}(?!\*)|(?<![\w_])_{1,3}(?=\w)|(?<=\w)_{1,2}(?!\w)"),
        "close it or leave it out: `**bold**`",
    ),
    (re.compile(r"\^\S*"), "write ² or the words themselves"),
    (re.compile(r"`+"), "put one backtick before and one behind the words"),
    (re.compile(r"<!?[-–—=]+|[-–—=]+>"), "end a note for editors as `<!-- note -->`; write an arrow in words"),
    (re.compile(r"(?<!\{)\{[^{}\s]?(?!\{)|(?<!\})\}(?!\})"), "write no braces but those of `{{ id }}`"),
    (re.compile(r"::+|!!+|\?\?+|///+"), 'put `::: name id` or `!!! name "Title"` on a line of its own'),
    (re.compile(r"[•·◦▪‣●]|^\s*(?:[–—]|\(?\d+\))\s|(?<=\s):\s"), "begin points with `- ` or `1. `"),
    (re.compile(r"^\s*#+"), "begin a heading with `## ` and put an empty line above it"),
    (re.compile(r"\\"), "leave the backslash out; a new paragraph begins with an empty line"),
    (re.compile(r"(?<!\w):[a-z][a-z_]+:(?!\w)"), "write the word"),
    (re.compile(r"\|"), "a row of a table begins and ends with `|`; elsewhere write a comma or “or”"),
    (re.compile(r"\$[^$\s][^$]*\$"), "write the formula in words"),
)
"""Signs that other Markdowns read, or that were left open, as they stand on a page; what to write instead."""
ODD = re.compile(r"[^\w\s.,;%/'\"‘’“”–—-]|_|//|^\s*[–—]")
"""Every one of them holds one of these; most blocks hold none and need no closer look."""
CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
INDENT = re.compile(r"(?:\A|\n[ ]*(?=\n))\n?[ ]+(?=\S)|^[ ]+(?=(?:[-*+]|\d+[.)]|\#{1,6})[ ])", re.MULTILINE)
LINE = re.compile(
    r"^(?P<indent>[ ]*)(?:(?P<point>[-*+][ ]|\d+[.)][ ])|(?P<apart>!!!|:::|\||\#)|\S)[^\n]*(?P<last>\n[ ]*(?:\n|\Z))?",
    re.MULTILINE,
)
"""A line: a point, what begins apart from the line above, or words; `last` is an empty line below."""
STEP = 4
"""Spaces for each level: Python-Markdown and `.editorconfig` count alike."""


def written_shown(library: Library, page: Page) -> Iterator[Problem]:
    """Every word, citation, number, link, cell and point of a list stands on the page as written, and nothing else."""
    if page.fault:
        says = f"this page cannot be rendered ({page.fault})"
        fix = "take out what was written last, above all code blocks and braces"
        yield Problem(page.text.place(page.body_start), "written-shown", says, fix)
        return
    last = ("", 0)
    for one in page.alignment.differences:
        place = page.text.place(one.start)
        says, fix = _told(one)
        if (says, place.line - 1) != last:
            yield Problem(place, "written-shown", says, fix)
        last = says, place.line


def _told(one: Difference) -> tuple[str, str]:
    marks = [token for token in one.written if token.kind != "word"]
    added = [token for token in one.shown if token.kind in ADDED]
    if marks and not (added and marks[0].kind == "link"):
        says, fix = LOST[marks[0].kind]
        value = " | ".join(filter(None, marks[0].value.split("|"))) if marks[0].kind == "number" else marks[0].value
        return says.format("; @".join(value.split()) if marks[0].kind == "cite" else value), fix.format(value)
    if added:
        return ADDED[added[0].kind]
    if one.written:
        return f"“{_words(one.written)}” is written here and not shown", "see the page, and write it as plain text"
    return f"the page shows “{_words(one.shown)}” here", "see the page, and write it as plain text"


def _words(tokens: list[Token]) -> str:
    words = [token.value for token in tokens if token.kind == "word"]
    return " ".join(words[:5]) + (" …" if len(words) > 5 else "")


def mark_known(library: Library, page: Page) -> Iterator[Problem]:
    """No sign of another Markdown is printed as it was typed: `[x]`, `~~`, `^1`, an open `**`, a merge mark."""
    for match in CONFLICT.finditer(page.text.body):
        says, fix = f"`{match.group()}` is left over from a merge", "keep one of the two versions and delete the marks"
        yield Problem(page.text.place(match.start()), "mark-known", says, fix)
    texts = blocks_of(page, "heading", "paragraph", "item", "cell", "title", "caption")
    for block in (one for one in texts if ODD.search(one.typed)):
        taken = {at for told in CITATION_LIKE.finditer(block.typed) for at in range(*told.span())}
        for pattern, fix in MARKS:
            for match in pattern.finditer(block.typed):
                if taken.isdisjoint(range(*match.span())):
                    taken.update(range(*match.span()))
                    says = f"`{match.group().strip()}` is printed as it was typed"
                    yield Problem(page.place_in(block, match.start()), "mark-known", says, fix)


def list_indented(library: Library, page: Page) -> Iterator[Problem]:
    """What belongs to a point or a block is indented by 4 spaces for each level, never by 2 or 3."""
    for match in INDENT.finditer(page.text.body, page.body_start):
        spaces = match.group().count(" ", match.group().rfind("\n") + 1)
        heading = page.text.body.startswith("#", match.end())
        if (spaces % STEP or heading) and not _in_code(page, match.end()):
            fix = "begin a heading at the margin" if heading else "indent it by 4 for each level, or by none"
            says = f"this line begins with {spaces} {'space' if spaces == 1 else 'spaces'}"
            yield Problem(page.text.place(match.end()), "list-indented", says, fix)


def line_apart(library: Library, page: Page) -> Iterator[Problem]:
    """Words below a point or a block that do not belong to it stand below an empty line; what belongs is indented."""
    for at in _run_on(page):
        if not _in_code(page, at):
            says = "this line stands right below a point or block"
            fix = "put an empty line above it, or indent it like the line above"
            yield Problem(page.text.place(at), "line-apart", says, fix)


def _run_on(page: Page) -> Iterator[int]:
    """Lines that go further left than the first of the lines they stand with, or no further right than a point."""
    first = point = -1
    for line in LINE.finditer(page.text.body, page.body_start):
        indent = len(line["indent"])
        if indent < first or (indent <= point and not line["point"] and line["apart"] is None):
            yield line.end("indent")
        first, point = indent if first < 0 else first, indent if line["point"] else point
        if line["apart"] == "!!!" or line["last"]:
            first = point = -1


def _in_code(page: Page, at: int) -> bool:
    """Whether a place in the file stands in a block of code."""
    return any(mark.start <= at < mark.start + len(mark.text) for mark, _ in page.marks("fence"))
