"""Tables: a named region to scroll in, headers for rows and columns, and each cell knows the head of its column."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.markdown.html import element, words_of

FITS_A_PHONE = 2
"""Columns; a table with more is shown there as a card for each row (tables.css), headed by what `data-head` holds."""


def framed(table: Element, name: str) -> Element:
    """The table, with its first column as row headers, inside a region that can be scrolled by keyboard."""
    heads = [words_of(cell) for cell in table.findall("thead/tr/th")]
    for cell in table.findall("thead/tr/th"):
        cell.attrib.pop("style", None)
        cell.set("scope", "col")
    for row in table.findall("tbody/tr"):
        _head(row, heads)
    cards = len(heads) > FITS_A_PHONE
    kind = "table cards" if cards else "table"
    return element("div", table, class_=kind, role="region", tabindex="0", aria_label=name)


def _head(row: Element, heads: list[str]) -> None:
    for cell, head in zip(row, heads, strict=False):
        cell.attrib.pop("style", None)
        if cell is row[0]:
            cell.tag = "th"
            cell.set("scope", "row")
        if head and len(heads) > FITS_A_PHONE:
            cell.set("data-head", head)
