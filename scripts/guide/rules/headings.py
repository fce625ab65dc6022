"""Rules on headings: one title, no level left out, worded alike."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from guide.block import Block
from guide.library import Library
from guide.page import Page
from guide.rules.tools import Found, blocks_of, nearest
from guide.text import straight

LONGEST = 70
WORD = re.compile(r"(?<![\w-])[A-Z][a-z]+(?![\w-])")
AGAIN = re.compile(r"_\d+$")
"""How Python-Markdown ends an anchor that another heading has already."""
OPENING = re.compile(r"[:.?–—]\s*[\"“'‘(]*$")
NAMES = frozenset({"Asia", "Australia", "Britain", "Canada", "Europe", "I", "Y", "X"})
"""Names that may stand in a heading besides those the glossary knows."""


def heading_order(library: Library, page: Page) -> Found:
    """A page has one h1, first and the same as its title; no level is left out and no heading stands twice."""
    seen: dict[str, int] = {}
    above = 0
    if again := second_title(page):
        yield page.place_in(again), "this page is repeated from here on", "delete one of the two"
        return
    for block in page.headings:
        place = page.place_in(block)
        if fault := _out_of_order(page, block, above, seen):
            yield place, *fault
        seen.setdefault(block.words.casefold(), place.line)
        above = block.level
    if page.meta and not above:
        fix = f"write `# {page.meta.value.title}` below the front matter"
        yield page.text.place(page.body_start), "this page has no title heading", fix


def second_title(page: Page) -> Block | None:
    """The title's second occurrence, in a page that was pasted or merged twice, which causes all other problems."""
    titles = [block for block in page.headings if block.level == 1]
    return next((block for block in titles[1:] if block.words == titles[0].words), None)


def _out_of_order(page: Page, block: Block, above: int, seen: dict[str, int]) -> tuple[str, str] | None:
    words = block.words
    if not above and block.level == 1 and page.meta and straight(words) != straight(page.meta.value.title):
        return f"the title heading is not the title “{page.meta.value.title}”", "write the same words in both"
    if not above and block.level > 1 and page.meta:
        return "this page has no title heading", f"write `# {page.meta.value.title}` below the front matter"
    if above and block.level == 1:
        return "a page has one title heading", "write `##`"
    if block.level > above + 1:
        return f"a heading of level {block.level} follows level {above}", f"write `{'#' * (above + 1)}`"
    if words.casefold() in seen:
        return f"“{words}” is a heading already in line {seen[words.casefold()]}", "say what differs"
    return None


def anchor_unique(library: Library, page: Page) -> Found:
    """No two places on a page have the same anchor, the lists made from `content/` included."""
    counted = Counter(page.shown.anchors)
    alike = Counter(block.words.casefold() for block in page.headings)  # heading-order tells of these
    for block in page.headings:
        wanted = AGAIN.sub("", block.anchor)
        if counted[block.anchor] > 1 or (wanted != block.anchor and alike[block.words.casefold()] == 1):
            says = f"the anchor `#{wanted}` is on this page {max(2, counted[wanted])} times"
            yield page.place_in(block), says, "end the heading with another, as `{ #name }`"


def asked_lands(library: Library, page: Page) -> Found:
    """What readers type to find a passage, under `asked` in the front matter, belongs to a heading of the page."""
    for anchor in page.meta.value.asked if page.meta else ():
        if page.meta and anchor not in page.anchors:
            fix = nearest(anchor, page.anchors, "look at its headings")
            yield page.meta.place("asked", anchor), f"this page has no heading `#{anchor}`", fix


def heading_style(library: Library, page: Page) -> Found:
    """A heading is in sentence case, has at most 70 characters, no full stop and no citation, and is a question only in
    the FAQ; bold words alone in a paragraph do not replace one."""
    names = _names(library)
    for block in page.headings:
        for offset, says, fix in _style(block.words, page.path.endswith("faq.md")):
            yield page.place_in(block, offset), says, fix
        for match in WORD.finditer(block.text):
            name, before = match.group(), block.text[: match.start()]
            if before.strip() and name not in names and not OPENING.search(before):
                place = page.place_in(block, match.start())
                yield place, f"“{name}” has a capital inside the heading", f"write “{name.lower()}”"
    yield from _bold_or_cited(page)


def _bold_or_cited(page: Page) -> Found:
    """Bold words in place of a heading, and citations in headings and titles."""
    for block in blocks_of(page, "paragraph"):
        bold = not block.inside and 0 < block.bold_end == len(block.text.rstrip()) <= LONGEST
        if bold and block.text.rstrip()[-1].isalnum():
            says = f"“{block.words}” is bold and takes the place of a heading"
            yield page.place_in(block), says, f"write `### {block.words}`"
    for cite, block in ((one.cites[0], one) for one in blocks_of(page, "heading", "title") if one.cites):
        says, fix = "a work is cited in this heading or title", "cite it in the text below"
        yield page.place_in(block, cite.at), says, fix


@lru_cache(maxsize=1)  # the same for all pages
def _names(library: Library) -> frozenset[str]:
    return NAMES.union(name for term in library.term.values() for form in term.forms for name in WORD.findall(form))


def _style(words: str, questions: bool) -> Iterator[tuple[int, str, str]]:
    """(offset, what is wrong, what to write) for one heading."""
    end = len(words) - 1
    if len(words) > LONGEST:
        yield 0, f"this heading has {len(words)} characters", f"use at most {LONGEST}"
    if words.endswith("?") and not questions:
        yield end, "this heading is a question", "name what is below it; put question words into `aliases:`"
    if words.endswith((".", "!", ":", ";", ",")):
        yield end, f"this heading ends with “{words[-1]}”", "leave it out"
    if words and words.split()[0].islower():
        yield 0, "this heading begins with a small letter", f"write “{words[0].upper()}{words[1:]}”"
