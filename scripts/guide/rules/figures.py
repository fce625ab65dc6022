"""Rules on drawings: described, used, and safe to show."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from guide.library import Library
from guide.page import Page
from guide.problem import Place, Problem
from guide.rules.drawing import faults
from guide.text import read

FOLDER = "assets/figures/"
ALT = range(10, 151)
FILE_NAME = re.compile(r"\.(?:svg|png|jpe?g|gif|webp)\b|^[a-z0-9]+(?:[-_][a-z0-9]+)+$", re.IGNORECASE)
NUMBER = re.compile(r"\d+(?:[.,]\d+)*\s*(?:%|per ?cent\b|out of\b|of \d|in \d)", re.IGNORECASE)


def image_described(library: Library, page: Page) -> Iterator[Problem]:
    """A picture stands alone in its paragraph, or begins a point of a `!!! panels` block, with a description of 10 to
    150 characters and a caption; in a panel the words of the point are its caption."""
    for picture in page.shown.pictures:
        place = page.place(picture.token)
        if len(picture.description) not in ALT:
            says = f"the description of this picture has {len(picture.description)} characters"
            yield Problem(place, "image-described", says, "say in 10 to 150 characters what it shows")
        if fault := _undescribed(picture.description):
            yield Problem(place, "image-described", *fault)
        if not picture.caption.strip():
            fix = 'write `![description](path "Caption.")`'
            yield Problem(place, "image-described", "this picture has no caption", fix)
        if not picture.alone:
            fix = "give it a paragraph of its own"
            yield Problem(place, "image-described", "this picture stands inside a text", fix)


def _undescribed(description: str) -> tuple[str, str] | None:
    """What is wrong with a description that says nothing of the picture, or what only the entry of a number may say."""
    if FILE_NAME.search(description):
        return f"the description “{description}” is the name of a file", "say what the picture shows"
    if number := NUMBER.search(description):
        return f"the description says “{number.group()}”", "tell numbers in the text, quoted from numbers.yml"
    return None


def image_used(library: Library) -> Iterator[Problem]:
    """Every file in docs/assets/figures/ is shown on a page."""
    shown = {
        posixpath.normpath(posixpath.join(posixpath.dirname(page.path), page.address(one.token).target))
        for page in library.pages
        for one in page.leading
    }
    for path in library.figures:
        if path.startswith(FOLDER) and path not in shown:
            yield Problem(Place(f"docs/{path}"), "image-used", "no page shows this drawing", "show it, or delete it")


def figure_safe(library: Library) -> Iterator[Problem]:
    """A drawing is an SVG with title, desc, size, readable text and colours of its own; it holds no script and nothing
    from outside."""
    for path in (path for path in library.figures if path.endswith(".svg")):
        text, problems = read(library.root, f"docs/{path}", "figure-safe")
        yield from problems
        if text.body.strip():
            yield from faults(text)
