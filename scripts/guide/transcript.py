"""Collects the words of a rendered page in reading order, as blocks of text and as tokens."""

from functools import cache
from xml.etree.ElementTree import Element

from guide.block import STAND_IN, Block, Cell, Cite, Kind, Quote
from guide.rendered import WRITTEN, Rendered
from guide.shown import Shown
from guide.written import WORD, Token


class Transcript:
    """What was read so far, the open block of text, and what is around it."""

    def __init__(self, render: Rendered) -> None:
        self.render = render
        self.found = Shown()
        self.block: Block | None = None
        self.anchor = ""
        self.in_link = False
        self.inside, self.admonition, self.admonitions = "", 0, 0
        """The kind and the number of the admonition that is open, and how many there were."""
        self.depth = 0
        """How many items of lists are open."""
        self.last_number: int | None = None
        """The number of the last item of the open list; None in a list of points."""
        self.item: Block | None = None
        """The open item, until its first words are read."""
        self.cell = Cell(-1, -1, -1)
        """The last cell."""

    def new_block(self, kind: Kind, level: int = 0) -> Block:
        """A block of text below the current heading and in the open admonition."""
        return Block(kind, level, self.anchor, self.inside, admonition=self.admonition)

    def token(self, kind: str, value: str = "") -> int:
        self.found.tokens.append(Token(kind, value, 0))
        return len(self.found.tokens) - 1

    def text(self, raw: str | None) -> None:
        for is_code, piece in self.render.pieces(raw) if raw else ():
            if is_code:
                self.token("code")
                if self.block and not self.block.text.strip():  # it stands alone, in a paragraph taken away later
                    self.block.kind = "code"
            if self.block or piece.strip():
                self._say(piece)

    def _say(self, text: str) -> None:
        block = self._opened(text)
        start = len(block.text)
        block.add(text.replace("\n", " "))
        words, first = list(WORD.finditer(text)), len(self.found.tokens)
        block.starts += [start + word.start() for word in words]
        block.tokens += range(first, first + len(words))
        self.found.tokens += [_word(word.group()) for word in words]

    def _opened(self, text: str) -> Block:
        """The block that the text belongs to; its first words put it into the list of blocks."""
        block = self.block or self.new_block("paragraph")
        if text.strip() and not block.text.strip():
            if self.item and block.kind == "paragraph":  # the first paragraph of an item is the item itself
                block.kind, block.number, block.ticked = "item", self.item.number, self.item.ticked
            self.item = None
            self.found.blocks.append(block)
            block.token_before = max(0, len(self.found.tokens) - 1)
        return block

    def number(self, node: Element, quoted: str) -> None:
        wanted, _, form = quoted.partition("|")
        cited_in_link = self.in_link and not form  # a browser ends the link there
        token = self.token("number in a link" if cited_in_link else "number", f"{wanted}|{form}")
        spans = [one for one in node.iter() if one.get("class") == "number"] or [node]
        words = "".join(spans[0].itertext())
        block = self._opened(words)
        block.quotes.append(Quote(len(block.text), len(block.text) + len(words), wanted, form or None, token))
        block.add(words, STAND_IN * len(words), token)
        for cites in node.iter("sup"):
            self.cites(cites)

    def cites(self, node: Element) -> None:
        if self.in_link:
            return  # a browser ends the link around it there
        self.found.marks += len(node) > 0
        for works in filter(None, self.render.made_from.get(node, {}).get(WRITTEN, "").split("|")):
            self.found.cites.append((works.split(), self.token("cite", works)))
            if self.block:
                self.block.cites.append(Cite(len(self.block.text), works.split()))


@cache  # most words of a page occur many times
def _word(word: str) -> Token:
    return Token("word", word, 0)
