"""A list item that begins with `[ ]` gets a box to tick, on the screen and on paper; nothing is stored."""

from xml.etree.ElementTree import Element

from guide.markdown.article import Article
from guide.markdown.elements import element

MARK = "[ ] "
BLOCKS = {"p", "ul", "ol", "pre", "blockquote", "div", "table", "figure"}
"""Elements that a label cannot hold."""


def add_boxes(article: Article) -> None:
    """Put the words of the item into the label of its box."""
    for item in article.root.iter("li"):
        holder = item[0] if len(item) and item[0].tag == "p" and not (item.text or "").strip() else item
        if (holder.text or "").startswith(MARK):
            _tick(item, holder)


def _tick(item: Element, holder: Element) -> None:
    """The first words become the label; a second paragraph or a list in the item stays below them."""
    words = (holder.text or "").removeprefix(MARK)
    beside = [child for child in holder if child.tag not in BLOCKS]
    below = [child for child in (*holder, *item) if child is not holder and child not in beside]
    box = element("label", element("input", type="checkbox"), element("span", words, *beside))
    for child in list(item):
        item.remove(child)
    item.text = None
    item.set("class", "tick")
    item.extend([box, *below])
