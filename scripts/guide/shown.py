"""What readers see of a page: the rendered tree as blocks of text, links, pictures and lists.

Each word and mark in the tree is also a token, in the form of written.py, so that the two can be compared and each
thing here has its place in the Markdown file.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from guide.block import Block, Quote
from guide.problem import Problem
from guide.written import Token


class Link(NamedTuple):
    """The words of a link, the number of the admonition it stands in (0 outside), and whether its words hold a picture.

    `token` is its number in Shown.tokens, as in all of these.
    """

    words: str
    admonition: int
    pictured: bool
    token: int


class Picture(NamedTuple):
    """A picture's description and caption, and whether it stands alone in its paragraph or leads a panel."""

    description: str
    caption: str
    alone: bool
    token: int


class Drawn(NamedTuple):
    """A `::: name argument` line, and the number of the admonition it stands in (0 outside)."""

    name: str
    arguments: list[str]
    admonition: int
    token: int


@dataclass
class Shown:
    """A page as readers see it, in the order in which it is read."""

    tokens: list[Token] = field(default_factory=list)
    """With 0 as their `start`: the rendered page knows no places."""
    blocks: list[Block] = field(default_factory=list)
    cites: list[tuple[list[str], int]] = field(default_factory=list)
    """The ids named together in one citation, and its token."""
    links: list[Link] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    drawn: list[Drawn] = field(default_factory=list)
    lists: list[tuple[int, int]] = field(default_factory=list)
    """How many items each has, and the token of its first."""
    marks: int = 0
    """How many marks of sources are shown, those of numbers included."""
    anchors: list[str] = field(default_factory=list)
    """Every id on the page, generated lists included."""
    fault: str = ""
    """Why the page could not be rendered, or ""."""
    problems: list[Problem] | None = None
    """What rules found that look at nothing but the page and `content/`; None until they have looked."""

    @property
    def numbers(self) -> list[Quote]:
        """Those quoted in the text; those in drawings are the arguments of `drawn`."""
        return [one for block in self.blocks for one in block.quotes]
