"""Rules on the Markdown of a page: blocks that exist, no HTML, tables with heads."""

import re
from collections.abc import Iterator

from guide.library import Library
from guide.markdown.blocks import BLOCKS
from guide.page import Page
from guide.rules.tools import Found, blocks_of, nearest
from guide.walk import PANELS

ADMONITIONS = ("brief", "urgent", "unknown", "questions", "partner", "decide", "panels")
FOLDED = "more"
"""Research detail that opens by a press: `??? more "More on the numbers"`."""
LINE = re.compile(
    r"^(?P<indent> *)(?:!!|\?\?\?|:::?|>).*$(?=(?P<inside>(?:\n(?:(?P=indent) {4}.*| *$))*))", re.MULTILINE
)
"""A line that was meant to begin a block, rightly written or not, and what is indented below it."""
SOUND_BLOCK = re.compile(r' *(!!!|\?\?\?) (\w+) "[^"\n]+"\s*')
MOST_COLUMNS = 5
HEADING_ID = re.compile(r" *#+ .*\S +\{ ?#[\w-]+ ?\} *")
SOUND_MARKER = re.compile(r" *::: +(\w+)(?: +[\w-]+)* *")


def block_known(library: Library, page: Page) -> Found:
    """A styled block is `!!! brief`, `urgent`, `unknown`, `questions`, `partner`, `decide` or `panels`, a folded one
    `??? more`, each with a title in quotation marks and its text indented by four spaces; a drawing or a list from
    `content/` is one we can make."""
    for match, fix in _wrong_blocks(page):
        yield page.text.place(match.start()), f"`{match.group().strip()}` is not a block we have", fix
    drawn = {one.admonition for one in page.shown.drawn}
    for title in blocks_of(page, "title"):
        kinds = {block.kind for block in page.blocks if block.admonition == title.admonition} - {"title"}
        empty = not kinds and title.admonition not in drawn
        if empty or (title.inside == PANELS and "item" not in kinds):
            place = page.line_place(title)
            says = f"`{page.line_of(place).strip()}` holds {'nothing' if empty else 'no list'}"
            fix = "indent what belongs to it by four spaces" if empty else "begin each panel with `- ` and its picture"
            yield place, says, fix


def misread(page: Page) -> set[int]:
    """The line numbers of wrongly written blocks: whatever else is wrong there comes from that."""
    ends = ((match.start(), match.end("inside")) for match, _ in _wrong_blocks(page))
    return {at for start, end in ends for at in range(page.text.place(start).line, page.text.place(end).line + 1)}


def _wrong_blocks(page: Page) -> Iterator[tuple[re.Match[str], str]]:
    """Each wrongly written block, and what to write instead."""
    for match in LINE.finditer(page.text.body, page.body_start):
        if fix := _wrong_block(match.group()):
            yield match, fix


def _wrong_block(line: str) -> str | None:
    """What to write instead, or None if the line is right."""
    if line.lstrip().startswith(">"):
        return "write the words for the sign: more than; put what others said into quotation marks"
    if line.lstrip().startswith(":"):
        match = SOUND_MARKER.fullmatch(line)
        if match and match.group(1) in BLOCKS:
            return None
        return nearest(match.group(1) if match else "", BLOCKS, "write `::: chance id` on a line of its own")
    sound, name = SOUND_BLOCK.fullmatch(line), re.sub(r"\W.*", "", line.lstrip(" !?+"))
    if name == FOLDED or "???" in line:
        is_sound = sound and sound.groups() == ("???", FOLDED)
        return None if is_sound else f'write `??? {FOLDED} "More on the numbers"`'
    if sound and sound.group(1) == "!!!" and name in ADMONITIONS:
        return None
    advice = f'write `!!! {name if name in ADMONITIONS else "unknown"} "Title"`'
    return advice if name in ADMONITIONS else nearest(name, ADMONITIONS, advice)


def compare_led(library: Library, page: Page) -> Found:
    """A table, whose columns are the ways to compare, follows right below a line `::: compare`."""
    tokens = page.shown.tokens
    for drawn in page.shown.drawn:
        following = tokens[drawn.token + 1 : drawn.token + 2]
        if drawn.name == "compare" and [one.kind for one in following] != ["cell"]:
            says, fix = "no table follows `::: compare`", "write the table of ways right below it"
            yield page.place(drawn.token), says, fix


def decide_leads(library: Library) -> Found:
    """A page has at most one `!!! decide` block, and it links to a decision aid."""
    aids = {page.path for page in library.pages if page.type == "decision"}
    for page in library.pages:
        titles = [block for block in page.blocks if block.kind == "title" and block.inside == "decide"]
        for block in titles[1:]:
            yield page.line_place(block), "a second `!!! decide` block", "keep one, where the choice comes up"
        inside = [link for link in page.shown.links if titles and link.admonition == titles[0].admonition]
        if titles and aids.isdisjoint(page.leads_to(link.token) for link in inside):
            says, fix = "this `!!! decide` block links to no decision aid", "link to a page of type `decision`"
            yield page.line_place(titles[0]), says, fix


def markdown_only(library: Library, page: Page) -> Found:
    """A page holds Markdown and no HTML: no tags, no styles, no scripts, no attributes but the id of a heading. A note
    for editors is closed before the next begins, or it hides everything between them."""
    for mark, place in page.marks("comment"):
        if "<!--" in mark.text[1:]:
            yield place, "this note is never closed and hides what follows", "end it as `<!-- note -->`"
    for mark, place in page.marks("tag"):
        yield place, f"`{mark.text}` is HTML", "write it in Markdown"
    for mark, place in page.marks("attributes"):
        if not HEADING_ID.fullmatch(page.line_of(place)):
            fix = "leave it out; only a heading may end with one name behind a space, as `{ #name }`"
            yield place, f"`{mark.text}` sets HTML attributes", fix


def table_headed(library: Library, page: Page) -> Found:
    """Every column of a table has a head that says what it holds, and no cell and no row is empty."""
    cells = {block.cell: block for block in page.blocks if block.cell}  # reversed below, so that the first counts
    first = {cell.table: block for cell, block in reversed(cells.items())}
    bare = {cell.table: cell.column for cell in reversed(cells) if cell._replace(row=0) not in cells}
    for table, column in bare.items():
        says = f"column {column + 1} of this table has no head"
        yield page.place_in(first[table]), says, "say in the first row what it holds"
    begins = {cell[:2]: block for cell, block in reversed(cells.items())}
    for (table, row), block in begins.items():
        empty = [head.column for head in cells if head[:2] == (table, 0) and head._replace(row=row) not in cells]
        if empty or (row and (table, row - 1) not in begins):
            says = f"column {empty[0] + 1} of this row is empty" if empty else "the row above this one is empty"
            yield page.place_in(block), says, "write what is so, such as none or not known, or delete the row"


def table_narrow(library: Library, page: Page) -> Found:
    """A table has at most 5 columns: more cannot be compared on a phone."""
    for block in page.blocks:
        if block.cell and block.cell.row == 0 and block.cell.column == MOST_COLUMNS:
            says, fix = f"this table has more than {MOST_COLUMNS} columns", "split it, or turn its rows into columns"
            yield page.place_in(block), says, fix
