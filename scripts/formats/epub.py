"""The guide for e-readers: EPUB 3, each page of the site a chapter, with the drawings and the links between pages.

https://www.w3.org/TR/epub-33/ is the form, https://www.w3.org/TR/epub-a11y-11/ what it says of its accessibility.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import tostring

from lxml import etree

from files import write_whole
from formats import NAME
from formats.archive import add
from formats.articles import Article, read_articles
from formats.edition import Edition, edition
from formats.epub_package import CONTAINER, FRONT, NAV, Held, navigation, package
from formats.format_error import FormatError
from formats.xhtml import Markup, chapter, document
from guide.library import Library
from guide.markdown.parts import part
from guide.names import relative_link

HERE = Path(__file__).parent
FOLDER = "EPUB"
STYLES, COVER = "styles.css", "cover.png"


def make(root: Path, library: Library, site: Path, dist: Path) -> list[Path]:
    """Write `azoospermia-guide-<version>.epub`. Raises FormatError or OSError."""
    of = edition(root, library, site)
    target = dist / f"{NAME}-{of.version}.epub"
    write_whole(target, _zip(_files(of, library, site), of))
    return [target]


def _zip(files: list[Held], of: Edition) -> bytes:
    """The type first and unpacked, so that a reader knows the file by its first bytes."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        add(zipped, "mimetype", b"application/epub+zip", of.day, zipfile.ZIP_STORED)
        add(zipped, "META-INF/container.xml", CONTAINER, of.day)
        for file in files:
            add(zipped, f"{FOLDER}/{file.name}", file.content, of.day)
    return made.getvalue()


def _files(of: Edition, library: Library, site: Path) -> list[Held]:
    articles = read_articles(library, site)
    held = [
        Held(FRONT, _front(of, library)),
        Held(NAV, navigation(articles, of, STYLES), properties="nav"),
        *_chapters(articles, of),
        *_drawings(articles, site),
        Held(STYLES, (HERE / "styles/epub.css").read_bytes(), "text/css"),
        Held(COVER, (HERE / "images/cover.png").read_bytes(), "image/png", "cover-image"),
    ]
    return [Held("package.opf", package(held, of)), *held]


def _front(of: Edition, library: Library) -> bytes:
    """The title page: which edition this is, and who has checked it."""
    page = tostring(part("front", library, edition=of), "unicode")
    return document(page, of.title, of.words.language, STYLES)


def _chapters(articles: list[Article], of: Edition) -> Iterator[Held]:
    homes = {name: one.path for one in articles for name in one.tree.xpath("//@id")}
    for one in articles:
        name = chapter(one.path)
        markup = Markup(one.tree, name, {name: chapter(path) for name, path in homes.items()})
        styles = relative_link(name, STYLES)
        properties = "svg" if one.tree.find(".//svg") is not None else ""
        yield Held(name, document(markup.text, one.title, of.words.language, styles), properties=properties)


def _drawings(articles: list[Article], site: Path) -> Iterator[Held]:
    """The drawings that pages show."""
    shown = sorted({str(name) for one in articles for name in one.tree.xpath("//img/@src")})
    for name in shown:
        try:
            drawing = etree.parse(site / name).getroot()
        except etree.XMLSyntaxError as error:
            raise FormatError(f"the drawing {name} cannot be read ({error}): correct it in docs/") from error
        yield Held(name, etree.tostring(drawing, encoding="utf-8"), "image/svg+xml")
