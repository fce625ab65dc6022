"""Tables: a named region to scroll in, headers for rows and columns, and in each cell the head of its column.

In a table of chances, each share that begins a cell has a small bar, so that a column is compared at a glance.
"""

from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify_unicode, unique

from guide.library import Library
from guide.markdown.elements import element, words_of
from guide.markdown.parts import part
from guide.models import Number
from guide.rendered import NUMBER

FITS_A_PHONE = 2
"""Columns; a table with more is shown there as a card for each row (tables.css), headed by what `data-head` holds."""
FITS_A_SHEET = 3
"""Columns; a table of ways to compare that has more is printed in smaller letters (print.css)."""
FEWEST = 2
"""Shares that a table needs to have bars."""
CHOOSE = "choose"
"""The class of the element of `::: compare` (overrides/parts/compare.html)."""


def framed(table: Element, name: str, choose: Element | None = None) -> Element:
    """The table, with its first column as row headers, inside a region that can be scrolled by keyboard."""
    heads = [words_of(cell) for cell in table.findall("thead/tr/th")]
    for cell in table.findall("thead/tr/th"):
        cell.attrib.pop("style", None)
        cell.set("scope", "col")
    for row in table.findall("tbody/tr"):
        _head(row, heads)
    kinds = ["table", "cards" if len(heads) > FITS_A_PHONE else ""]
    if choose is not None and len(heads) > FITS_A_PHONE:
        kinds += ["compare", "broad" if len(heads) > FITS_A_SHEET else ""]
        _name_rows(table)
    kind = " ".join(filter(None, kinds))
    return element("div", choose, table, class_=kind, role="region", tabindex="0", aria_label=name)


def _name_rows(table: Element) -> None:
    """The head of a row becomes its id, so that a link leads there: “My body” is #row-my-body."""
    taken: set[str] = set()
    for row in table.findall("tbody/tr"):
        row.set("id", unique(slugify_unicode(f"row {words_of(row[0])}", "-"), taken))


def _head(row: Element, heads: list[str]) -> None:
    for cell, head in zip(row, heads, strict=False):
        cell.attrib.pop("style", None)
        if cell is row[0]:
            cell.tag = "th"
            cell.set("scope", "row")
        if head and len(heads) > FITS_A_PHONE:
            cell.set("data-head", head)


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
