"""Reader views of browsers keep our blocks.

Firefox's leaves out a box with many links in few words, such as “Get help now”, unless a class says that it is text
(`REGEXPS.positive` in Mozilla's Readability).
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor


class ReaderViews(Treeprocessor):
    """Says of each block that it is text."""

    def run(self, root: Element) -> None:
        for block in root.iter("div"):
            classes = block.get("class", "").split()
            if "admonition" in classes:
                block.set("class", " ".join([*classes, "text"]))
