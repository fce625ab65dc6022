"""Rules on words: plain, kind, promising nothing, and our own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path

from guide.library import OWN_WORDS, Library
from guide.models import Avoided
from guide.page import Page
from guide.phrases import Found, Phrases
from guide.problem import Place, Problem
from guide.rules.signs import signs_in_plain
from guide.rules.tools import content_texts, front_texts
from guide.spelling import misspelled
from guide.text import write

SHOUT = re.compile(r"\w!(?!\w)")
RUN = 8
"""Words in a row that are no longer a coincidence."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words_avoided(library: Library, page: Page) -> Iterator[Problem]:
    """A page avoids the words listed in house-style.yml, and holds no exclamation marks."""
    for text, place in _texts(page):
        yield from _avoided(library, text, place)
    for block in page.blocks:
        if match := SHOUT.search(block.typed):
            at = page.place_in(block, match.start() + 1)
            yield Problem(at, "words-avoided", "an exclamation mark shouts", "end with a full stop")


def promise_free(library: Library, page: Page) -> Iterator[Problem]:
    """A page promises nothing: hope is told as numbers and next steps."""
    for text, place in _texts(page):
        yield from _promises(library, text, place)


def own_words(library: Library, page: Page) -> Iterator[Problem]:
    """No run of 8 words is shared with a source article; their fingerprints are kept in content/own-words.txt."""
    for text, place in _texts(page) if library.fingerprints else ():
        yield from _copied(library, text, place)


def content_worded(library: Library) -> Iterator[Problem]:
    """Sentences of `content/` that readers see are worded as pages are: spelled alike, no word to avoid, no promise, no
    copy, no sign of Markdown."""
    for text, place in content_texts(library):
        yield from signs_in_plain(text, place, "content-worded")
        for look in (_avoided, _promises, _copied, _misspelled):
            for problem in look(library, text, partial(_anywhere, place)):
                yield replace(problem, rule="content-worded")


PlaceAt = Callable[[int], Place]
"""The place of a character of a text, counted from 0."""


def _texts(page: Page) -> Iterator[tuple[str, PlaceAt]]:
    """What an editor typed into a page: its blocks, its title and description."""
    for block in page.blocks:
        yield block.typed, partial(page.place_in, block)
    for text, place in front_texts(page):
        yield text, partial(_anywhere, place)


def _anywhere(place: Callable[[], Place], _at: int) -> Place:
    """A field of YAML has one place for all its characters."""
    return place()


def _avoided(library: Library, text: str, place: PlaceAt) -> Iterator[Problem]:
    avoided, phrases = _house_style(library)
    for found in phrases.find(text):
        entry = avoided[found.phrase]
        yield Problem(
            place(found.start), "words-avoided", f"“{_words(text, found)}”: {entry.why}", f"write: {entry.write}"
        )


def _promises(library: Library, text: str, place: PlaceAt) -> Iterator[Problem]:
    for found in _promise_phrases(library).find(text):
        says, fix = f"“{_words(text, found)}” promises too much", "tell how often it happens, with its source"
        yield Problem(place(found.start), "promise-free", says, fix)


def _copied(library: Library, text: str, place: PlaceAt) -> Iterator[Problem]:
    for words, offset in copied(text, library.fingerprints) if library.fingerprints else ():
        says = f"“{words}” stands in a source article"
        yield Problem(place(offset), "own-words", says, "say it in our own words")


def _misspelled(library: Library, text: str, place: PlaceAt) -> Iterator[Problem]:
    for _, at, says, fix in misspelled(library, text):
        yield Problem(place(at), "word-spelled", says, fix)


@lru_cache(maxsize=1)  # the same for all texts of a guide
def _house_style(library: Library) -> tuple[dict[str, Avoided], Phrases]:
    avoided = {entry.value.say_not: entry.value for entry in library.avoided}
    return avoided, Phrases(avoided)


@lru_cache(maxsize=1)
def _promise_phrases(library: Library) -> Phrases:
    return Phrases(words for words, _ in library.promises)


def _words(text: str, found: Found) -> str:
    return " ".join(text[found.start : found.end].split())


def keep(root: Path, folder: Path) -> tuple[int, int]:
    """Keep the fingerprints of the texts in a folder, if there are any; returns how many, of how many texts."""
    texts = [path.read_text("utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))]
    kept = sorted({one for words in texts for one in fingerprints(WORD.findall(words))})
    if texts:
        write(root / OWN_WORDS, "\n".join(kept) + "\n")
    return len(kept), len(texts)


def copied(text: str, known: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Each longest run of words whose fingerprints are known, and where it begins."""
    runs = [shingle in known for shingle in fingerprints(WORD.findall(text))]
    words = list(WORD.finditer(text)) if any(runs) else []
    start = 0 if words else len(runs)
    while start < len(runs):
        end = start
        while end < len(runs) and runs[end]:
            end += 1
        if end > start:
            first, last = words[start], words[end + RUN - 2]
            yield " ".join(text[first.start() : last.end()].split()), first.start()
        start = end + 1


def fingerprints(words: list[str]) -> Iterator[str]:
    """The first five bytes of SHA-1 of every eight words in a row, in hexadecimal."""
    text = " ".join(words).casefold().replace("’", "'").encode()
    ends = [*(space.start() for space in re.finditer(b" ", text)), len(text)]
    for start, end in zip([0, *(end + 1 for end in ends)], ends[RUN - 1 :], strict=False):
        yield hashlib.sha1(text[start:end], usedforsecurity=False).hexdigest()[:10]
