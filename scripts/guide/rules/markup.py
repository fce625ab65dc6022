"""Rules on how a page is written down: blocks we have, no HTML, lists and tables that stand apart."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from itertools import pairwise

from guide.library import Library
from guide.page import MARKER
from guide.problem import Problem
from guide.rules.tools import near, page_type, place_in

BLOCKS = ("brief", "urgent", "unknown", "questions", "partner", "decide")
MARKERS = (
    "chance",
    "changes",
    "corrections",
    "glossary",
    "ladder",
    "notes",
    "numbers",
    "picked",
    "questions",
    "range",
    "sources",
)
BLOCK = re.compile(r"^ *(?:!!!|\?\?\?).*$|^ *:{2,}.*$", re.MULTILINE)
SOUND_BLOCK = re.compile(r' *!!! (\w+) "[^"\n]+"\s*')
HTML = re.compile(r"<(?!https?://|mailto:)[a-zA-Z/!?][^>\n]*>?")
ATTRIBUTES = re.compile(r"\{:?[^{}\n]*?[\w-]+ *=[^{}\n]*\}")
DECIDE = re.compile(r"^( *)!!! decide .*\n(?:\1 {4}.*(?:\n|\Z)|[ ]*\n)*", re.MULTILINE)
TARGET = re.compile(r"\]\(\s*([^()\s#]+)")
INDENTED = re.compile(r"(?P<head>^( *)!!! .*\n)(?:[ ]*\n)*+(?!\2 {4})(?P<next>.*)", re.MULTILINE)


def block_known(library: Library) -> Iterator[Problem]:
    """A styled block is `!!! brief`, `urgent`, `unknown`, `questions`, `partner` or `decide` with a title in quotation
    marks, its text indented by four spaces; a drawing or a list from `content/` is one we can make."""
    for page in library.pages:
        for match, place in page.find(BLOCK):
            if fix := _wrong_block(match.group()):
                yield Problem(place, "block-known", f"`{match.group().strip()}` is no block we have", fix)
        for match, place in page.find(INDENTED):
            fix = "indent what belongs to it by four spaces"
            yield Problem(place, "block-known", f"`{match.group('head').strip()}` holds nothing", fix)


def _wrong_block(line: str) -> str | None:
    """What to write instead, or None where the line is sound."""
    if line.lstrip().startswith(":"):
        match = MARKER.fullmatch(line)
        if match and match.group(1) in MARKERS:
            return None
        return near(match.group(1) if match else "", MARKERS, "write `::: chance id` on a line of its own")
    sound = SOUND_BLOCK.fullmatch(line)
    if sound and sound.group(1) in BLOCKS:
        return None
    name = re.sub(r"\W.*", "", line.lstrip(" !?+"))
    advice = 'write for example `!!! unknown "What is not known"`'
    return advice if name in BLOCKS else near(name, BLOCKS, advice)


def decide_leads(library: Library) -> Iterator[Problem]:
    """A page has at most one `!!! decide` block, and it links to a decision aid."""
    aids = {page.path for page in library.pages if page_type(page) == "decision"}
    for page in library.pages:
        for number, (match, place) in enumerate(page.find(DECIDE)):
            targets = (posixpath.join(posixpath.dirname(page.path), target) for target in TARGET.findall(match.group()))
            if number:
                yield Problem(
                    place, "decide-leads", "a second `!!! decide` block", "keep one, where the choice comes up"
                )
            elif aids.isdisjoint(map(posixpath.normpath, targets)):
                fix = "link to a page of type `decision`"
                yield Problem(place, "decide-leads", "this `!!! decide` block leads to no decision aid", fix)


def markdown_only(library: Library) -> Iterator[Problem]:
    """A page holds Markdown and no HTML: no tags, no styles, no scripts."""
    for page in library.pages:
        for match, place in page.find(HTML):
            yield Problem(place, "markdown-only", f"`{match.group()}` is HTML", "write it in Markdown")
        for match, place in page.find(ATTRIBUTES):
            yield Problem(place, "markdown-only", f"`{match.group()}` sets HTML attributes", "leave it out")


def list_apart(library: Library) -> Iterator[Problem]:
    """A list or a table has an empty line above it; without one it becomes part of the paragraph."""
    for page in library.pages:
        for above, block in pairwise(page.blocks):
            between = page.text.body[above.start + len(above.raw) : block.start]
            if above.kind == "paragraph" and block.kind in {"item", "cell"} and between.count("\n") < 2:
                what = "list" if block.kind == "item" else "table"
                says = f"this {what} touches the paragraph above it"
                yield Problem(place_in(page, block), "list-apart", says, "put an empty line between the two")
