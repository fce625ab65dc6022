"""Corrects what a machine may correct, and changes nothing that is shown: it renders each page before and after."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from editing.order import in_order
from files import write_all
from guide import walk, yaml_reader
from guide.library import Library
from guide.library_reader import LISTS
from guide.page import Page
from guide.rules.sources import SORTED_BY
from guide.text import LARGEST_LIST, Text, read, straight

Step = Callable[[str], str]
ENDS = re.compile(r"[ ]+$", re.MULTILINE)
WIDE = re.compile(r"(?<=[^\s|])[ ]{2,}(?=[^\s|])")
EMPTY = re.compile(r"(?<=\n)\n{2,}")


def _lines(text: str) -> str:
    """One empty line where there are several, and none at the end."""
    return EMPTY.sub("\n", text).rstrip("\n") + "\n"


IN_LISTS: tuple[tuple[str, Step], ...] = (
    ("spaces at the end of lines", lambda text: ENDS.sub("", text)),
    ("empty lines", _lines),
)
IN_PAGES: tuple[tuple[str, Step], ...] = (
    *IN_LISTS,
    ("double spaces", lambda text: WIDE.sub(" ", text)),
    ("curled quotation marks", straight),
)
"""What is corrected on pages; a line that would then be shown otherwise stays as it is."""
BYTES = "marks that no text needs (BOM, CRLF, tabs)"
ORDER = "order of entries"


class Corrected(NamedTuple):
    """A file, what was corrected in it, and its new text."""

    path: str
    what: list[str]
    text: str


def fix(library: Library, paths: list[str]) -> list[Corrected]:
    """Correct the pages at these paths below `docs/`, or all pages and lists; returns what was corrected where."""
    found = [_page(library, page) for page in library.pages if not paths or page.path in paths]
    found += [] if paths else [_list(library, path, key) for path, key, *_ in LISTS]
    changed = [one for one in found if one.what]
    write_all({library.root / one.path: one.text.encode() for one in changed})
    return changed


def _page(library: Library, page: Page) -> Corrected:
    front, body = page.text.body[: page.body_start], page.text.body[page.body_start :]
    what = _bytes(library, page.text)
    for name, step in IN_PAGES if page.meta and body.strip() else ():
        new = _as_shown(page, body, step(body))
        what += [name] if new != body else []
        body = new
    return Corrected(page.text.path, what, front + body)


def _as_shown(page: Page, body: str, new: str) -> str:
    """The new text if it is shown as the old one is; if not, the old one with each new line that does not matter."""
    if new == body:
        return body
    shown = _shown(page, body)
    if _shown(page, new) == shown:
        return new
    lines, others = body.split("\n"), new.split("\n")
    for at, other in enumerate(others if len(lines) == len(others) else ()):
        tried = [*lines[:at], other, *lines[at + 1 :]]
        if other != lines[at] and _shown(page, "\n".join(tried)) == shown:
            lines = tried
    return "\n".join(lines)


def _shown(page: Page, body: str) -> tuple[Any, ...]:
    """What a reader sees of a text: words and marks in their order, blocks with their anchors, and every element."""
    render = page.render(body)
    shown = walk.read(render)
    blocks = [(one.kind, one.level, one.anchor, one.inside, one.words) for one in shown.blocks]
    return shown.fault, shown.tokens, blocks, shown.anchors, [str(node.tag) for node in render.root.iter()]


def _list(library: Library, path: str, key: str) -> Corrected:
    text, _ = read(library.root, path, LARGEST_LIST)
    value, _, faults = yaml_reader.load(text)
    if faults or value is None:
        return Corrected(path, [], text.body)
    what, body = _bytes(library, text), text.body
    for step_name, step in IN_LISTS:
        new = step(body)
        if new != body and yaml_reader.load(Text(path, new))[0] == value:
            what, body = [*what, step_name], new
    if key in SORTED_BY and (ordered := in_order(Text(path, body), key, SORTED_BY[key])) != body:
        what, body = [*what, ORDER], ordered
    return Corrected(path, what, body)


def _bytes(library: Library, text: Text) -> list[str]:
    """Whether the file holds other bytes than the text that is read from it."""
    path = library.root / text.path
    return [BYTES] if text.body and path.read_bytes() != text.body.encode() else []


def summary(corrected: list[Corrected]) -> Iterator[str]:
    """A line for each file."""
    yield from (f"{one.path}: corrected {', '.join(one.what)}" for one in corrected)
    if not corrected:
        yield "Nothing that a machine may correct."
