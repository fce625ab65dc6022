"""Prepares HTML for a PDF that prints well and is tagged rightly for screen readers."""

from urllib.parse import quote

from lxml import html
from lxml.html import HtmlElement

HEADINGS = ("h1", "h2", "h3", "h4", "h5")
SAID_ABOVE = (
    ".//p[@class='admonition-title']"
    "[normalize-space() = normalize-space(../preceding-sibling::*[1][self::h2 or self::h3 or self::h4])]"
)
"""The name of a box that is also the heading right above it."""
SAID_BELOW = ".//figure/p[@class='who']"
"""Whom a chart counts: on paper the words for a doctor are open, and say it."""


def lower(tree: HtmlElement) -> None:
    """Put every heading one level below where it stood."""
    for node in list(tree.iter(*HEADINGS)):
        node.tag = f"h{int(node.tag[1]) + 1}"


def lead(body: HtmlElement, page: str) -> None:
    """Have links in sentences tell the page they lead to; a link to what is not in the document is none."""
    ids = {str(name) for name in body.xpath("//@id")}
    for link in list(body.iter("a")):
        address = link.get("href", "")
        if address.startswith("#") and address[1:] not in ids:
            link.drop_tag()
        elif address.startswith("#") and not link.get("class") and not _is_looked_up(link):
            link.set("data-page", page)


def _is_looked_up(link: HtmlElement) -> bool:
    """Whether it stands in a list of places, where page numbers would only be in the way."""
    return any(one.get("class") in ("used", "contents", "glossary", "asked") for one in link.iterancestors())


def ready(body: HtmlElement) -> None:
    """Change what WeasyPrint would tag wrongly, and give each table a class with its number of columns."""
    for group in body.xpath(".//dl/div"):
        _name_first(group)
        group.drop_tag()
    for name in (*body.xpath(SAID_ABOVE), *body.xpath(SAID_BELOW)):
        name.drop_tree()
    for drawing in body.xpath(".//svg[@aria-hidden='true']"):
        _paint(drawing)
    for part in body.xpath(".//a//span"):
        part.drop_tag()  # would become a second link, outside of the first
    for node in body.iter():
        node.attrib.pop("title", None)
    for table in body.iter("table"):
        table.set("class", f"columns-{max(len(row) for row in table.iter('tr'))}")


def _name_first(group: HtmlElement) -> None:
    """Hand the id of a group to what stands first in it."""
    if group.get("id") and len(group):
        group[0].set("id", group.attrib.pop("id"))


def _paint(drawing: HtmlElement) -> None:
    """Make a background of a drawing that is only for the eye: every other drawing is read out, and has a title."""
    drawing.set("xmlns", "http://www.w3.org/2000/svg")
    address = f"data:image/svg+xml,{quote(html.tostring(drawing, encoding='unicode', with_tail=False))}"
    classes = f"drawn {drawing.get('class') or ''}".strip()
    painted = html.Element("span", {"class": classes, "style": f"background-image: url('{address}')"})
    painted.tail = drawing.tail
    drawing.getparent().replace(drawing, painted)
