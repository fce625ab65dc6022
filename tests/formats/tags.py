"""What a screen reader hears of a PDF: the text of its tags, in their order."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

import pikepdf

LETTER = re.compile(rb"<([0-9a-fA-F]+)> <([0-9a-fA-F]+)>")
"""A line of a font's table: the number of a glyph and the letters it stands for (PDF 2.0, 9.10.3)."""
SAID = "Tf Tj TJ BMC BDC EMC"
LEFT_OUT = ("/Lbl", "/Figure")
"""Marks of lists, and letters in a drawing, which has a description."""
IN_TABLE = ("/THead", "/TBody")


def spoken(path: Path) -> str:
    """The text of all tags but those left out; the head of a table that goes on on the next page is said once."""
    with pikepdf.open(path) as pdf:
        held = {page.objgen: _parts(page) for page in pdf.pages}
        heard = list(_heard(pdf.Root.StructTreeRoot, "", None, held))
    runs = [(part, "".join(text for _, text in found)) for part, found in groupby(heard, key=itemgetter(0))]
    again = [at for at in range(2, len(runs)) if runs[at][0] == "/THead" and runs[at] == runs[at - 2]]
    return "".join(text for at, (_, text) in enumerate(runs) if at not in again)


def _heard(node: Any, part: str, page: Any, held: dict[Any, dict[int, str]]) -> Iterator[tuple[str, str]]:
    """The texts below a tag, each with the part of a table it stands in; a number names a piece of its page."""
    page, tag = node.get("/Pg", page), str(node.get("/S"))
    kids = node.get("/K", [])
    if tag in LEFT_OUT:
        return
    for kid in [kids] if isinstance(kids, (int, pikepdf.Dictionary)) else kids:
        if isinstance(kid, pikepdf.Dictionary):
            yield from _heard(kid, tag if tag in IN_TABLE else part, page, held)
        else:
            yield part, held[page.objgen].get(int(kid), "")


def _parts(page: Any) -> dict[int, str]:
    """The text of each numbered part of a page."""
    letters = {name: _letters(font) for name, font in page.resources.get("/Font", {}).items()}
    parts: dict[int, str] = {}
    font: dict[int, str] = {}
    open_parts: list[int | None] = []
    for step in pikepdf.parse_content_stream(page, SAID):
        operands: Any = step.operands
        match str(step.operator):
            case "Tf":
                font = letters[str(operands[0])]
            case "BMC" | "BDC":
                about = operands[1] if len(operands) > 1 else {}
                open_parts.append(int(about["/MCID"]) if "/MCID" in about else None)
            case "EMC":
                open_parts.pop()
            case _:
                number = next((one for one in reversed(open_parts) if one is not None), None)
                if number is not None:
                    parts[number] = parts.get(number, "") + "".join(_text(operands[0], font))
    return parts


def _letters(font: Any) -> dict[int, str]:
    """Number of a glyph → what it stands for."""
    return {
        int(glyph, 16): bytes.fromhex(text.decode()).decode("utf-16-be")
        for glyph, text in LETTER.findall(font.ToUnicode.read_bytes())
    }


def _text(shown: Any, font: dict[int, str]) -> Iterator[str]:
    """The letters of a shown string, whose glyphs have two bytes each; an array holds strings and gaps."""
    for string in shown if isinstance(shown, pikepdf.Array) else [shown]:
        if isinstance(string, pikepdf.String):
            glyphs = bytes(string)
            yield from (font[glyphs[at] << 8 | glyphs[at + 1]] for at in range(0, len(glyphs), 2))
