"""`::: glossary`: every term with how to say it, its meaning, its other names and the page that explains it."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.parts import part
from guide.models import Term
from guide.phrases import key


def glossary(library: Library) -> Element:
    """The terms in alphabetical order, a heading for each letter."""
    terms = sorted(library.term.values(), key=lambda term: key(term.term))
    return part("glossary", library, letters={letter: list(group) for letter, group in groupby(terms, key=_letter)})


def _letter(term: Term) -> str:
    first = key(term.term)[0].upper()
    return first if first.isalpha() else "0–9"
