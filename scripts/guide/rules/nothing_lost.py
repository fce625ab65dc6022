"""Rules that nothing an editor wrote is lost on the page, and nothing shown that was not written."""

import re
from collections.abc import Iterator

from guide.aligned import Difference
from guide.library import Library
from guide.page import Page
from guide.rules.tools import Found
from guide.written import Token

LOST = {
    "cite": ("the citation `[@{}]` is not on the page", "write it in running text, in no caption, link or code"),
    "number": ("the number `{{{{ {} }}}}` is not on the page", "write it in running text, in no caption, link or code"),
    "block": ("`::: {}` is not drawn on the page", "put an empty line above and below it, and no spaces before it"),
    "item": (
        "this is not shown as a point of a list at its level and with its number",
        "put an empty line above the list, begin points with `- `, or with `1. `, `2. ` …, indent what belongs to one "
        "by 4 spaces",
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
    "block": ("this is drawn inside a text", "put it on a line of its own, with an empty line above and below it"),
    "heading": (
        "this is shown as a heading",
        "write a heading as `## Words`, with one space; leave an empty line above a line of `---` or `===`",
    ),
    "link": ("this is shown as a link", "write it as `[words](address)`, with no space in the address"),
    "item": ("this is shown as a point of a list", "begin points with `- ` or `1. ` at the start of the line"),
    "cell": LOST["cell"],
}
"""Kind of what is shown and was not written → the same."""
INDENT = re.compile(r"(?:\A|\n[ ]*(?=\n))\n?[ ]+(?=\S)|^[ ]+(?=(?:[-*+]|\d+[.)]|\#{1,6})[ ])", re.MULTILINE)
LINE = re.compile(
    r"^(?P<indent>[ ]*)(?:(?P<point>[-*+][ ]|\d+[.)][ ])|(?P<apart>!!!|:::|\||\#)|\S)[^\n]*(?P<last>\n[ ]*(?:\n|\Z))?",
    re.MULTILINE,
)
"""A line: a point, what begins apart from the line above, or words; `last` is an empty line below."""
SAME_CAUSE = 2
"""Lines down to the next row or point, past the rule line of a table: the same problem there has the same cause."""
STEP = 4
"""Spaces for each level: Python-Markdown and `.editorconfig` count alike."""


def written_shown(library: Library, page: Page) -> Found:
    """Every word, citation, number, link, cell and point of a list is on the page as written, and nothing else is."""
    if page.fault:
        back = "take back the last change of that template"
        fix = back if "overrides/" in page.fault else "take out what was written last, above all code blocks and braces"
        yield page.text.place(page.body_start), f"this page cannot be rendered ({page.fault})", fix
        return
    last_says, last_line = "", 0
    for one in page.alignment.differences:
        place = page.text.place(one.start)
        says, fix = _message(one)
        if says != last_says or place.line > last_line + SAME_CAUSE:
            yield place, says, fix
        last_says, last_line = says, place.line


def _message(one: Difference) -> tuple[str, str]:
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


def list_indented(library: Library, page: Page) -> Found:
    """What belongs to a point or a block is indented by 4 spaces for each level, never by 2 or 3."""
    for match in INDENT.finditer(page.text.body, page.body_start):
        spaces = match.group().count(" ", match.group().rfind("\n") + 1)
        heading = page.text.body.startswith("#", match.end())
        if (spaces % STEP or heading) and not _in_code(page, match.end()):
            fix = "begin a heading at the margin" if heading else "indent it by 4 for each level, or by none"
            says = f"this line begins with {spaces} {'space' if spaces == 1 else 'spaces'}"
            yield page.text.place(match.end()), says, fix


def line_apart(library: Library, page: Page) -> Found:
    """Words that do not belong to the point or block above follow an empty line; what belongs to it is indented."""
    for at in _run_on(page):
        if not _in_code(page, at):
            says = "this line is right below a point or block"
            yield page.text.place(at), says, "put an empty line above it, or indent it like the line above"


def _run_on(page: Page) -> Iterator[int]:
    """Offsets of lines indented less than the first line of their group, or no more than the point above them."""
    first = point = -1
    for line in LINE.finditer(page.text.body, page.body_start):
        indent = len(line["indent"])
        if indent < first or (indent <= point and not line["point"] and line["apart"] is None):
            yield line.end("indent")
        first, point = indent if first < 0 else first, indent if line["point"] else point
        if line["apart"] == "!!!" or line["last"]:
            first = point = -1


def _in_code(page: Page, at: int) -> bool:
    return any(mark.start <= at < mark.start + len(mark.text) for mark, _ in page.marks("fence"))
