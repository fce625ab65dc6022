"""A file is looked at afresh only where its text, or anything in `content/`, is another than the last time."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from guide.holdings import Library
from guide.remembered import keep, recall
from guide.rules.sharing import CONTENT, Rule, Seen, looked_at

NAME = "pages"


def seen(library: Library, rules: Sequence[Rule]) -> dict[str, Seen]:
    """What the rules find in each page, by its path, and in the entries of `content/` under CONTENT."""
    asked = "\0".join(part for text in library.texts for part in (text.path, text.body))
    known: dict[str, tuple[bytes, Seen]] = recall(library.root, NAME, asked) or {}
    marks = {CONTENT: b""} | {page.path: _mark(page.text.body) for page in library.pages}
    same = {path: one for path, one in known.items() if marks.get(path) == one[0]}
    changed = [page for page in library.pages if page.path not in same]
    if changed or CONTENT not in same:
        found = looked_at(library, rules, changed, content=CONTENT not in same)
        same |= {path: (marks[path], one) for path, one in found.items()}
        keep(library.root, NAME, asked, same)
    return {path: one for path, (_, one) in same.items()}


def _mark(body: str) -> bytes:
    return blake2b(body.encode("utf-8", "surrogatepass"), digest_size=16).digest()
