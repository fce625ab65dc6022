"""Finds many phrases in one pass over a text: glossary words, words to avoid, promises."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

WORD = re.compile(r"\w+%?")
APART = "\n§\n"
"""Between texts that are searched together: no phrase reads across it."""
JOINTS = frozenset("- \n\u00a0\u2010\u2011\u2013")
"""What may stand between two words of a phrase: a space, a line end or a hyphen of any kind."""
HYPHENS = re.compile("[-\u2010\u2011\u2013\n\u00a0 ]+")
BEFORE = ("-", "\u2010", "\u2011")
BEHIND = re.compile("[-\u2010\u2011](?=\\w)")
"""A hyphen beside a phrase makes it a part of another word: `anti-sperm` is not sperm."""
LONGEST_ABBREVIATION = 5


@dataclass(frozen=True)
class Found:
    """A phrase and where it stands in the text searched (characters from 0)."""

    phrase: str
    start: int
    end: int

    def words_of(self, text: str) -> str:
        """The phrase as it stands in the text, in one line."""
        return " ".join(text[self.start : self.end].split())


class Phrases:
    """A set of phrases that is searched word by word, so that its size hardly matters.

    Small and capital letters are the same, except in short abbreviations, which stand as written.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.by_first: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for phrase in sorted(phrases, key=len, reverse=True):
            words = WORD.findall(phrase.casefold())
            if words:
                self.by_first[words[0]].append((words, phrase))

    def find(self, text: str) -> Iterator[Found]:
        """Every phrase that stands in the text, the longest where several begin together; they never overlap."""
        words, small = _words(text)
        after = 0
        for at, word in enumerate(small):
            for wanted, phrase in self.by_first.get(word, ()) if at >= after else ():
                last = at + len(wanted)
                if small[at:last] == wanted and _is_phrase(phrase, text, words[at:last]):
                    after = last
                    yield Found(phrase, words[at].start(), words[last - 1].end())
                    break


@lru_cache(maxsize=1000)  # the blocks of a page, which several sets of phrases are looked for in
def _words(text: str) -> tuple[list[re.Match[str]], list[str]]:
    """The words of a text where they stand, and in small letters."""
    words = list(WORD.finditer(text))
    return words, [word.group().casefold() for word in words]


def _is_phrase(phrase: str, text: str, words: list[re.Match[str]]) -> bool:
    """Whether these words are the phrase: joined, no part of another word, with the capitals of an abbreviation."""
    start, end = words[0].start(), words[-1].end()
    is_short = phrase.isupper() and len(phrase) <= LONGEST_ABBREVIATION  # DI is not found in "di"
    gaps = (text[first.end() : second.start()] for first, second in pairwise(words))
    return (
        all(JOINTS.issuperset(gap) for gap in gaps)
        and not text.endswith(BEFORE, 0, start)
        and not BEHIND.match(text, end)
        and (not is_short or text.startswith(phrase, start))
    )


def key(phrase: str) -> str:
    """What all spellings of a phrase that count as the same have in common."""
    return HYPHENS.sub(" ", phrase.casefold())
