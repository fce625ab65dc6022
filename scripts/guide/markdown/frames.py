"""Frames around tables and drawings: a table keeps its headers, a drawing has caption, size and zoom, a panel words."""

import re
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.article import Article
from guide.markdown.elements import element, replace, words_of
from guide.markdown.tables import CHOOSE, bars, framed

UP = re.compile(r"^(?:\.\./)+")
"""The beginning of a drawing's address on a page in a folder."""
ICON = 120
"""CSS pixels of width up to which a drawing is an icon."""
SIZE = re.compile(r"<svg[^>]*?\swidth=\"(?P<width>\d+)\"[^>]*?\sheight=\"(?P<height>\d+)\"", re.DOTALL)
"""Width and height in CSS pixels as a drawing itself states them; a page that knows them does not jump."""

SCENE = re.compile(r"<svg[^>]*?\sclass=\"scene\"", re.DOTALL)
"""A drawing that shows no facts, and needs no zoom."""


def frame(article: Article) -> None:
    """Frame each table as a named region and each lone picture as a figure; the picture's title is its caption."""
    root, library, heading, tables = article.root, article.library, "", 0
    parents = {child: parent for parent in root.iter() for child in parent}
    for child in [node for node in root.iter() if node is not root]:
        parent = parents[child]
        if child.tag in {"h1", "h2", "h3"}:
            heading, tables = words_of(child), 0
        elif child.tag == "table":
            tables += 1
            bars(child, library)
            replace(parent, child, framed(child, _name(library, heading, tables), _choose(parent, child)))
        elif (picture := lone_picture(child)) is not None:
            replace(parent, child, _figure(library, picture))
        elif "panels" in child.get("class", "").split():
            for point in filter(begins_with_picture, child.iter("li")):
                _panel(library, point)


def _name(library: Library, heading: str, at: int) -> str:
    """The name of a table: its heading, with a number from the second table on."""
    if library.wording is None:
        return heading
    words = library.wording.page
    return str(words.table if at == 1 else words.next_table).format(count=at, name=heading)


def _panel(library: Library, point: Element) -> None:
    """A point of a list with its picture and, apart from it, its words; an icon needs no zoom."""
    picture = point[0]
    words = element("div", picture.tail, *point[1:], class_="says")
    _source(library, picture)
    icon = int(picture.get("width", "0")) <= ICON
    point[:] = [picture if icon else _zoom(picture), words]


def _source(library: Library, picture: Element) -> str:
    """The SVG of a picture, which gets its width and height from there."""
    path = library.root / "docs" / UP.sub("", picture.get("src", ""))
    source = path.read_text("utf-8", errors="replace") if path.suffix == ".svg" and path.is_file() else ""
    picture.tail = None
    size = SIZE.search(source)
    picture.attrib.update({**(size.groupdict() if size else {}), "loading": "lazy", "decoding": "async"})
    return source


def _figure(library: Library, picture: Element) -> Element:
    caption = picture.attrib.pop("title", "")
    scene = SCENE.search(_source(library, picture))
    if scene:  # seen at once, and looked at rather than studied
        del picture.attrib["loading"]
    shown = picture if scene else _zoom(picture, caption)
    return element("figure", shown, element("figcaption", caption) if caption else None, class_="drawing")


def _zoom(picture: Element, caption: str | None = None) -> Element:
    return element("a", picture, class_="zoom", href=picture.get("src"), data_caption=caption)


def _choose(parent: Element, table: Element) -> Element | None:
    """The element of a `::: compare` right above a table, taken out of its parent."""
    at = list(parent).index(table)
    if not at or parent[at - 1].get("class") != CHOOSE:
        return None
    above = parent[at - 1]
    parent.remove(above)
    above.tail = None
    return above


def begins_with_picture(node: Element) -> bool:
    """Whether what an element holds begins with a picture."""
    return len(node) > 0 and node[0].tag == "img" and not (node.text or "").strip()


def lone_picture(node: Element) -> Element | None:
    """The image of a paragraph that holds nothing else."""
    return node[0] if node.tag == "p" and [one.tag for one in node] == ["img"] and not words_of(node) else None
