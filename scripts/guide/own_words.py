"""Runs of words that a text shares with a source article, told by fingerprints that give nothing away."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from guide.reading import OWN_WORDS
from guide.text import write

RUN = 8
"""Words in a row that are no longer a coincidence."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


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
