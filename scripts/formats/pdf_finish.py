"""Finishes a PDF: scopes of table heads for screen readers, the size of paper, and no trace of when it was made."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

SIZES = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
"""Paper as file names call it → width and height in points."""
PRINTED = 4
"""The flag of what is on paper as on the screen (PDF 2.0, 12.5.3)."""


def finished(made: bytes, paper: str) -> bytes:
    """The PDF with scopes in its tables, on paper of one of the sizes; everything on it stays in the middle.

    So all sizes are one layout with the same page numbers: its margins are as wide as the narrower and the shorter ask.
    """
    out = BytesIO()
    with pikepdf.open(BytesIO(made)) as pdf:
        for head in _heads(pdf.Root.StructTreeRoot):
            head.A.Scope = pikepdf.Name.Column if _stands_in(head, "/THead") else pikepdf.Name.Row
        for page in pdf.pages:
            _cut(page, SIZES[paper])
            for link in page.obj.get("/Annots", []):
                link.F = PRINTED
        mode = pikepdf.ObjectStreamMode.generate
        pdf.save(out, object_stream_mode=mode, deterministic_id=True)
    return out.getvalue()


def _heads(root: Any) -> Iterator[Any]:
    """Every head of a row or column."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.get("/S") == "/TH":
            yield node
        kids = node.get("/K", [])
        found = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [one for one in found if isinstance(one, pikepdf.Dictionary) and "/S" in one]


def _stands_in(node: Any, tag: str) -> bool:
    while "/P" in node and node.get("/S") != "/Table":
        if node.get("/S") == tag:
            return True
        node = node.P
    return False


def _cut(page: Any, size: tuple[float, float]) -> None:
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    width, height = size if top > right else size[::-1]
    across, down = (width - (right - left)) / 2, (height - (top - bottom)) / 2
    box = [left - across, bottom - down, right + across, top + down]
    page.obj.MediaBox = pikepdf.Array([round(edge, 2) for edge in box])
    for name in ("/CropBox", "/TrimBox", "/BleedBox"):
        if name in page.obj:
            del page.obj[name]
