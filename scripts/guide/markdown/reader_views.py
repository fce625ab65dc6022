"""Reader views of browsers keep our blocks.

Firefox's leaves out a box with many links in few words, such as “Get help now”, unless a class says that it is text
(`REGEXPS.positive` in Mozilla's Readability).
"""

from __future__ import annotations

from guide.markdown.article import Article


def call_text(article: Article) -> None:
    """Say of each block that it is text."""
    for block in article.root.iter("div"):
        classes = block.get("class", "").split()
        if "admonition" in classes:
            block.set("class", " ".join([*classes, "text"]))
