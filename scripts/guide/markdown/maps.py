"""A drawing that is also a map: its links lie over it, as the links inside a picture cannot be reached."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from guide.hotspots import Hotspot, hotspots
from guide.markdown.html import element
from guide.wording import Wording

VIEW = re.compile(r"<svg[^>]*?\sviewBox=\"([^\"]+)\"", re.DOTALL)


def places(figure: str, source: str, wording: Wording | None) -> Element | None:
    """The boxes that lead to pages, as large as they are drawn; None for a drawing without links.

    `figure` is its path below `docs/`, `source` its text.
    """
    spots, view = hotspots(source), VIEW.search(source)
    if not spots or view is None or wording is None:
        return None
    svg = element("svg", *(_place(figure, spot) for spot in spots), viewBox=view.group(1))
    return element("nav", svg, aria_label=wording.page.map, class_="places")


def _place(figure: str, spot: Hotspot) -> Element:
    page, anchor = spot.target(figure)
    address = f"/{page}#{anchor}" if anchor else f"/{page}"
    return element("a", element("rect", fill="#fff", fill_opacity="0", **spot.box), href=address, aria_label=spot.words)
