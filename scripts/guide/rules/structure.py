"""Rules on the structure of a page: the headings of its type, the short version first, statements that are linked."""

import re
from collections.abc import Iterator
from itertools import dropwhile, islice, pairwise, takewhile

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.report import plural
from guide.rules.markup import FOLDED
from guide.rules.tools import Found

KNOWN, ASK = "What is known and not known", "Questions to ask"
PICK, HELP = "Pick your sentence", "Where to get help"
"""Headings of content/house-style.yml whose sections rules look into."""
FEWEST_WORDS = 8
NO_WORDS = re.compile(r"^(?P<indent>[ ]*)(?:[-*+]|\d+[.)])(?: \[[ ]?\])?[ ]*$", re.MULTILINE)
"""A point as an editor's program begins it."""
ACTIONS, QUESTIONS = range(1, 4), range(5, 8)


def page_template(library: Library, page: Page) -> Found:
    """A page has the headings of its type in their order, and begins with its message and 1 to 3 actions."""
    wanted = library.style.headings_of(page.type)
    yield from _headings(page, wanted)
    if wanted:
        yield from _brief(page)
    for title, section in _sections(page):
        if title.words in wanted and (fault := _fault(title.words, section)):
            yield page.place_in(title), *fault
        for item in (one for one in section if one.kind == "item" and title.words == ASK):
            if not item.words.endswith(("?", "?”", "?)")):
                yield page.place_in(item), "this is not a question", "end it with a question mark, or leave it out"


def _headings(page: Page, wanted: list[str]) -> Found:
    """Each heading that is missing or comes too early."""
    found = [block for block in page.headings if block.level == 2]
    at = {block.words: number for number, block in enumerate(found)}
    last = -1
    for number, title in enumerate(wanted):
        if title not in at:
            place = page.text.place(page.body_start)
            says = f"the heading “{title}” is missing from this {page.type} page"
            below = f" below “{wanted[number - 1]}”" if number else ""
            yield place, says, f"write `## {title}`{below}"
        elif at[title] < last:
            place = page.place_in(found[at[title]])
            yield place, f"“{title}” comes too early", f"the order is: {' · '.join(wanted)}"
        else:
            last = at[title]


def _brief(page: Page) -> Found:
    below = [block for block in page.blocks if block.kind != "heading" or block.level > 1]
    if not below or below[0].inside != "brief":
        place = page.place_in(below[0]) if below else page.text.place(page.body_start)
        yield place, "the short version does not come first", 'write `!!! brief "In brief"` below the title'
        return
    brief = [block for block in below if block.inside == "brief" and block.kind != "title"]
    if not brief or not brief[0].bold_end:
        says, fix = "the short version begins with no bold message", "write what matters most as `**…**`"
        yield page.place_in((brief or below)[0]), says, fix
    actions = [block for block in brief if block.number]
    if len(actions) not in ACTIONS:
        says = f"the short version has {plural(len(actions), 'numbered action')}"
        yield page.place_in(below[0]), says, f"write {ACTIONS[0]} to {ACTIONS[-1]}, as 1., 2., 3."


def _sections(page: Page) -> Iterator[tuple[Block, list[Block]]]:
    """Each h2 with the blocks down to the next h2."""
    begins = [at for at, block in enumerate(page.blocks) if block.kind == "heading" and block.level <= 2]
    for start, end in pairwise([*begins, len(page.blocks)]):
        if page.blocks[start].level == 2:
            yield page.blocks[start], page.blocks[start + 1 : end]


def section_filled(library: Library, page: Page) -> Found:
    """Something follows each heading and each paragraph that ends with a colon, and no point of a list is empty; a
    section that every page of its type has says at least 8 words that are not folded away."""
    for point in NO_WORDS.finditer(page.text.body, page.body_start):
        yield page.text.place(point.end("indent")), "this point holds no words", "write them, or delete the line"
    wanted = library.style.headings_of(page.type)
    for title, section in _sections(page):
        words = sum(len(block.text.split()) for block in section if block.inside != FOLDED)
        if title.words in wanted and section and words < FEWEST_WORDS:
            fix = f"write at least {FEWEST_WORDS}, outside folded parts"
            yield page.place_in(title), f"“{title.words}” has {plural(words, 'word')}", fix
    for title in _empty(page):
        fix = f"write what belongs there, or take the {'heading' if title.level else 'sentence'} out"
        yield page.place_in(title), f"nothing follows “{title.words}”", fix


def _empty(page: Page) -> Iterator[Block]:
    """Headings that no text, no drawing and no lower heading follows, and paragraphs whose colon nothing follows."""
    leads = (block for block in page.blocks if block.kind == "paragraph" and block.text.rstrip().endswith(":"))
    for title in (block for block in (*page.headings, *leads) if block.level != 1 and block.tokens):
        behind = next((one for one in page.shown.tokens[title.tokens[-1] + 1 :] if one.kind != "cite"), None)
        kind = behind.kind if behind else "heading"
        deeper = title.level and behind and kind == "heading" and int(behind.value) > title.level
        if (kind == "heading" and not deeper) or (kind == "admonition" and not title.level):
            yield title


def urgent_kept(library: Library, page: Page) -> Found:
    """A page has an `!!! urgent` block exactly where its front matter says `urgent: true`, or as many as that says, so
    that none gets lost; none stands inside another block, where it may be folded away."""
    first = {block.admonition: page.line_place(block) for block in reversed(page.blocks) if block.inside == "urgent"}
    places = sorted(first.values())
    said = page.meta.value.urgent if page.meta else len(places)
    if page.meta and said > len(places):
        lacking = f"has {len(places)} of {said} `!!! urgent` blocks" if places else "has no `!!! urgent` block"
        fix = "restore the block, or take the line out if nothing here is urgent"
        yield page.meta.place("urgent"), f"this page {lacking}", fix
    for place in places[said:]:
        wanted = f"urgent: {'true' if len(places) == 1 else len(places)}"
        fix = f"write `{wanted}` into the front matter, so that it is missed when it goes"
        yield place, "the front matter does not mention this block", fix
    for place in (place for place in places if place.column > 1):
        yield place, "this block is inside another and is overlooked there", "begin it at the margin"


def _fault(title: str, section: list[Block]) -> tuple[str, str] | None:
    """What is wrong with one of the sections that end every page, and what to write."""
    items = [block for block in section if block.kind == "item"]
    if title == ASK and len(items) not in QUESTIONS:
        return f"the number of questions here is {len(items)}", "give 5 to 7 as a list"
    if title == KNOWN and not any(block.inside == "unknown" for block in section):
        return "what is not known has no block", 'write `!!! unknown "What is not known"`'
    return None


def statement_listed(library: Library, page: Page) -> Found:
    """On a pathway page the list below “Pick your sentence” links to each statement, in the same words."""
    listed = {page.address(one.token).target: " ".join(one.words.split()) for one in page.shown.links}
    for statement in _statements(page):
        words = statement.words
        if listed.get(f"#{statement.anchor}") != words:
            says = f"the list of statements does not link to “{words}”"
            yield page.place_in(statement), says, f"write `- [{words}](#{statement.anchor})` below “{PICK}”"


def statement_placed(library: Library, page: Page) -> Found:
    """Each statement of a pathway page shows where it stands: `::: route` and a step, right below its heading."""
    behind = {drawn.token for drawn in page.shown.drawn if drawn.name == "route"}
    for statement in _statements(page):
        if not statement.tokens or statement.tokens[-1] + 1 not in behind:
            says = f"“{statement.words}” shows no place on the route"
            yield page.place_in(statement), says, "write `::: route` and a step below it"


def _statements(page: Page) -> Iterator[Block]:
    """The h2 headings between the list and the help of a pathway page."""
    titles = (block for block in page.headings if block.level == 2 and page.type == "pathway")
    below = islice(dropwhile(lambda block: block.words != PICK, titles), 1, None)
    return takewhile(lambda block: block.words != HELP, below)
