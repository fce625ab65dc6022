"""What an editor wrote: a page's Markdown as a sequence of words and marks with their places.

It only serves to find the way from the rendered page back to line and column. It is held against the same sequence of
the rendered page (aligned.py), and wherever the two differ, the rule `written-shown` tells that.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+")
CITED_ID = re.compile(r"@([\w-]+)")
PARTS = re.compile(
    r"""
      (?P<word> (?!^\d+[.)][ ]+\S)[^\W_]+ )[ ,;.’'”“-]*
    | (?P<comment> <!--.*?--> )
    | (?P<fence> ^[ ]*(?P<ticks>```+|~~~+)[^\n]*\n(?P<inside>.*?)^[ ]*(?P=ticks)[ ]*$ )
    | (?P<code> (?P<tick>`+)(?!`)(?:[^\n]|\n(?![ ]*\n))+?(?<!`)(?P=tick)(?!`) )
    | (?P<escape> \\[\\`*_{}\[\]()>\#+.!|"'-] )
    | (?P<block> ^[ ]*(?P<colons>:::)[ ]+(?P<name>\w+)(?P<arguments>(?:[ ]+[\w-]+)*)[ ]*$ )
    | (?P<admonition> ^[ ]*(?P<marks>!!!|\?\?\?\+?)[ ]+(?P<kind>[\w-]+) )
    | (?P<heading> ^[ ]*(?P<level>\#{1,6})[ ]+(?=\S) )
    | (?P<item> ^(?P<indent>[ ]*)(?P<bullet>[-*+]|\d+[.)])[ ]+(?P<box>\[\ \]\ )?(?=\S) )
    | (?P<rule> ^[ ]*\|?(?:[ ]*:?-+:?[ ]*\|)+(?:[ ]*:?-+:?)?[ ]*$ )
    | (?P<row> ^[ ]*\|(?=[^\n]*\S) )
    | (?P<number> \{\{\s*(?P<quoted>[\w-]+)(?:\s*\\?\|\s*(?P<form>[\w-]+))?\s*\}\} )
    | (?P<cite> \[(?P<works>@[\w-]+(?:\s*;\s*@[\w-]+)*)\] )
    | (?P<target> \]\(\s*(?P<address><[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)\s*(?P<title>"[^"]*"|'[^']*')?\s*\) )
    | (?P<opening> !?\[ )
    | (?P<closing> \] )
    | (?P<attributes> \{:?[ ]*(?:[.\#][\w-]+|[\w-]+=[^\s}]*)(?:[ ]+[.\#]?[\w-]+(?:=[^\s}]*)?)*[ ]*\} )
    | (?P<autolink> <(?P<alone>(?:https?://|mailto:)[^>\s]+)> )
    | (?P<tag> </?[a-zA-Z][^>\n]*> | <[!?][^>\n]*> )
    | (?P<open_tag> <[!?/]?[a-zA-Z][\w-]* )
    | (?P<entity> &(?:\#\d+|\#[xX][\da-fA-F]+|[a-zA-Z]+\d*); )
    | (?P<pipe> \| )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
BREAK = re.compile(r"\n[ ]*\n(?P<indent>[ ]*)(?=\S)")
"""Where a new block begins below an empty line."""
NESTED = 2
"""Spaces by which a point has to be indented to be meant as a point below another (CommonMark 0.31.2, section 5.2)."""


class Token(NamedTuple):
    """A word, or a mark whose effect readers see; `start` is its offset in the file (characters from 0).

    `value` tells it from others of its kind: a `word` itself; the ids of a `cite`, with spaces between; `id|form` of a
    `number`; name and arguments of a `block`; the depth of an `item` or a `tick`, with `.` and its number in a numbered
    list; the level of a `heading`; the kind of an `admonition`. A `link`, a `picture`, a `cell` and `code` have none.
    """

    kind: str
    value: str
    start: int


class Mark(NamedTuple):
    """Something whose marks add no words: `attributes`, a `tag` of HTML, a `comment`, a `fence` around code."""

    kind: str
    text: str
    start: int


@dataclass(frozen=True)
class Written:
    """The tokens of a page in order, the marks between them, and the addresses of links and pictures."""

    tokens: list[Token]
    marks: list[Mark]
    addresses: dict[int, tuple[str, int]]
    """Offset of the token of a link or picture → the address as written, and the offset at which that begins."""


def written(body: str, start: int = 0) -> Written:
    """Read Markdown from offset `start` on; any text will do, nothing raises."""
    reader = _Reader(body)
    tokens: list[Token] = []
    for match in PARTS.finditer(body, start):
        is_word = match.lastgroup == "word"  # by far the most
        tokens += [Token("word", match["word"], match.start())] if is_word else reader.read(match)
    return Written(tokens, reader.marks, reader.addresses)


class _Reader:
    """One pass over the parts of a page; each method named after a kind of part gives its tokens."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.marks: list[Mark] = []
        self.addresses: dict[int, tuple[str, int]] = {}
        self.brackets: list[re.Match[str]] = []
        """Square brackets that wait for their end."""
        self.row_end = 0
        self.lists: list[tuple[int, int]] = []
        """The open lists, from the outermost: indent and number of the last item, 0 for points."""
        self.after_item = 0

    def read(self, match: re.Match[str]) -> Iterator[Token]:
        kind = str(match.lastgroup)
        if kind == "word":
            yield Token("word", match["word"], match.start())
        elif look := getattr(self, kind, None):
            yield from look(match)

    def _words(self, text: str, start: int) -> Iterator[Token]:
        return (Token("word", found.group(), start + found.start()) for found in WORD.finditer(text))

    def comment(self, match: re.Match[str]) -> Iterator[Token]:
        self.marks.append(Mark(str(match.lastgroup), match.group(), match.start()))
        yield from ()

    attributes = tag = comment

    def open_tag(self, match: re.Match[str]) -> Iterator[Token]:
        """A tag without its end, which is shown as typed."""
        self.marks.append(Mark("tag", match.group(), match.start()))
        return self._words(match.group(), match.start())

    def fence(self, match: re.Match[str]) -> Iterator[Token]:
        self.marks.append(Mark("fence", match.group(), match.start()))
        yield Token("code", "", match.start("ticks"))
        yield from self._words(match["inside"], match.start("inside"))

    def code(self, match: re.Match[str]) -> Iterator[Token]:
        """Words in backticks; a citation in them is none, and is told as lost."""
        return self._inside(match.group().strip("`"), match.end("tick"))

    def block(self, match: re.Match[str]) -> Iterator[Token]:
        yield Token("block", " ".join([match["name"], *match["arguments"].split()]), match.start("colons"))

    def admonition(self, match: re.Match[str]) -> Iterator[Token]:
        yield Token("admonition", match["kind"], match.start("marks"))

    def heading(self, match: re.Match[str]) -> Iterator[Token]:
        yield Token("heading", str(len(match["level"])), match.start("level"))

    def item(self, match: re.Match[str]) -> Iterator[Token]:
        between, indent = self.body[self.after_item : match.start()], len(match["indent"])
        ends = [len(found["indent"]) for found in BREAK.finditer(between)]
        open_lists = [one for one in self.lists if all(one[0] < end for end in ends)]
        last = next((number for at, number in reversed(open_lists) if abs(at - indent) < NESTED), 0)
        typed = 0 if match["bullet"] in "-*+" else int(match["bullet"][:-1])
        number = last + 1 if last and typed == 1 else typed
        self.lists = [one for one in open_lists if one[0] <= indent - NESTED] + [(indent, number)]
        self.after_item = match.end()
        value = f"{len(self.lists)}.{number}" if number else str(len(self.lists))
        yield Token("tick" if match["box"] else "item", value, match.start("bullet"))

    def row(self, match: re.Match[str]) -> Iterator[Token]:
        end = self.body.find("\n", match.end())
        self.row_end = end if end >= 0 else len(self.body)
        yield Token("cell", "", match.end())

    def pipe(self, match: re.Match[str]) -> Iterator[Token]:
        if self.body[match.end() : self.row_end].strip():
            yield Token("cell", "", match.end())

    def number(self, match: re.Match[str]) -> Iterator[Token]:
        yield Token("number", f"{match['quoted']}|{match['form'] or ''}", match.start())

    def cite(self, match: re.Match[str]) -> Iterator[Token]:
        yield Token("cite", " ".join(CITED_ID.findall(match["works"])), match.start())

    def opening(self, match: re.Match[str]) -> Iterator[Token]:
        self.brackets.append(match)
        if match.group() == "![":
            yield Token("picture", "", match.start())

    def closing(self, match: re.Match[str]) -> Iterator[Token]:
        del self.brackets[-1:]
        yield from ()

    def target(self, match: re.Match[str]) -> Iterator[Token]:
        opening = self.brackets.pop() if self.brackets else None
        start = opening.start() if opening else match.start()
        self.addresses[start] = match["address"], match.start("address")
        if not opening or opening.group() != "![":
            yield Token("link", "", start)
        yield from self._inside(match["title"] or "", match.start("title"))

    def _inside(self, text: str, start: int) -> Iterator[Token]:
        """The words, numbers and citations of a caption or of code, where no other mark counts."""
        for match in PARTS.finditer(text):
            found = self.read(match) if match.lastgroup in {"word", "number", "cite"} else ()
            yield from (one._replace(start=start + one.start) for one in found)

    def autolink(self, match: re.Match[str]) -> Iterator[Token]:
        self.addresses[match.start()] = match["alone"], match.start("alone")
        yield from self._words(match["alone"], match.start("alone"))
        yield Token("link", "", match.start())

    def entity(self, match: re.Match[str]) -> Iterator[Token]:
        return (Token("word", word, match.start()) for word in WORD.findall(html.unescape(match.group())))
