"""The site as it is published: with the files to take away beside it, and links to them on its pages.

The built site knows neither their sizes nor their checksums, for they are made from it. So pages leave a place, and a
copy of the site gets it filled: `::: downloads` the list of all files, the end of a page its own leaflet.
"""

import re
import shutil
from collections.abc import Sequence
from functools import partial
from itertools import groupby
from pathlib import Path
from posixpath import basename
from typing import NamedTuple
from xml.etree.ElementTree import tostring

from files import replace_folder
from formats import NAME
from formats.edition import Edition
from formats.manifest import MANIFEST, SUMS, Download
from guide.library import Library
from guide.markdown.parts import part
from guide.models.wording import Section
from guide.names import relative_link

FOLDER = "downloads"
"""Of the files, in the published site."""
LEAFLETS = "leaflets"
LIST = re.compile(r'<div class="downloads" id="downloads">.*?</div>', re.DOTALL)
"""What `::: downloads` became; overrides/parts/downloads.html holds no other `div`."""
BEFORE = '<div class="printing'
"""A page's leaflet stands before its buttons to print it."""


class Shown(NamedTuple):
    """A file as a page tells it: `address` leads there from the page, `edition` tells it from its sisters."""

    file: Download
    address: str
    title: str
    edition: str
    size: str


def make(dist: Path, site: Path, library: Library, of: Edition, found: Sequence[Download]) -> Path:
    """Write `dist/site/`: the built site and the files; the old one stays until it is whole. Raises OSError."""
    target = dist / "site"
    replace_folder(target, partial(_fill, dist, site, library, of, found))
    return target


def _fill(dist: Path, site: Path, library: Library, of: Edition, found: Sequence[Download], new: Path) -> None:
    shutil.copytree(site, new)
    for name in (*(one.name for one in found), MANIFEST, SUMS):
        place = new / FOLDER / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(dist / name, place)
    for page in sorted(new.rglob("*.html")):
        text = page.read_text("utf-8")
        filled = _with_links(text, page.relative_to(new).as_posix(), library, of, found)
        if filled != text:
            page.write_text(filled, "utf-8", newline="\n")


def _with_links(text: str, path: str, library: Library, of: Edition, found: Sequence[Download]) -> str:
    shown = [_shown(one, path, library, of) for one in found]
    own = [one for one in shown if _page(one.file, library) == path]
    if own:
        leaflet = tostring(part("leaflet", library, files=own), "unicode", method="html")
        text = text.replace(BEFORE, f"{leaflet}\n{BEFORE}", 1)
    if LIST.search(text):
        groups = [(kind, list(files)) for kind, files in groupby(shown, key=lambda one: one.file.format)]
        listed = tostring(part("downloads", library, groups=groups, edition=of), "unicode", method="html")
        text = LIST.sub(lambda _: listed, text)
    return text


def _shown(file: Download, path: str, library: Library, of: Edition) -> Shown:
    words = of.words.downloads
    source = library.page.get(f"{_page(file, library).removesuffix('.html')}.md")
    title = source.meta.value.title if source and source.meta else ""
    rest = basename(file.name).removeprefix(f"{NAME}-{of.version}").rpartition(".")[0]
    edition = ", ".join(said for key, said in words.editions.items() if f"-{key}" in rest)
    return Shown(file, relative_link(path, f"{FOLDER}/{file.name}"), title, edition, size(file.size, words))


def size(count: int, words: Section) -> str:
    """As readers see it: in kB below a million bytes, else in MB with one decimal."""
    if count < 10**6:
        return str(words.kilobytes.format(count=-(-count // 1000)))
    return str(words.megabytes.format(count=f"{count / 10**6:.1f}"))


def _page(file: Download, library: Library) -> str:
    """The page that a leaflet is of: its name begins with that of the page; of two that fit, the longer one is it."""
    if file.format != LEAFLETS:
        return ""
    paths = (entry.path.removesuffix(".md") for entry in library.nav)
    fitting = [path for path in paths if basename(file.name).startswith(f"{basename(path)}-")]
    return f"{max(fitting, key=lambda path: len(basename(path)))}.html" if fitting else ""
