"""Writes a chapter as XHTML, as EPUB wants it."""

from copy import deepcopy
from xml.sax.saxutils import escape

from lxml import etree

from guide.names import relative_link

XHTML = "http://www.w3.org/1999/xhtml"
SVG = "http://www.w3.org/2000/svg"
OPS = "http://www.idpf.org/2007/ops"
PAGE = """\
<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="{xhtml}" xmlns:epub="{ops}" lang="{language}" xml:lang="{language}">
<head><title>{title}</title><link rel="stylesheet" type="text/css" href="{styles}"/></head>
<body>{body}</body>
</html>
"""


def chapter(path: str) -> str:
    """The file of a page of the site in the EPUB."""
    return f"{path.removesuffix('.html')}.xhtml"


class Markup:
    """An article whose links lead from the file `name` to the files that hold the ids (`homes`)."""

    def __init__(self, tree: etree._Element, name: str, homes: dict[str, str]) -> None:
        self.tree, self.name, self.homes = deepcopy(tree), name, homes
        self.tree.tail = None
        for node in self.tree.iter("svg"):
            node.set("xmlns", SVG)
        for node in self.tree.iter("a"):
            self._lead(node)
        for node in self.tree.iter("img"):
            node.set("src", relative_link(self.name, node.get("src") or ""))

    @property
    def text(self) -> str:
        return etree.tostring(self.tree, encoding="unicode")

    def _lead(self, link: etree._Element) -> None:
        """A link to an id that is not in the book leads to the top of nothing: its words stay."""
        address = link.get("href") or ""
        if not address.startswith("#"):
            return
        home = self.homes.get(address[1:])
        if home is None:
            del link.attrib["href"]
        elif home != self.name:
            link.set("href", f"{relative_link(self.name, home)}{address}")


def document(body: str, title: str, language: str, styles: str) -> bytes:
    """A whole file around the markup of its body."""
    return PAGE.format(
        language=language, title=escape(title), styles=escape(styles), body=body, xhtml=XHTML, ops=OPS
    ).encode()
