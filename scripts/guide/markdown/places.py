"""The short version and each folded part get an id, so that a link or the search can lead right to them."""

from __future__ import annotations

from markdown.extensions.toc import slugify_unicode, unique

from guide.markdown.article import Article

BRIEF, FOLDED = "in-brief", "folded"
"""The id of the one; what stands before the label of the others, so that none is the id of a heading."""


def name_places(article: Article) -> None:
    """The label of a folded part becomes its id: “More on the numbers” is #folded-more-on-the-numbers."""
    taken: set[str] = set()
    for box in article.root.iter("div"):
        if "brief" in box.get("class", "").split():
            box.set("id", unique(BRIEF, taken))
    for part in article.root.iter("details"):
        label = part.find("summary")
        if label is not None and "more" in part.get("class", "").split():
            part.set("id", unique(slugify_unicode(f"{FOLDED} {''.join(label.itertext())}", "-"), taken))
