"""Finds the prose in Markdown: blocks with their places, their plain words and their sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from markdown.extensions.toc import slugify, unique

Kind = Literal["heading", "paragraph", "item", "cell", "title"]

HIDDEN = re.compile(r"<!--.*?-->|^(?P<fence>```+|~~~+).*?^(?P=fence)[ ]*$|`[^`\n]+`", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HEADING = re.compile(r"(#{1,6}) +(.*)")
ADMONITION = re.compile(r'(?:!!!|\?\?\?\+?) +([\w-]+)(?: +"([^"]*)")?')
ITEM = re.compile(r"(?:[-*+]|\d+[.)]) +")
TABLE_RULE = re.compile(r"\|?[ :|-]+\|[ :|-]*")
ATTRIBUTES = re.compile(r"\{:?[ ]*[.#][^}]*\}")
INSIDE = r"\((?:\"[^\"]*\"|[^)\"])*\)"
"""The bracket behind a link's or a picture's words; a caption in quotation marks may hold brackets of its own."""
IMAGE = re.compile(rf"!\[[^\]]*\]{INSIDE}")
LINK = re.compile(rf"\[([^\]]*)\]{INSIDE}")
CITES = re.compile(r"\s*\[@[^\]]*\]")
TAG = re.compile(r"</?[a-zA-Z][^>]*>")
MARKS = re.compile(r"\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`")
CODE = re.compile(r"`[^`\n]+`")
QUOTE = re.compile(r"\{\{\s*([\w-]+)(?:\s*\|\s*([\w-]+))?\s*\}\}")
TARGET = re.compile(rf"(?<=\]){INSIDE}")
PICTURE = re.compile(rf"!\[[^\]]*\](?:{INSIDE})?")
SIGNS = re.compile(r"[*_`\[\]|]|!(?=\[)")
HIDES = ("`", "~~~", "<!--")
BLANKED = ((HIDES, HIDDEN), (("![",), PICTURE), (("[@",), CITES), (("](",), TARGET), (("{",), ATTRIBUTES))
"""What no reader sees of a text, in the order in which it goes, each behind the signs without which there is none."""
MARKUP = re.compile(r"[!*<\[\]_`{|~]")
"""Without one of these a text reads as it is written."""
STAND_IN = "ǂ"
"""Stands where a quoted number is, so that nothing reads across it."""
SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9{*]|\s*$)")


@dataclass(frozen=True)
class Block:
    """A stretch of prose: `raw` is the file's text from `start` (characters from 0)."""

    kind: Kind
    raw: str
    start: int
    level: int = 0
    """Of a heading, 1 to 6."""
    anchor: str = ""
    """Of a heading; of any other block, the anchor of the heading above it."""
    inside: str = ""
    """The kind of admonition it stands in: brief, urgent, unknown, questions …"""

    def plain(self, quote: Callable[[str, str | None], str] = lambda number, form: "1") -> str:
        """The words a reader sees; `quote` gives the words for a quoted number."""
        return plain(self.raw, quote)

    def sentences(self) -> Iterator[tuple[str, int]]:
        """Each sentence as written, with its offset in the file."""
        return ((words, self.start + offset) for words, offset in _sentences(self.raw))


@cache  # many rules ask for the same block
def _sentences(raw: str) -> list[tuple[str, int]]:
    text = IMAGE.sub(lambda match: "_" * len(match.group()), masked(raw)) if "![" in raw else masked(raw)
    ends = [end.end() for end in SENTENCE_END.finditer(text)]
    parts = [(raw[start:end], start) for start, end in pairwise([0, *ends, len(raw)])]
    return [(words.strip(), start + len(words) - len(words.lstrip())) for words, start in parts if words.strip()]


def plain(raw: str, quote: Callable[[str, str | None], str] = lambda number, form: "1") -> str:
    """Markdown without its marks: links keep their words, pictures and citations go."""
    if not MARKUP.search(raw):
        return " ".join(raw.split())
    text = COMMENT.sub("", raw) if "<!--" in raw else raw
    if "[" in text:
        text = CITES.sub("", IMAGE.sub("", text))
    if "{" in text:
        text = CODE.sub(lambda match: match.group().replace("{", " "), text)
        text = QUOTE.sub(lambda match: quote(match.group(1), match.group(2)), text)
        text = ATTRIBUTES.sub("", text)
    text = TAG.sub("", LINK.sub(r"\1", text))
    return " ".join(MARKS.sub("", text).split())


@cache
def visible(raw: str) -> str:
    """The words of running text, each at its place: marks, pictures, citations and addresses become spaces."""
    if not MARKUP.search(raw):
        return raw
    text = QUOTE.sub(lambda match: STAND_IN * len(match.group()), raw) if "{{" in raw else raw
    for signs, pattern in BLANKED:
        if any(sign in text for sign in signs):
            text = pattern.sub(_blank, text)
    return SIGNS.sub(" ", text)


@cache
def masked(body: str, start: int = 0) -> str:
    """The text with code and comments blanked out, every other character at its place."""
    return body[:start] + HIDDEN.sub(_blank, body[start:]) if any(sign in body for sign in HIDES) else body


def _blank(match: re.Match[str]) -> str:
    """Spaces for all but line ends."""
    return re.sub(r"[^\n]", " ", match.group())


def blocks(body: str, start: int = 0) -> Iterator[Block]:
    """The blocks of Markdown text from offset `start` on, in reading order."""
    return _Scan(masked(body, start), body, start).run()


class _Scan:
    """One pass over the lines; a paragraph is open while `first` is set."""

    def __init__(self, text: str, body: str, start: int) -> None:
        self.text, self.body, self.at = text, body, start
        self.first: int | None = None
        self.last = start
        self.kind: Kind = "paragraph"
        self.anchor = ""
        self.anchors: set[str] = set()
        self.open: list[tuple[int, str]] = []

    def run(self) -> Iterator[Block]:
        for line in self.text[self.at :].splitlines(keepends=True):
            yield from self._line(line)
            self.at += len(line)
        yield from self._close()

    def _line(self, line: str) -> Iterator[Block]:
        words = line.strip()
        indent = len(line) - len(line.lstrip(" "))
        begin = self.at + indent
        if not words or words.startswith((":::", "{:")):
            yield from self._close()
            return
        if self.first is None or words.startswith(("!!!", "???", "#")):
            self.open = [(deep, name) for deep, name in self.open if deep < indent]
        if heading := HEADING.fullmatch(words):
            yield from self._close()
            yield self._heading(heading, begin)
        elif admonition := ADMONITION.fullmatch(words):
            yield from self._close()
            self.open.append((indent, admonition.group(1)))
            if admonition.group(2):
                yield self._block("title", begin + admonition.start(2), begin + admonition.end(2))
        elif words.startswith("|"):
            yield from self._close()
            yield from self._cells(words, begin)
        elif item := ITEM.match(words):
            yield from self._close()
            self._extend("item", begin + item.end(), begin + len(words))
        else:
            self._extend("paragraph", begin, begin + len(words))

    def _extend(self, kind: Kind, begin: int, end: int) -> None:
        if self.first is None:
            self.first, self.kind = begin, kind
        self.last = end

    def _close(self) -> Iterator[Block]:
        if self.first is not None:
            yield self._block(self.kind, self.first, self.last)
        self.first = None

    def _block(self, kind: Kind, begin: int, end: int) -> Block:
        inside = self.open[-1][1] if self.open else ""
        return Block(kind, self.body[begin:end], begin, anchor=self.anchor, inside=inside)

    def _heading(self, match: re.Match[str], begin: int) -> Block:
        raw = match.group(2)
        named = re.search(r"\{[^}]*#([\w-]+)[^}]*\}", raw)
        self.anchor = unique(named.group(1) if named else slugify(plain(raw), "-"), self.anchors)
        return Block("heading", raw, begin + match.start(2), len(match.group(1)), self.anchor)

    def _cells(self, words: str, begin: int) -> Iterator[Block]:
        if TABLE_RULE.fullmatch(words):
            return
        for cell in re.finditer(r"(?:\{\{[^}]*\}\}|[^|])+", words):
            if cell.group().strip():
                lead = len(cell.group()) - len(cell.group().lstrip())
                yield self._block("cell", begin + cell.start() + lead, begin + cell.end())
