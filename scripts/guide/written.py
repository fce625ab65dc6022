"""What an editor wrote: a page's Markdown as a sequence of words and marks with their places.

It only serves to find line and column of what stands on the rendered page: it is compared with the same sequence of
that page (aligned.py), and wherever the two differ, the rule `written-shown` reports it.
"""

import html
import re
from dataclasses import dataclass, field
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

    `value` tells tokens of a kind apart: a `word` itself; the ids of a `cite`, with spaces between; `id|form` of a
    `number`; name and arguments of a `block`; the depth of an `item` or a `tick`, with `.` and its number in a numbered
    list; the level of a `heading`; the kind of an `admonition`. A `link`, a `picture`, a `cell` and `code` have none.
    """

    kind: str
    value: str
    start: int


class Mark(NamedTuple):
    """Syntax that adds no words to the page: `attributes`, a `tag` of HTML, a `comment`, a `fence` around code."""

    kind: str
    text: str
    start: int


@dataclass
class Written:
    """The tokens of a page in order, the marks between them, and the addresses of links and pictures."""

    tokens: list[Token] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    addresses: dict[int, tuple[str, int]] = field(default_factory=dict)
    """Offset of the token of a link or picture → the address as written, and the offset at which that begins."""


def written(body: str, start: int = 0) -> Written:
    """The tokens of Markdown from offset `start` on; no text raises an error."""
    reader = _Reader(body)
    for match in PARTS.finditer(body, start):
        reader.read(match)
    return reader.found


class _Reader:
    """One pass over the parts of a page; each method named after a kind of part notes its tokens."""

    def __init__(self, body: str) -> None:
        self.body = body
        self.found = Written()
        self.brackets: list[re.Match[str]] = []
        """Square brackets that are still open."""
        self.row_end = 0
        self.lists: list[tuple[int, int]] = []
        """The open lists, from the outermost: indent and number of the last item, 0 for points."""
        self.after_item = 0

    def read(self, match: re.Match[str]) -> None:
        if look := getattr(self, str(match.lastgroup), None):
            look(match)

    def token(self, kind: str, value: str, start: int) -> None:
        self.found.tokens.append(Token(kind, value, start))

    def mark(self, kind: str, match: re.Match[str]) -> None:
        self.found.marks.append(Mark(kind, match.group(), match.start()))

    def words(self, start: int, end: int) -> None:
        for found in WORD.finditer(self.body, start, end):
            self.token("word", found.group(), found.start())

    def word(self, match: re.Match[str]) -> None:
        self.token("word", match["word"], match.start())

    def comment(self, match: re.Match[str]) -> None:
        self.mark(str(match.lastgroup), match)

    attributes = tag = comment

    def open_tag(self, match: re.Match[str]) -> None:
        """A tag without its end, which is shown as typed."""
        self.mark("tag", match)
        self.words(*match.span())

    def fence(self, match: re.Match[str]) -> None:
        self.mark("fence", match)
        self.token("code", "", match.start("ticks"))
        self.words(*match.span("inside"))

    def code(self, match: re.Match[str]) -> None:
        """Words in backticks; a citation in them is not made, and is reported as lost."""
        self.inside(match.end("tick"), match.end() - len(match["tick"]))

    def block(self, match: re.Match[str]) -> None:
        self.token("block", " ".join([match["name"], *match["arguments"].split()]), match.start("colons"))

    def admonition(self, match: re.Match[str]) -> None:
        self.token("admonition", match["kind"], match.start("marks"))

    def heading(self, match: re.Match[str]) -> None:
        self.token("heading", str(len(match["level"])), match.start("level"))

    def item(self, match: re.Match[str]) -> None:
        between, indent = self.body[self.after_item : match.start()], len(match["indent"])
        ends = [len(found["indent"]) for found in BREAK.finditer(between)]
        open_lists = [one for one in self.lists if all(one[0] < end for end in ends)]
        last = next((number for at, number in reversed(open_lists) if abs(at - indent) < NESTED), 0)
        typed = 0 if match["bullet"] in "-*+" else int(match["bullet"][:-1])
        number = last + 1 if last and typed == 1 else typed
        self.lists = [one for one in open_lists if one[0] <= indent - NESTED] + [(indent, number)]
        self.after_item = match.end()
        value = f"{len(self.lists)}.{number}" if number else str(len(self.lists))
        self.token("tick" if match["box"] else "item", value, match.start("bullet"))

    def row(self, match: re.Match[str]) -> None:
        end = self.body.find("\n", match.end())
        self.row_end = end if end >= 0 else len(self.body)
        self.token("cell", "", match.end())

    def pipe(self, match: re.Match[str]) -> None:
        if self.body[match.end() : self.row_end].strip():
            self.token("cell", "", match.end())

    def number(self, match: re.Match[str]) -> None:
        self.token("number", f"{match['quoted']}|{match['form'] or ''}", match.start())

    def cite(self, match: re.Match[str]) -> None:
        self.token("cite", " ".join(CITED_ID.findall(match["works"])), match.start())

    def opening(self, match: re.Match[str]) -> None:
        self.brackets.append(match)
        if match.group() == "![":
            self.token("picture", "", match.start())

    def closing(self, _: re.Match[str]) -> None:
        del self.brackets[-1:]

    def target(self, match: re.Match[str]) -> None:
        opening = self.brackets.pop() if self.brackets else match
        self.found.addresses[opening.start()] = match["address"], match.start("address")
        if opening.group() != "![":
            self.token("link", "", opening.start())
        if match["title"]:
            self.inside(*match.span("title"))

    def inside(self, start: int, end: int) -> None:
        """The words, numbers and citations of a caption or of code, where no other mark counts."""
        for match in PARTS.finditer(self.body, start, end):
            if match.lastgroup in {"word", "number", "cite"}:
                self.read(match)

    def autolink(self, match: re.Match[str]) -> None:
        self.found.addresses[match.start()] = match["alone"], match.start("alone")
        self.words(*match.span("alone"))
        self.token("link", "", match.start())

    def entity(self, match: re.Match[str]) -> None:
        for word in WORD.findall(html.unescape(match.group())):
            self.token("word", word, match.start())
