"""`::: changes`: every number that is not what it was, the newest change first, with the reason."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.parts import part


def changes(library: Library) -> Element:
    """A list of changes, or one sentence where there are none."""
    found = [(change, number) for number in library.number.values() for change in number.changes]
    newest_first = sorted(found, key=lambda pair: (pair[0].on, pair[1].id), reverse=True)
    return part("changes", library, changes=newest_first)
