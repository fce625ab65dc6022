"""The short version and each folded part get an id, so that a link or the search can lead right to them."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.extensions.toc import slugify_unicode, unique
from markdown.treeprocessors import Treeprocessor

BRIEF, FOLDED = "in-brief", "folded"
"""The id of the one; what stands before the label of the others, so that none is the id of a heading."""


class Places(Treeprocessor):
    """The label of a folded part becomes its id: “More on the numbers” is #folded-more-on-the-numbers."""

    def run(self, root: Element) -> None:
        taken: set[str] = set()
        for box in root.iter("div"):
            if "brief" in box.get("class", "").split():
                box.set("id", unique(BRIEF, taken))
        for part in root.iter("details"):
            label = part.find("summary")
            if label is not None and "more" in part.get("class", "").split():
                part.set("id", unique(slugify_unicode(f"{FOLDED} {''.join(label.itertext())}", "-"), taken))
