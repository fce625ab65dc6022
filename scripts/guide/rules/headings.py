"""Rules on headings: one title, no level left out, worded alike."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.prose import Block, plain
from guide.rules.tools import each_block, place_in

LONGEST = 70
WORD = re.compile(r"(?<![\w-])[A-Z][a-z]+(?![\w-])")
OPENING = re.compile(r"[:.?–—]\s*[\"“'‘(]*$")
UNUSUAL = re.compile(r"^#{1,6}(?:[^ #\n].*|[ #]*| .*#)$|^(?![ >|#*-])\S.*\n(?:=+|-+) *$", re.MULTILINE)
"""Headings that Markdown knows and that we do not write: underlined, closed, empty or without a space."""
NAMES = frozenset({"Asia", "Australia", "Britain", "Canada", "Europe", "I", "Y", "X"})
"""Names that may stand in a heading besides those the glossary knows."""


def heading_order(library: Library) -> Iterator[Problem]:
    """A page has one h1, first and the same as its title; no level is left out and no heading stands twice."""
    for page in library.pages:
        seen: dict[str, int] = {}
        above = 0
        for block in (block for block in page.blocks if block.kind == "heading"):
            if fault := _out_of_order(page, block, above, seen):
                yield Problem(place_in(page, block), "heading-order", *fault)
            seen.setdefault(plain(block.raw).casefold(), place_in(page, block).line)
            above = block.level
        if page.meta and not above:
            fix = f"write `# {page.meta.value.title}` below the front matter"
            yield Problem(page.text.place(page.body_start), "heading-order", "this page has no title heading", fix)


def _out_of_order(page: Page, block: Block, above: int, seen: dict[str, int]) -> tuple[str, str] | None:
    words = plain(block.raw)
    if not above and block.level == 1 and page.meta and words != page.meta.value.title:
        return f"the title heading is not the title “{page.meta.value.title}”", "write the same words in both"
    if above and block.level == 1:
        return "a page has one title heading", "write `##`"
    if block.level > above + 1:
        return f"a heading of level {block.level} follows level {above}", f"write `{'#' * (above + 1)}`"
    if words.casefold() in seen:
        return f"“{words}” is a heading already in line {seen[words.casefold()]}", "say what differs"
    return None


def heading_style(library: Library) -> Iterator[Problem]:
    """A heading is in sentence case, has at most 70 characters and no full stop, and asks only in the FAQ."""
    names = NAMES | {name for term in library.term.values() for form in term.forms for name in WORD.findall(form)}
    for page in library.pages:
        for match, place in page.find(UNUSUAL):
            says = f"`{match.group().splitlines()[0]}` is an unusual heading"
            yield Problem(place, "heading-style", says, "write `## Words` with a space and nothing behind them")
    for page, block in each_block(library, "heading"):
        for offset, says, fix in _style(block.raw, page.path.endswith("faq.md")):
            yield Problem(place_in(page, block, offset), "heading-style", says, fix)
        for match in WORD.finditer(block.raw):
            name = match.group()
            if match.start() and name not in names and not OPENING.search(block.raw[: match.start()]):
                place = place_in(page, block, match.start())
                yield Problem(
                    place, "heading-style", f"“{name}” has a capital inside the heading", f"write “{name.lower()}”"
                )


def _style(raw: str, questions: bool) -> Iterator[tuple[int, str, str]]:
    """(offset, what is wrong, what to write) for one heading."""
    words = plain(raw)
    if len(words) > LONGEST:
        yield 0, f"this heading has {len(words)} characters", f"use at most {LONGEST}"
    if words.endswith("?") and not questions:
        yield (
            len(raw) - 1,
            "this heading is a question",
            "name what stands below it; put question words into `aliases:`",
        )
    if words.endswith((".", "!", ":", ";", ",")):
        yield len(raw) - 1, f"this heading ends with “{words[-1]}”", "leave it out"
    if words and words.split()[0].islower():
        yield 0, "this heading begins with a small letter", f"write “{words[0].upper()}{words[1:]}”"
