"""`::: sources`: every work by kind, with its level of evidence and where it is cited."""

from __future__ import annotations

from typing import get_args
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.parts import part
from guide.markdown.works import short
from guide.models.reference import Level
from guide.uses import claims_of_references, pages_of_references


def sources(library: Library) -> Element:
    """A list for each level of evidence, the strongest kinds first."""
    words, works = library.wording, list(library.reference.values())
    if words:
        works.sort(key=lambda one: short(one, words, one.id).casefold())
    by_level = ((level, [one for one in works if one.level == level]) for level in get_args(Level))
    levels = [(level, group) for level, group in by_level if group]
    cited, claims = pages_of_references(library), claims_of_references(library)
    return part("sources", library, levels=levels, cited=cited, claims=claims)
