"""Ids of the short version, red boxes and folded parts, and a class by which browsers' reader views keep all boxes."""

from markdown.extensions.toc import slugify_unicode, unique

from guide.markdown.article import Article

BOXES = {"brief": "in-brief", "urgent": "urgent"}
"""The classes of boxes that are led to → their ids."""
FOLDED = "folded"
"""How the ids of folded parts begin, so that none is the id of a heading."""


def name_boxes(article: Article) -> None:
    """The label of a folded part becomes its id: “More on the numbers” is #folded-more-on-the-numbers."""
    taken: set[str] = set()
    for box in article.root.iter("div"):
        for name in BOXES.keys() & set(box.get("class", "").split()):
            box.set("id", unique(BOXES[name], taken))
    for part in article.root.iter("details"):
        label = part.find("summary")
        if label is not None and "more" in part.get("class", "").split():
            part.set("id", unique(slugify_unicode(f"{FOLDED} {''.join(label.itertext())}", "-"), taken))


def mark_as_text(article: Article) -> None:
    """Firefox's reader view leaves out a box with many links in few words, such as “Get help now”, unless a class says
    that it is text (`REGEXPS.positive` in Mozilla's Readability)."""
    for box in article.root.iter("div"):
        classes = box.get("class", "").split()
        if "admonition" in classes:
            box.set("class", " ".join([*classes, "text"]))
