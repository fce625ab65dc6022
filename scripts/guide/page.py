"""A page: its front matter, what the editor wrote, and what readers see of it, each thing at its place in the file."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from guide import walk, yaml_reader
from guide.aligned import Alignment, align
from guide.block import Block
from guide.models.front_matter import PageMeta
from guide.names import linked_path
from guide.problem import Place, Problem
from guide.rendered import Rendered
from guide.shown import Link, Picture, Shown
from guide.text import Text, read, straight
from guide.written import Mark, Written, written
from guide.yaml_reader import Entry

RULE = "page-front-matter"
ROUTE = "route "
"""How a block begins whose arguments are steps of the route, not ids of numbers."""
FRONT = re.compile(r"\A---\n(.*?)^---[ ]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
UNSEEN = re.compile(r"[\x00-\x20\u200b]")


class Address(NamedTuple):
    """Where a link or a picture leads, as a browser reads that, and where it is written."""

    target: str
    place: Place


@dataclass(eq=False)
class Page:
    """A Markdown file of `docs/`; offsets count characters of the whole file from 0.

    How something on the rendered page gets its line and column: every word and mark on it is a numbered token; the
    alignment with the tokens of the file (aligned.py) gives its partner there, whose offset text.py turns into line and
    column. A sign between words has no token: it is looked for at the same distance from the word before or behind it
    as on the page, and if it is at neither, the next such sign behind the word before is taken.
    """

    path: str
    """Below `docs/`, with forward slashes: start/azoospermia.md."""
    text: Text
    meta: Entry[PageMeta] | None
    body_start: int
    render: Callable[[str], Rendered] = lambda _body: Rendered()
    """Makes the article from the body (set in rendering.py)."""
    recall: Callable[[], Shown | None] = lambda: None
    """What an earlier check saw on the same page, or None (set in memory.py)."""

    @property
    def type(self) -> str:
        """Its type in the front matter, or nothing."""
        return self.meta.value.type if self.meta else ""

    @property
    def body(self) -> str:
        return self.text.body[self.body_start :]

    @cached_property
    def written(self) -> Written:
        """The tokens of the Markdown file, for which nothing is rendered."""
        return written(self.text.body, self.body_start)

    @cached_property
    def uses(self) -> list[tuple[str, str, int]]:
        """Each number and each work that the file names: `number` or `cite`, its id, its offset."""
        return list(self._uses())

    def _uses(self) -> Iterator[tuple[str, str, int]]:
        for kind, value, start in self.written.tokens:
            if kind == "number":
                yield kind, value.partition("|")[0], start
            elif kind == "block" and not value.startswith(ROUTE):  # the arguments of other blocks are ids of numbers
                yield from (("number", one, start) for one in value.split()[1:])
            elif kind == "cite":
                yield from ((kind, one, self.text.body.index(f"@{one}", start) + 1) for one in value.split())

    @cached_property
    def rendered(self) -> Rendered:
        return self.render(self.body)

    @cached_property
    def shown(self) -> Shown:
        return self.recall() or walk.read(self.rendered)

    @property
    def fault(self) -> str:
        """Why the page cannot be rendered, or nothing."""
        return self.shown.fault

    @cached_property
    def alignment(self) -> Alignment:
        return align(self.written.tokens, self.shown.tokens, len(self.text.body.rstrip()))

    @cached_property
    def offsets(self) -> list[int]:
        """For each token shown, the offset of its partner; of one without, that of the last one before it."""
        found, last = [], self.body_start
        for partner in self.alignment.partners:
            last = self.written.tokens[partner].start if partner >= 0 else last
            found.append(last)
        return found

    def offset(self, token: int) -> int:
        """The offset in the file of a token of the rendered page."""
        return self.offsets[token] if token < len(self.offsets) else self.body_start

    def place(self, token: int) -> Place:
        """The place in the file of a token of the rendered page."""
        return self.text.place(self.offset(token))

    @property
    def links_and_pictures(self) -> list[Link | Picture]:
        """Links and pictures that an editor wrote; `written-shown` reports what became one by mistake."""
        found: list[Link | Picture] = [*self.shown.links, *self.shown.pictures]
        return [one for one in found if self.alignment.partners[one.token] >= 0]

    def place_in(self, block: Block, at: int = 0) -> Place:
        """The place in the file of the character at offset `at` of a block."""
        sign, body = straight(block.text[at : at + 1]), self.text.straight
        starts = [(self.offset(token), distance) for token, distance in block.tokens_at(at)]
        near = [start + distance for start, distance in starts]
        found = [one for one in near if one >= self.body_start and body[one : one + 1] == sign]
        if not found and sign.strip() and not sign.isalnum():
            found = [one for one in [body.find(sign, min(starts)[0])] if one >= 0]
        return self.text.place(max((found or near)[0], self.body_start))

    def line_place(self, block: Block) -> Place:
        """The beginning of the line in which a block stands, behind its indent."""
        place = self.place_in(block)
        line = self.line_of(place)
        return place._replace(column=len(line) - len(line.lstrip()) + 1)

    @property
    def blocks(self) -> list[Block]:
        """Headings, paragraphs, list items, cells and captions in reading order."""
        return self.shown.blocks

    @cached_property
    def anchors(self) -> set[str]:
        """Every id on the page that a link may name."""
        return set(self.shown.anchors)

    @cached_property
    def headings(self) -> list[Block]:
        return [block for block in self.blocks if block.kind == "heading"]

    def address(self, token: int) -> Address:
        """Where the link or picture of a token leads: decoded, and without control characters and spaces."""
        offset = self.offsets[token]
        typed, start = self.written.addresses.get(offset, ("", offset))
        seen = UNSEEN.sub("", unquote(html.unescape(typed.strip().strip("<>"))))
        return Address(seen, self.text.place(start))

    def leads_to(self, token: int) -> str:
        """The path below `docs/` that the link or picture of a token leads to."""
        return linked_path(self.path, self.address(token).target)

    @cached_property
    def citations(self) -> list[tuple[str, Place]]:
        """Reference ids in the order they are cited, each with its place."""
        named = ((one, self.offsets[token]) for works, token in self.shown.cites for one in dict.fromkeys(works))
        return [(one, self.text.place(max(at, self.text.body.find(f"@{one}", at) + 1))) for one, at in named]

    def marks(self, kind: str) -> Iterator[tuple[Mark, Place]]:
        """What adds no words to the page: attribute lists, tags or comments."""
        return ((mark, self.text.place(mark.start)) for mark in self.written.marks if mark.kind == kind)

    def line_of(self, place: Place) -> str:
        """The line of the file at a place."""
        return self.text.body.split("\n")[place.line - 1]


def read_page(root: Path, path: str) -> tuple[Page, list[Problem]]:
    """The page at `root/docs/path` and every problem with its bytes and front matter."""
    text, faults = read(root, f"docs/{path}")
    problems = [Problem(place, RULE, *words) for place, *words in faults]
    match = FRONT.match(text.body)
    if not match:
        fix = "begin it with `---`, the fields title, description, type, checked and due, and `---`"
        says, is_open = "this page has no front matter", text.body.startswith("---\n")
        if is_open:
            says, fix = "the front matter is never closed", "write `---` on a line of its own below its last field"
        missing = Problem(Place(text.path), RULE, says, fix)
        return Page(path, text, None, 0), problems or [missing]
    value, places, found = yaml_reader.load(Text(text.path, f"\n{match.group(1)}"))  # each line keeps its number
    meta = None
    if not found:
        meta, found = yaml_reader.validate(value if isinstance(value, dict) else {}, PageMeta, places, ())
    return Page(path, text, meta, match.end()), problems + [replace(one, rule=RULE) for one in found]
