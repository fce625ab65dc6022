"""PDF of the whole guide: a book, the same in large print, and the long tables that are looked up."""

from __future__ import annotations

from pathlib import Path

from files import write_whole
from formats import NAME
from formats.articles import read_articles
from formats.book import book, tables
from formats.edition import edition
from formats.sheet import SIZES, finished
from formats.typeset import typeset
from guide.library import Library

APART = ("tools/numbers.html", "about/corrections.html")
"""Pages of long tables, which are looked up rather than read: a document of their own."""
BOOK = ("paper.css", "book.css")


def make(root: Path, library: Library, site: Path, dist: Path) -> list[Path]:
    """Write `azoospermia-guide-<version>-a4.pdf` and its sisters. Raises FormatError or OSError."""
    of = edition(root, library, site)
    articles = read_articles(library, site)
    apart = [one for one in articles if one.path in APART]
    whole = book([one for one in articles if one.path not in APART], of)
    made = write(typeset(whole, BOOK, site, of.day), dist, f"{NAME}-{of.version}")
    large = typeset(whole, (*BOOK, "large.css"), site, of.day)
    made += write(large, dist, f"{NAME}-{of.version}-large-print")
    if apart:
        laid_out = typeset(tables(apart, of), (*BOOK, "tables.css"), site, of.day)
        made += write(laid_out, dist, f"{NAME}-{of.version}-numbers")
    return made


def write(laid_out: bytes, folder: Path, name: str) -> list[Path]:
    """Write a document for each size of paper."""
    paths = {paper: folder / f"{name}-{paper}.pdf" for paper in SIZES}
    for paper, path in paths.items():
        write_whole(path, finished(laid_out, paper))
    return list(paths.values())
