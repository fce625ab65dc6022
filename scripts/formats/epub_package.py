"""What an e-reader reads before the first page: the list of files, their order, the contents, and accessibility."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

from lxml import etree

from formats import NAME
from formats.articles import Article
from formats.edition import Edition
from formats.xhtml import chapter, document

OPF, DC = "http://www.idpf.org/2007/opf", "http://purl.org/dc/elements/1.1/"
XML = "http://www.w3.org/XML/1998/namespace"
XHTML_TYPE = "application/xhtml+xml"
NAV = "nav.xhtml"
FRONT = "front.xhtml"
CONTAINER = b"""\
<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles></container>
"""
ACCESSIBILITY = [
    ("schema:accessMode", "textual"),
    ("schema:accessMode", "visual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "alternativeText"),
    ("schema:accessibilityFeature", "displayTransformability"),
    ("schema:accessibilityFeature", "longDescription"),
    ("schema:accessibilityFeature", "readingOrder"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
]
"""https://www.w3.org/2021/a11y-discov-vocab/latest/: every drawing has a description, and its words stand beside it."""
OF_PAGES = {"bodymatter": "index.html", "glossary": "tools/glossary.html", "bibliography": "about/sources.html"}


class Held(NamedTuple):
    """A file of the EPUB; `properties` is what its entry in the list must tell."""

    name: str
    content: bytes
    type: str = XHTML_TYPE
    properties: str = ""


def package(files: Sequence[Held], of: Edition) -> bytes:
    """The package document: metadata, every file, and the order in which the pages are read."""
    made = etree.fromstring(f'<package xmlns="{OPF}" xmlns:dc="{DC}" version="3.0" unique-identifier="id"/>')
    made.set(f"{{{XML}}}lang", of.words.language)
    _add_metadata(etree.SubElement(made, f"{{{OPF}}}metadata"), of)
    listed, order = (etree.SubElement(made, f"{{{OPF}}}{name}") for name in ("manifest", "spine"))
    for number, file in enumerate(files):
        fields = {"id": f"f{number}", "href": file.name, "media-type": file.type, "properties": file.properties}
        _add(listed, f"{{{OPF}}}item", **{name: value for name, value in fields.items() if value})
        if file.type == XHTML_TYPE:
            _add(order, f"{{{OPF}}}itemref", idref=f"f{number}")
    return etree.tostring(made, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _add_metadata(metadata: etree._Element, of: Edition) -> None:
    about = of.words.downloads
    _add(metadata, f"{{{DC}}}identifier", f"urn:uuid:{uuid5(NAMESPACE_URL, NAME)}", id="id")
    fields = {
        "title": of.title,
        "language": of.words.language,
        "creator": of.title,
        "publisher": of.title,
        "date": str(of.day),
        "description": of.description,
        "rights": about.licence,
    }
    for name, value in fields.items():
        _add(metadata, f"{{{DC}}}{name}", value)
    more = [("dcterms:modified", f"{of.day}T00:00:00Z"), ("schema:accessibilitySummary", about.accessibility)]
    for name, value in [*more, *ACCESSIBILITY]:
        _add(metadata, f"{{{OPF}}}meta", value, property=name)


def _add(parent: etree._Element, tag: str, text: str = "", **attributes: str) -> None:
    node = etree.SubElement(parent, tag, attributes)
    node.text = text or None


def navigation(articles: Sequence[Article], of: Edition, styles: str) -> bytes:
    """The contents, by the parts of the guide, and the landmarks that readers jump to."""
    words = of.words.downloads
    entries = [_entry(FRONT, of.title)]
    for section, pages in groupby(articles, key=lambda one: one.section):
        links = [_entry(chapter(one.path), one.title) for one in pages]
        entries += links if not section else [f"<li><span>{escape(section)}</span><ol>{''.join(links)}</ol></li>"]
    titles = {one.path: one.title for one in articles}
    marks = {FRONT: ("frontmatter", of.title), NAV: ("toc", words.contents)}
    marks |= {chapter(path): (kind, titles[path]) for kind, path in OF_PAGES.items() if path in titles}
    places = "".join(_entry(path, title, kind) for path, (kind, title) in marks.items())
    body = (
        f'<nav epub:type="toc" id="toc" role="doc-toc"><h1>{escape(words.contents)}</h1>'
        f"<ol>{''.join(entries)}</ol></nav>"
        f'<nav epub:type="landmarks" hidden=""><ol>{places}</ol></nav>'
    )
    return document(body, words.contents, of.words.language, styles)


def _entry(path: str, title: str, kind: str = "") -> str:
    marked = f' epub:type="{kind}"' if kind else ""
    return f'<li><a{marked} href="{escape(path)}">{escape(title)}</a></li>'
