"""PDF of the whole guide: a book, and the same in large print."""

from pathlib import Path

from files import write_whole
from formats import NAME
from formats.articles import read_articles
from formats.book import book
from formats.edition import edition
from formats.pdf_finish import SIZES, finished
from formats.typeset import typeset
from guide.library import Library

APART = ("tools/numbers.html", "about/corrections.html")
"""Pages of long tables, which are looked up rather than read: a document of their own (numbers.py)."""
BOOK = ("paper.css", "book.css")


def make(root: Path, library: Library, site: Path, dist: Path) -> list[Path]:
    """Write `azoospermia-guide-<version>-a4.pdf` and `-large-print`, for each paper. Raises FormatError or OSError."""
    of = edition(root, library, site)
    whole = book([one for one in read_articles(library, site) if one.path not in APART], of)
    made = write(typeset(whole, BOOK, site, of.day), dist, f"{NAME}-{of.version}")
    large = typeset(whole, (*BOOK, "large.css"), site, of.day)
    return made + write(large, dist, f"{NAME}-{of.version}-large-print")


def write(laid_out: bytes, folder: Path, name: str) -> list[Path]:
    """Write a document for each size of paper."""
    paths = {paper: folder / f"{name}-{paper}.pdf" for paper in SIZES}
    for paper, path in paths.items():
        write_whole(path, finished(laid_out, paper))
    return list(paths.values())
