"""Places of a drawing that are links, as the drawing itself holds them.

A drawing that is also a map writes, right below `<svg>`: `<a href="../../tests/index.html"><rect …/>words</a>`.
Opened alone it works as it is; on a page, where a picture's links are dead, they are laid over it (markdown/maps.py).
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from xml.etree import ElementTree

NAMESPACE = "{http://www.w3.org/2000/svg}"
LINK = re.compile(r"<a\b")
BOX = ("x", "y", "width", "height")


@dataclass(frozen=True)
class Hotspot:
    """One link; `box` holds the attributes of its rectangle in units of the viewBox, empty where there is none."""

    href: str
    words: str
    box: dict[str, str]
    start: int
    """Where it stands in the file (characters from 0)."""

    def target(self, figure: str) -> tuple[str, str]:
        """The page it leads to, as a path below `docs/`, and the anchor; `figure` is the drawing's own path there."""
        path, _, anchor = self.href.partition("#")
        page = posixpath.normpath(posixpath.join(posixpath.dirname(figure), path))
        return re.sub(r"\.html$", ".md", page), anchor


def hotspots(source: str) -> list[Hotspot]:
    """The links of a drawing in their order; none where it is no sound XML, which figure-safe tells."""
    starts = [match.start() for match in LINK.finditer(source)]
    if not starts:
        return []
    try:
        root = ElementTree.fromstring(source)  # noqa: S314 (our own drawing; figure-safe allows no entities)
    except ElementTree.ParseError:
        return []
    links = root.iter(f"{NAMESPACE}a")
    return [_hotspot(root, link, start) for link, start in zip(links, starts, strict=False)]


def _hotspot(root: ElementTree.Element, link: ElementTree.Element, start: int) -> Hotspot:
    rect = link.find(f"{NAMESPACE}rect") if link in list(root) else None
    box = {name: value for name in (*BOX, "rx") if rect is not None and (value := rect.get(name))}
    words = " ".join(" ".join(link.itertext()).split())
    return Hotspot(link.get("href", ""), words, box if box.keys() >= set(BOX) else {}, start)
