"""A file is looked at afresh only where its text, or what was found there rests on, is another than the last time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import NamedTuple

from pydantic import BaseModel

from guide.content import OWN_WORDS, STYLE
from guide.holdings import Library
from guide.remembered import keep, recall
from guide.rules.sharing import CONTENT, Rule, Seen, looked_at

NAME = "pages"
READ_WHOLE = ("content/glossary.yml", STYLE, OWN_WORDS)
"""Of the other lists a page knows only the entries it names."""


class Known(NamedTuple):
    """What was found, in which text, resting on what."""

    body: bytes
    rests_on: bytes
    seen: Seen


def seen(library: Library, rules: Sequence[Rule]) -> dict[str, Seen]:
    """What the rules find in each page, by its path, and in the entries of `content/` under CONTENT."""
    grounds = _Grounds(library)
    bodies = {CONTENT: b""} | {page.path: _mark([page.text.body]) for page in library.pages}
    known: dict[str, Known] = recall(library.root, NAME, "") or {}
    same = {path: one for path, one in known.items() if one[:2] == (bodies.get(path), grounds.of(path, one.seen))}
    changed = [page for page in library.pages if page.path not in same]
    if changed or CONTENT not in same:
        found = looked_at(library, rules, changed, content=CONTENT not in same)
        same |= {path: Known(bodies[path], grounds.of(path, one), one) for path, one in found.items()}
        keep(library.root, NAME, "", same)
    return {path: one.seen for path, one in same.items()}


class _Grounds:
    """What the rules know besides a page, each part as the mark that differs where it does."""

    def __init__(self, library: Library) -> None:
        unread = repr(sorted((key, ids and sorted(ids)) for key, ids in library.unread.items()))
        self.holdings = library
        self.all = _mark([*(part for text in library.texts for part in (text.path, text.body)), unread])
        self.shared = _mark([*(text.body for text in library.texts if text.path in READ_WHOLE), unread])
        self.entries: dict[tuple[str, str], str] = {}

    def of(self, path: str, one: Seen) -> bytes:
        """What rests on no problem is the same while all it names is; a problem may name what is near."""
        if path == CONTENT or one.problems:
            return self.all
        return self.shared + _mark(self._entry(kind, wanted) for kind, wanted in named(one))

    def _entry(self, kind: str, wanted: str) -> str:
        if (kind, wanted) not in self.entries:
            entry: BaseModel | None = getattr(self.holdings, kind).get(wanted)
            self.entries[kind, wanted] = entry.model_dump_json() if entry else ""
        return self.entries[kind, wanted]


def named(one: Seen) -> Iterator[tuple[str, str]]:
    """The entries a page names in its text."""
    yield from (("reference", wanted) for wanted, _ in one.gist["citations"])
    yield from (("number", wanted) for wanted, _, _ in one.gist["numbers"])
    yield from (("number", wanted) for _, arguments, _ in one.gist["markers"] for wanted in arguments)


def _mark(parts: Iterable[str]) -> bytes:
    return blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=16).digest()
