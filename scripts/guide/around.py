"""What stands around a place on a rendered page: the heading above it, and the blocks, lists and table it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from guide.block import Block, Cell, Kind


class Around:
    """Goes with the walk through a page and makes the block of text for the place where the walk is."""

    def __init__(self) -> None:
        self.anchor = ""
        self.links = 0
        """How many links are open."""
        self._admonitions: list[tuple[str, int]] = [("", 0)]
        """The kind of each open admonition and its number on the page."""
        self._admonition = 0
        self._items: list[Block] = []
        self._begun: list[bool] = []
        """Whether each open item has given its first block."""
        self._numbers: list[int | None] = []
        """The number of the last item in each open list; None in a list of points."""
        self._table, self._row, self._column = -1, -1, -1

    @property
    def admonition(self) -> int:
        """The number of the admonition that is open; 0 outside."""
        return self._admonitions[-1][1]

    @property
    def depth(self) -> str:
        """How many items are open, and the number of the last in a numbered list: the value of an item's token."""
        number = self._items[-1].number
        return f"{len(self._items)}.{number}" if number else str(len(self._items))

    def block(self, kind: Kind, level: int = 0) -> Block:
        inside, number = self._admonitions[-1]
        return Block(kind, level, self.anchor, inside, admonition=number)

    @contextmanager
    def in_admonition(self, kind: str) -> Iterator[None]:
        self._admonition += 1
        self._admonitions.append((kind, self._admonition))
        yield
        self._admonitions.pop()

    @contextmanager
    def in_list(self, first: int | None) -> Iterator[None]:
        """`first` is the number of its first item; None in a list of points."""
        self._numbers.append(None if first is None else first - 1)
        yield
        self._numbers.pop()

    @contextmanager
    def in_item(self, ticked: bool) -> Iterator[Block]:
        block, last = self.block("item"), self._numbers[-1] if self._numbers else None
        block.ticked = ticked
        if last is not None:
            self._numbers[-1] = block.number = last + 1
        self._items.append(block)
        self._begun.append(False)
        yield block
        self._items.pop()
        self._begun.pop()

    def begin_item(self, block: Block) -> None:
        """A block with words: the first paragraph of an item is the item itself."""
        if self._items and block.kind == "paragraph" and not self._begun[-1]:
            block.kind, block.number, block.ticked = "item", self._items[-1].number, self._items[-1].ticked
        if self._items:
            self._begun[-1] = True

    def next_table(self) -> None:
        self._table, self._row = self._table + 1, -1

    def next_row(self) -> None:
        self._row, self._column = self._row + 1, -1

    def next_cell(self) -> Block:
        self._column += 1
        block = self.block("cell")
        block.cell = Cell(self._table, self._row, self._column)
        return block
