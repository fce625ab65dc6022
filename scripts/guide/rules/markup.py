"""Rules on how a page is written down: blocks we have, no HTML, lists and tables that stand apart."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from guide.block import Block
from guide.library import Library
from guide.markdown.blocks import BLOCKS
from guide.page import Page
from guide.problem import Problem
from guide.rules.tools import near, page_type

ADMONITIONS = ("brief", "urgent", "unknown", "questions", "partner", "decide", "panels")
FOLDED = "more"
"""Research detail that opens by a press: `??? more "More on the numbers"`."""
LINE = re.compile(r"^(?P<indent> *)(?:!!|\?\?\?|:::?).*$(?=(?P<inside>(?:\n(?:(?P=indent) {4}.*| *$))*))", re.MULTILINE)
"""What was meant as a block, with a slip or without, and what is indented below it."""
SOUND_BLOCK = re.compile(r' *(!!!|\?\?\?) (\w+) "[^"\n]+"\s*')
MISCURLED = re.compile(r"\d[‘’'′]\s?\d+[”“\"″]?|(?<=\s)[‘'][nN][’']?(?=\s)|(?<=\s)‘(?=[Tt](?:is|was)\b)|\d[“″]")
MOST_COLUMNS = 5
HEADING_ID = re.compile(r" *#+ .*\S +\{ ?#[\w-]+ ?\} *")
SOUND_MARKER = re.compile(r" *::: +(\w+)(?: +[\w-]+)* *")


def block_known(library: Library, page: Page) -> Iterator[Problem]:
    """A styled block is `!!! brief`, `urgent`, `unknown`, `questions`, `partner`, `decide` or `panels`, a folded one
    `??? more`, each with a title in quotation marks and its text indented by four spaces; a drawing or a list from
    `content/` is one we can make."""
    for match, fix in _wrong_blocks(page):
        says = f"`{match.group().strip()}` is no block we have"
        yield Problem(page.text.place(match.start()), "block-known", says, fix)
    filled = {block.admonition for block in page.blocks if block.kind != "title"}
    filled |= {drawn.admonition for drawn in page.shown.drawn}
    for block in page.blocks:
        if block.kind == "title" and block.admonition not in filled:
            place = page.line_place(block)
            words = page.line_of(place).strip()
            fix = "indent what belongs to it by four spaces"
            yield Problem(place, "block-known", f"`{words}` holds nothing", fix)


def misread(page: Page) -> set[int]:
    """The numbers of the lines in blocks with a slip: whatever else is wrong there comes of it."""
    ends = ((match.start(), match.end("inside")) for match, _ in _wrong_blocks(page))
    return {at for start, end in ends for at in range(page.text.place(start).line, page.text.place(end).line + 1)}


def _wrong_blocks(page: Page) -> Iterator[tuple[re.Match[str], str]]:
    """Each block with a slip, and what to write instead."""
    for match in LINE.finditer(page.text.body, page.body_start):
        if fix := _wrong_block(match.group()):
            yield match, fix


def _wrong_block(line: str) -> str | None:
    """What to write instead, or None where the line is sound."""
    if line.lstrip().startswith(":"):
        match = SOUND_MARKER.fullmatch(line)
        if match and match.group(1) in BLOCKS:
            return None
        return near(match.group(1) if match else "", BLOCKS, "write `::: chance id` on a line of its own")
    sound, name = SOUND_BLOCK.fullmatch(line), re.sub(r"\W.*", "", line.lstrip(" !?+"))
    if name == FOLDED or "???" in line:
        is_sound = sound and sound.groups() == ("???", FOLDED)
        return None if is_sound else f'write `??? {FOLDED} "More on the numbers"`'
    if sound and sound.group(1) == "!!!" and name in ADMONITIONS:
        return None
    advice = f'write `!!! {name if name in ADMONITIONS else "unknown"} "Title"`'
    return advice if name in ADMONITIONS else near(name, ADMONITIONS, advice)


def compare_led(library: Library, page: Page) -> Iterator[Problem]:
    """Right below a line `::: compare` stands a table, whose columns are the ways to compare."""
    tokens = page.shown.tokens
    for drawn in page.shown.drawn:
        following = tokens[drawn.token + 1 : drawn.token + 2]
        if drawn.name == "compare" and [one.kind for one in following] != ["cell"]:
            says, fix = "below `::: compare` stands no table", "write the table of ways right below it"
            yield Problem(page.place(drawn.token), "compare-led", says, fix)


def decide_leads(library: Library) -> Iterator[Problem]:
    """A page has at most one `!!! decide` block, and it links to a decision aid."""
    aids = {page.path for page in library.pages if page_type(page) == "decision"}
    for page in library.pages:
        titles = [block for block in page.blocks if block.kind == "title" and block.inside == "decide"]
        for block in titles[1:]:
            fix = "keep one, where the choice comes up"
            yield Problem(page.line_place(block), "decide-leads", "a second `!!! decide` block", fix)
        if titles and aids.isdisjoint(_targets_inside(page, titles[0].admonition)):
            says, fix = "this `!!! decide` block leads to no decision aid", "link to a page of type `decision`"
            yield Problem(page.line_place(titles[0]), "decide-leads", says, fix)


def _targets_inside(page: Page, admonition: int) -> Iterator[str]:
    """The pages that the links inside a block lead to, as paths below `docs/`."""
    for link in page.shown.links:
        if link.admonition == admonition:
            path = page.address(link.token).target.partition("#")[0]
            yield posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))


def markdown_only(library: Library, page: Page) -> Iterator[Problem]:
    """A page holds Markdown and no HTML: no tags, no styles, no scripts, no attributes but the id of a heading."""
    for mark, place in page.marks("tag"):
        yield Problem(place, "markdown-only", f"`{mark.text}` is HTML", "write it in Markdown")
    for mark, place in page.marks("attributes"):
        if not HEADING_ID.fullmatch(page.line_of(place)):
            fix = "leave it out; only a heading may end with `{ #name }`"
            yield Problem(place, "markdown-only", f"`{mark.text}` sets HTML attributes", fix)


def table_headed(library: Library, page: Page) -> Iterator[Problem]:
    """Every column of a table has a head that says what stands in it."""
    cells: dict[int, list[Block]] = {}
    for block in page.blocks:
        if block.cell:
            cells.setdefault(block.cell.table, []).append(block)
    for table in cells.values():
        heads = {block.cell.column for block in table if block.cell and block.cell.row == 0}
        columns = {block.cell.column for block in table if block.cell}
        if columns - heads:
            says = f"column {min(columns - heads) + 1} of this table has no head"
            yield Problem(page.place_in(table[0]), "table-headed", says, "say in the first row what it holds")


def table_narrow(library: Library, page: Page) -> Iterator[Problem]:
    """A table has at most 5 columns, one that compares ways at most 5 ways: more cannot be compared on a phone."""
    heads = {drawn.token + 2 for drawn in page.shown.drawn if drawn.name == "compare"}
    ways = {block.cell.table for block in page.blocks if block.cell and heads.intersection(block.tokens[:1])}
    for block in page.blocks:
        if block.cell and block.cell.row == 0 and block.cell.column == MOST_COLUMNS + (block.cell.table in ways):
            says, fix = f"this table has more than {MOST_COLUMNS} columns", "split it, or turn its rows into columns"
            yield Problem(page.place_in(block), "table-narrow", says, fix)


def quote_curled(library: Library, page: Page) -> Iterator[Problem]:
    """Feet, inches and letters left out are written in words: a quotation mark would be curled the wrong way."""
    for block in page.blocks:
        for match in MISCURLED.finditer(block.typed):
            fix = "write the words: 5 feet 11, and, the 1990s"
            says = f"`{match.group().strip()}` comes out with the wrong quotation marks"
            yield Problem(page.place_in(block, match.start()), "quote-curled", says, fix)
