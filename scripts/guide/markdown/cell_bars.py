"""Small bars in tables of chances: below each share that begins a cell, so that a column is compared at a glance."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.parts import part
from guide.models import Number
from guide.render import NUMBER

FEWEST = 2
"""Shares in a table; one alone is compared with nothing."""


def bars(table: Element, library: Library) -> None:
    """Put a bar at the end of each cell that begins with a share, not with its other side or a middle of studies."""
    found = [(cell, number) for cell in table.iter("td") if (number := _share(cell, library)) is not None]
    if len(found) >= FEWEST:
        for cell, number in found:
            cell.append(part("cell", library, number=number))


def _share(cell: Element, library: Library) -> Number | None:
    if not len(cell) or (cell.text or "").strip():
        return None
    wanted, _, form = cell[0].get(NUMBER, "").partition("|")
    number = library.number.get(wanted)
    return number if number and number.out_of and not number.kind and form != "rest" else None
