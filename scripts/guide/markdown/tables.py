"""Tables: a named region to scroll in, headers for rows and columns, and each cell knows the head of its column."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify_unicode, unique

from guide.markdown.html import element, words_of

FITS_A_PHONE = 2
"""Columns; a table with more is shown there as a card for each row (tables.css), headed by what `data-head` holds."""
FITS_A_SHEET = 3
"""Columns; a table of ways to compare that has more is printed in smaller letters (print.css)."""
CHOOSE = "choose"
"""The class of what `::: compare` leaves (overrides/parts/compare.html)."""


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
