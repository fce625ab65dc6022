"""Finds runs of words that a text shares with a source article, by fingerprints that do not reveal the article."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from files import write_whole

OWN_WORDS = "content/own-words.txt"
RUN = 8
"""Words in a row that are no longer a coincidence."""
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def keep(root: Path, folder: Path) -> tuple[int, int]:
    """Keep the fingerprints of the texts in a folder, if there are any; returns how many, of how many texts."""
    texts = [path.read_text("utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))]
    kept = sorted({one for words in texts for one in fingerprints(WORD.findall(words))})
    if texts:
        write_whole(root / OWN_WORDS, "".join(f"{one}\n" for one in kept).encode())
    return len(kept), len(texts)


def copied(text: str, known: frozenset[str]) -> Iterator[tuple[str, int]]:
    """Each longest run of words whose fingerprints are known, and where it begins."""
    found = [at for at, one in enumerate(fingerprints(WORD.findall(text))) if one in known]
    words = list(WORD.finditer(text)) if found else []
    begins = [at for at in found if at - 1 not in found]
    ends = [at + RUN - 1 for at in found if at + 1 not in found]
    for first, last in zip(begins, ends, strict=True):
        start, end = words[first].start(), words[last].end()
        yield " ".join(text[start:end].split()), start


def fingerprints(words: list[str]) -> Iterator[str]:
    """The first five bytes of SHA-1 of every eight words in a row, in hexadecimal."""
    small = " ".join(words).casefold().replace("’", "'").encode().split()
    for at in range(len(small) - RUN + 1):
        yield hashlib.sha1(b" ".join(small[at : at + RUN]), usedforsecurity=False).hexdigest()[:10]
