"""Finds many phrases in one pass over a text: glossary words, words to avoid, promises."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

WORD = re.compile(r"\w+%?")
JOINTS = frozenset("- \n\u00a0\u2010\u2011\u2013")
"""What may stand between two words of a phrase: a space, a line end or a hyphen of any kind."""


@dataclass(frozen=True)
class Found:
    """A phrase and where it stands in the text searched (characters from 0)."""

    phrase: str
    start: int
    end: int


class Phrases:
    """A set of phrases that is searched word by word, so that its size hardly matters.

    Small and capital letters are the same, except in short abbreviations, which stand as written.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self.telling: set[str] = set()
        """The longest word of each phrase: a text without any of them holds no phrase."""
        self.by_first: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for phrase in sorted(phrases, key=len, reverse=True):
            words = WORD.findall(phrase.casefold())
            if words:
                self.by_first[words[0]].append((words, phrase))
                self.telling.add(max(words, key=len))

    def may_stand_among(self, words: Collection[str]) -> bool:
        """Whether a look at the text of these small words is worth while."""
        return not self.telling.isdisjoint(words)

    def find(self, text: str) -> Iterator[Found]:
        """Every phrase that stands in the text, the longest where several begin together; they never overlap."""
        small = small_words(text)
        if not self.may_stand_among(small):
            return
        words = list(WORD.finditer(text))
        if len(words) != len(small):  # few letters, such as İ, become two
            small = [word.group().casefold() for word in words]
        after = 0
        for at in [at for at, word in enumerate(small) if word in self.by_first]:
            if at >= after and (found := self._at(text, words, small, at)):
                after = at + found[1]
                yield Found(found[0], words[at].start(), words[after - 1].end())

    def _at(self, text: str, words: list[re.Match[str]], small: list[str], at: int) -> tuple[str, int] | None:
        for wanted, phrase in self.by_first[small[at]]:
            last = at + len(wanted)
            if (
                small[at:last] == wanted
                and _is_joined(text, words[at:last])
                and _is_as_written(phrase, text, words[at])
            ):
                return phrase, len(wanted)
        return None


def small_words(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return WORD.findall(text.casefold())


def _is_joined(text: str, words: list[re.Match[str]]) -> bool:
    gaps = (text[first.end() : second.start()] for first, second in pairwise(words))
    return all(JOINTS.issuperset(gap) for gap in gaps)


def _is_as_written(phrase: str, text: str, word: re.Match[str]) -> bool:
    """An abbreviation such as DI or AID is not the small word of the same letters."""
    return not (phrase.isupper() and len(phrase) <= 5) or text.startswith(phrase, word.start())
