"""`::: changes`: every number that is not what it was, the newest change first, with the reason."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.html import element
from guide.models import Change, Number
from guide.quote import told

NONE = "No number has changed since the first edition."


def changes(library: Library) -> Element:
    """A list of changes, or one sentence where there are none."""
    found = [(change, number) for number in library.number.values() for change in number.changes]
    if not found:
        return element("p", NONE)
    newest_first = sorted(found, key=lambda pair: (pair[0].on, pair[1].id), reverse=True)
    return element("ul", *(_item(change, number) for change, number in newest_first), class_="changes")


def _item(change: Change, number: Number) -> Element:
    day = element("time", f"{change.on.day} {change.on:%B %Y}", datetime=change.on.isoformat())
    now = element("a", told(number), href=f"/tools/numbers.md#{number.id}")
    return element("li", day, ": ", now, f". Before: {change.was}. Why: {change.why}")
