"""`::: notes`: room to write by hand, on paper only; on a screen nothing could be kept."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.markdown.html import element

LINES = 6


def notes() -> Element:
    """A title and lines below it; the styles show them on paper."""
    return element("div", element("p", "Room to write"), *(element("hr") for _ in range(LINES)), class_="notes")
