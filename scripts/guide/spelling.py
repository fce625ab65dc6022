"""British spelling: the dictionary of SCOWL (en-GB, by way of the npm package dictionary-en-gb) and our own words."""

import difflib
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import hunspell

from guide.block import STAND_IN
from guide.library import Library
from guide.reading import DICTIONARY, OWN_SPELLING, SPELLING

LETTER = rf"[^\W\d_{STAND_IN}₀-₉]"
WORD = re.compile(rf"(?<![\w@./-]){LETTER}+(?:['’]{LETTER}+)*(?![\w@]|\.\w|:\S)")
CAPITALS = re.compile(r"[A-Z0-9]+[a-z]?s?")
"""An abbreviation, which term-explained looks after."""
SHORTEST = 3
NEAR = 0.7
"""How much of a suggestion a word holds, at least."""


class Spelling:
    """Tells words that are spelled otherwise than in British English."""

    def __init__(self, folder: Path, own: frozenset[str]) -> None:
        self.dictionary = hunspell.Hunspell(DICTIONARY, hunspell_data_dir=str(folder))
        self.own = own
        self.is_known = cache(self._is_known)

    def unknown(self, text: str) -> Iterator[tuple[str, int]]:
        """Each word of the text that is not known, and where it begins."""
        if not all(map(self.is_known, WORD.findall(text))):
            yield from ((found[0], found.start()) for found in WORD.finditer(text) if not self.is_known(found[0]))

    def _is_known(self, word: str) -> bool:
        small = word.replace("’", "'").removesuffix("'s").removesuffix("'")
        if len(small) < SHORTEST or CAPITALS.fullmatch(small) or not self.own.isdisjoint((small, small.casefold())):
            return True
        return bool(self.dictionary.spell(small))

    def suggestion(self, word: str) -> str:
        """The nearest word of the dictionary, or nothing where that is another."""
        return next(iter(difflib.get_close_matches(word, self.dictionary.suggest(word)[:1], 1, NEAR)), "")


@lru_cache(maxsize=1)  # the dictionary takes longer to read than a page to look through
def spelling_of(library: Library) -> Spelling | None:
    """The dictionary of a guide with the words of its glossary; None for a guide that has none."""
    folder = library.root / SPELLING
    if not folder.is_dir() or "spelling" in library.unread:
        return None
    forms = [form for term in library.term.values() for form in (*term.forms, *term.avoid)]
    names = [name.family or "" for work in library.reference.values() for name in work.author]
    texts = (library.spelled, *names, *forms, *(form.casefold() for form in forms))
    words = (found.group() for text in texts for found in WORD.finditer(text))
    return Spelling(folder, frozenset(word.replace("’", "'") for word in words))


def misspelled(library: Library, text: str) -> Iterator[tuple[int, str, str]]:
    """Where each word begins that is no British English, what is wrong and what to write; none while terms cannot be
    read, which bring words of their own."""
    spelling = None if "terms" in library.unread else spelling_of(library)
    for word, at in spelling.unknown(text) if spelling else ():
        fix = f"correct it; a name or medicine goes into {OWN_SPELLING}"
        if near := spelling.suggestion(word) if spelling else "":
            fix = f"did you mean “{near}”? A name or medicine goes into {OWN_SPELLING}"
        yield at, f"“{word}” is no word of British English", fix
