"""`::: notes`: room to write by hand, on paper only; on a screen nothing could be kept."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from guide.markdown.html import element


def notes() -> Element:
    """A frame with a title; the styles rule its lines."""
    return element("div", element("p", "Room to write"), class_="notes")
