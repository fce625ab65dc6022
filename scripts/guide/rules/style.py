"""Rules on words: plain, kind, promising nothing, and our own."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from guide.content import OWN_WORDS
from guide.library import Library
from guide.phrases import Found, Phrases
from guide.problem import Place, Problem
from guide.prose import visible
from guide.rules.tools import each_block, place_in, shown_texts
from guide.text import write

RUN = 8
"""Words in a row that are no longer a coincidence."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def words_avoided(library: Library) -> Iterator[Problem]:
    """Pages and data avoid the words listed in house-style.yml, and hold no exclamation marks."""
    avoided = {entry.value.say_not: entry.value for entry in library.avoided}
    for found, words, place in _everywhere(library, Phrases(avoided)):
        entry = avoided[found.phrase]
        yield Problem(place, "words-avoided", f"“{words}”: {entry.why}", f"write: {entry.write}")
    for page, block in each_block(library):
        if match := re.search(r"\w!(?!\w)", visible(block.raw)):
            place = place_in(page, block, match.start() + 1)
            yield Problem(place, "words-avoided", "an exclamation mark shouts", "end with a full stop")


def promise_free(library: Library) -> Iterator[Problem]:
    """Pages and data promise nothing: hope is told as numbers and next steps."""
    for _, words, place in _everywhere(library, Phrases(words for words, _ in library.promises)):
        yield Problem(
            place, "promise-free", f"“{words}” promises too much", "tell how often it happens, with its source"
        )


def _everywhere(library: Library, phrases: Phrases) -> Iterator[tuple[Found, str, Place]]:
    """(what was found, the words as they stand, where) in pages and in the data readers see."""
    for page, block in each_block(library):
        text = visible(block.raw)
        yield from ((one, _words(text, one), place_in(page, block, one.start)) for one in phrases.find(text))
    for text, place in shown_texts(library):
        yield from ((one, _words(text, one), place()) for one in phrases.find(text))


def _words(text: str, found: Found) -> str:
    return " ".join(text[found.start : found.end].split())


def own_words(library: Library) -> Iterator[Problem]:
    """No run of 8 words is shared with a source article; their fingerprints are kept in content/own-words.txt."""
    known = library.fingerprints
    fix = "say it in our own words"
    for page, block in each_block(library) if known else ():
        for words, offset in copied(visible(block.raw), known):
            yield Problem(place_in(page, block, offset), "own-words", f"“{words}” stands in a source article", fix)
    for text, place in shown_texts(library) if known else ():
        for words, _ in copied(text, known):
            yield Problem(place(), "own-words", f"“{words}” stands in a source article", fix)


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
    small = " ".join(words).casefold().replace("’", "'").encode().split(b" ")
    for at in range(len(small) - RUN + 1):
        yield hashlib.sha1(b" ".join(small[at : at + RUN]), usedforsecurity=False).hexdigest()[:10]
