"""PDF of the long tables, which are looked up rather than read."""

from pathlib import Path

from formats import NAME
from formats.articles import read_articles
from formats.book import tables
from formats.edition import edition
from formats.pdf import APART, BOOK, write
from formats.typeset import typeset
from guide.library import Library


def make(root: Path, library: Library, site: Path, dist: Path) -> list[Path]:
    """Write `azoospermia-guide-<version>-numbers-a4.pdf` and `-letter.pdf`. Raises FormatError or OSError."""
    of = edition(root, library, site)
    apart = [one for one in read_articles(library, site) if one.path in APART]
    laid_out = typeset(tables(apart, of), (*BOOK, "tables.css"), site, of.day)
    return write(laid_out, dist, f"{NAME}-{of.version}-numbers")
