"""British spelling: the dictionary of SCOWL (en-GB, by way of the npm package dictionary-en-gb) and our own words."""

import difflib
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path

import hunspell

from guide.block import STAND_IN
from guide.library import Library
from guide.library_reader import DICTIONARY, OWN_SPELLING, SPELLING

LETTER = rf"[^\W\d_{STAND_IN}₀-₉²³]"
WORD = re.compile(rf"(?<![\w@./-]){LETTER}+(?:['’]{LETTER}+)*(?![\w@]|\.\w|:\S)")
CAPITALS = re.compile(r"[A-Z0-9]+[a-z]?s?")
"""An abbreviation, which is left to the rule term-explained."""
SHORTEST = 3
NEAR = 0.7
"""The least similarity of a suggestion, between 0 and 1 (difflib)."""


class Spelling:
    """Knows which words are spelled as in British English."""

    def __init__(self, folder: Path, own: frozenset[str]) -> None:
        self.dictionary = hunspell.Hunspell(DICTIONARY, hunspell_data_dir=str(folder))
        self.own = own
        self.is_known = cache(self._is_known)

    def _is_known(self, word: str) -> bool:
        small = word.replace("’", "'").removesuffix("'s").removesuffix("'")
        if len(small) < SHORTEST or CAPITALS.fullmatch(small) or not self.own.isdisjoint((small, small.casefold())):
            return True
        return bool(self.dictionary.spell(small))

    def suggestion(self, word: str) -> str:
        """The nearest word of the dictionary, or "" if none is near."""
        return next(iter(difflib.get_close_matches(word, self.dictionary.suggest(word)[:1], 1, NEAR)), "")


@lru_cache(maxsize=1)  # the dictionary takes longer to read than a page to look through
def spelling_of(library: Library) -> Spelling | None:
    """The dictionary of a guide with its own words; None if dictionary or glossary cannot be read."""
    folder = library.root / SPELLING
    if not folder.is_dir() or not library.unread.keys().isdisjoint(("spelling", "terms")):
        return None
    forms = [form for term in library.term.values() for form in (*term.forms, *term.avoid)]
    names = [name.family or "" for work in library.reference.values() for name in work.author]
    texts = (library.own_spelling, *names, *forms, *(form.casefold() for form in forms))
    words = (found.group() for text in texts for found in WORD.finditer(text))
    return Spelling(folder, frozenset(word.replace("’", "'") for word in words))


def misspelled(library: Library, text: str) -> Iterator[tuple[int, str, str]]:
    """The offset of each misspelled word, what is wrong, and what to write."""
    spelling = spelling_of(library)
    if spelling is None or all(map(spelling.is_known, WORD.findall(text))):
        return
    for found in (one for one in WORD.finditer(text) if not spelling.is_known(one.group())):
        near = spelling.suggestion(found.group())
        fix = f"did you mean “{near}”? A name or medicine" if near else "correct it; a name or medicine"
        yield found.start(), f"“{found.group()}” is not a word of British English", f"{fix} goes into {OWN_SPELLING}"
