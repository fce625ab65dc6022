"""Walks through the tree of a rendered page and collects what readers see."""

from xml.etree.ElementTree import Element

from guide.block import Block, Cell, Kind
from guide.rendered import BLOCK, NUMBER, Rendered
from guide.shown import Drawn, Link, Picture, Shown
from guide.transcript import Transcript
from guide.written import WORD

GENERATED = {"references", "words", "toc", "count"}
"""Classes of generated parts: the lists of sources, words and headings, and the number of questions in a group."""
FOLDS = {"answer", "group"}
"""Classes of folded parts whose title is a heading that an editor wrote."""
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
TEXT_ELEMENTS: dict[str, Kind] = {"p": "paragraph", "figcaption": "caption", "summary": "title"}
"""Elements that hold a block of text and nothing else."""
PANELS = "panels"
"""The block whose points begin with pictures; the words of a point are the caption of its picture."""
GENERATED_LINKS = {"term", "zoom"}
"""Classes of generated links: to the glossary, and to an enlarged drawing."""


def read(render: Rendered) -> Shown:
    """What readers see of a rendered page."""
    walk = _Walk(render)
    walk.children(render.root)
    walk.found.fault = render.fault
    walk.found.anchors = [name for node in render.root.iter() if (name := node.get("id"))]
    return walk.found


class _Walk(Transcript):
    """Visits the elements; for one that is more than a block of text there is a method named after its tag."""

    def children(self, node: Element) -> None:
        self.text(node.text)
        for child in node:
            self._element(child)
            self.text(child.tail)

    def _element(self, node: Element) -> None:
        classes = node.get("class", "").split()
        made_from = self.render.made_from.get(node, {})
        if BLOCK in made_from:
            name, *arguments = made_from[BLOCK].split()
            self.found.drawn.append(Drawn(name, arguments, self.admonition, self.token("block", made_from[BLOCK])))
        elif NUMBER in made_from:
            self.number(node, made_from[NUMBER])
        elif node.tag == "sup" and "cites" in classes:
            self.cites(node)
        elif not GENERATED.intersection(classes):
            self._ordinary(node, classes)

    def _ordinary(self, node: Element, classes: list[str]) -> None:
        tag = str(node.tag)
        if tag in HEADINGS:
            self._heading(node)
        elif look := getattr(self, f"_{tag}", None):
            look(node)
        elif tag in TEXT_ELEMENTS:
            self._open(node, self.new_block("title" if "admonition-title" in classes else TEXT_ELEMENTS[tag]))
        elif "admonition" in classes or (tag == "details" and FOLDS.isdisjoint(classes)):
            self._admonition(node, classes)
        else:
            self.children(node)

    def _open(self, node: Element, block: Block) -> None:
        """Walk through an element that holds a block of text."""
        around, self.block = self.block, block
        self.children(node)
        self.block = around

    def _heading(self, node: Element) -> None:
        self.token("heading", str(node.tag)[1])
        self.anchor = node.get("id", "")
        self._open(node, self.new_block("heading", int(str(node.tag)[1])))

    def _pre(self, node: Element) -> None:
        self.token("code")
        self._open(node, self.new_block("code"))

    def _code(self, node: Element) -> None:
        start = len(self.block.text) if self.block else 0
        self.children(node)
        if self.block and self.block.kind != "code":
            self.block.hide_code(start)

    def _admonition(self, node: Element, classes: list[str]) -> None:
        kind = next((name for name in classes if name != "admonition"), "")
        self.token("admonition", kind)
        self.admonitions += 1
        around = self.inside, self.admonition
        self.inside, self.admonition = kind, self.admonitions
        self.children(node)
        self.inside, self.admonition = around

    def _strong(self, node: Element) -> None:
        leads = self.block is not None and not self.block.text.strip()
        self.children(node)
        if self.block and leads:
            self.block.bold_end = len(self.block.text)

    def _ul(self, node: Element) -> None:
        self.found.lists.append((sum(child.tag == "li" for child in node), len(self.found.tokens)))
        around, self.last_number = self.last_number, int(node.get("start", "1")) - 1 if node.tag == "ol" else None
        self.children(node)
        self.last_number = around

    _ol = _ul

    def _li(self, node: Element) -> None:
        before, block = len(self.found.pictures), self.new_block("item")
        block.ticked = "tick" in node.get("class", "").split()
        if self.last_number is not None:
            self.last_number = block.number = self.last_number + 1
        self.depth += 1
        around, self.item = self.item, block
        depth = f"{self.depth}.{block.number}" if block.number else str(self.depth)
        self.token("tick" if block.ticked else "item", depth)
        self._open(node, block)
        self.depth, self.item = self.depth - 1, around
        if block.inside == PANELS and len(self.found.pictures) > before:
            self.found.pictures[before] = self.found.pictures[before]._replace(caption=block.text)

    def _table(self, node: Element) -> None:
        self.cell = Cell(self.cell.table + 1, -1, -1)
        self.children(node)

    def _tr(self, node: Element) -> None:
        self.cell = Cell(self.cell.table, self.cell.row + 1, -1)
        self.children(node)

    def _td(self, node: Element) -> None:
        self.token("cell")
        block = self.new_block("cell")
        self.cell = block.cell = self.cell._replace(column=self.cell.column + 1)
        self._open(node, block)

    _th = _td

    def _a(self, node: Element) -> None:
        if not GENERATED_LINKS.isdisjoint(node.get("class", "").split()):
            self.children(node)
            return
        block, start = self.block, len(self.block.text) if self.block else 0
        self.in_link = True
        self.children(node)
        self.in_link = False
        words = block.text[start:] if block else ""
        pictured = node.find(".//img") is not None
        self.found.links.append(Link(words, self.admonition, pictured, self.token("link")))

    def _img(self, node: Element) -> None:
        token = self.token("picture")
        description, caption = node.get("alt", ""), node.get("title", "")
        for word in WORD.findall(f"{description} {caption}"):
            self.token("word", word)
        leads = self.block is not None and self.block.inside == PANELS and not self.block.text.strip()
        self.found.pictures.append(Picture(description, caption, leads or self.block is None, token))

    def _figure(self, node: Element) -> None:
        """A drawing with its caption, which is text of the page."""
        self.children(node)
        caption = node.find("figcaption")
        if self.found.pictures and caption is not None:
            self.found.pictures[-1] = self.found.pictures[-1]._replace(caption="".join(caption.itertext()))
