"""`::: numbers`: every number with who was counted, its source, when it was checked and where it is used."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.parts import part
from guide.uses import pages_of_numbers


def numbers(library: Library) -> Element:
    """One table for each topic."""
    ordered = sorted(library.number.values(), key=lambda number: (number.topic, number.id))
    topics = [(topic, list(group)) for topic, group in groupby(ordered, key=lambda number: number.topic)]
    return part("numbers", library, topics=topics, used=pages_of_numbers(library))
