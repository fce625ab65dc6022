"""The guide for Kiwix: the pages and drawings of the site in one ZIM file, with an index of their words.

https://wiki.openzim.org/wiki/Metadata tells what the file must say of itself. The policy of each page is left out,
because it would shut the bar that Kiwix puts into the page.
"""

import errno
import os
import re
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from libzim.reader import Archive
from libzim.writer import Creator, Hint, IndexData, Item, StringProvider

from formats import NAME
from formats.archive import members
from formats.edition import Edition, edition
from formats.format_error import FormatError
from formats.zim_identity import settle
from guide.library import Library
from guide.site.pages import parsed
from guide.site.visible_text import words

LANGUAGES = {"en": "eng"}
"""Languages as browsers know them → as Kiwix does (ISO 639-3)."""
LICENCE = "CC-BY-4.0"
FRONT = "index.html"
TAGS = "azoospermia;male infertility;_category:other;_ftindex:yes;_pictures:yes;_videos:no;_details:yes"
ROOM = 4
"""Sizes of the site that must be free on the disk: on a full one libzim waits for ever."""
ICONS = {size: Path(__file__).parent / f"images/icon-{size}.png" for size in (48, 96)}
POLICY = re.compile(r'\s*<meta http-equiv="Content-Security-Policy"[^>]*>')
TYPES = {
    "": "text/plain",  # a licence
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
}
"""Not those that Python knows: they differ with its version and the machine."""


def make(root: Path, library: Library, site: Path, dist: Path) -> list[Path]:
    """Write `azoospermia-guide-<version>.zim`. Raises FormatError or OSError."""
    of = edition(root, library, site)
    target = dist / f"{NAME}-{of.version}.zim"
    new = dist / f"{target.name}.new"
    if shutil.disk_usage(dist).free < ROOM * sum((site / name).stat().st_size for name in members(site)):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
    try:
        with _silence():
            _write(new, of, site)
        settle(new)
        if not _is_sound(new):
            raise FormatError("libzim finds the file it wrote broken: run this again")
        new.replace(target)
    except RuntimeError as error:  # what libzim raises
        raise FormatError(f"libzim cannot write it ({error}): look whether the disk has room") from error
    finally:
        new.unlink(missing_ok=True)
    return [target]


def _write(target: Path, of: Edition, site: Path) -> None:
    language = LANGUAGES[of.words.language.partition("-")[0]]
    creator = Creator(target).config_verbose(False).config_indexing(True, language)
    creator.config_nbworkers(1)  # with more, the order of what is packed varies
    with creator.set_mainpath(FRONT):
        for size, path in ICONS.items():
            creator.add_illustration(size, path.read_bytes())
        for name, content in _metadata(of, language).items():
            creator.add_metadata(name, content)
        for item in _items(site):
            creator.add_item(item)


@contextmanager
def _silence() -> Iterator[None]:
    """libzim tells each of its steps, whatever it is asked, and not through Python: so its way out is shut."""
    sys.stdout.flush()
    out, nowhere = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    try:
        yield
    finally:
        os.dup2(out, 1)
        os.close(out)
        os.close(nowhere)


def _metadata(of: Edition, language: str) -> dict[str, str]:
    return {
        "Name": f"{NAME}_{of.words.language.partition('-')[0]}",
        "Title": of.title,
        "Description": of.words.downloads.short,
        "LongDescription": of.description,
        "Language": language,
        "Creator": of.title,
        "Publisher": of.title,
        "Date": str(of.day),
        "License": LICENCE,
        "Tags": TAGS,
    }


class SiteFile(Item):  # type: ignore[misc]
    """A file of the site under its own path."""

    def __init__(self, path: str, content: bytes) -> None:
        super().__init__()
        self.path, self.content, self.title, self.text = path, content, "", ""

    def get_path(self) -> str:
        return self.path

    def get_title(self) -> str:
        return self.title

    def get_mimetype(self) -> str:
        return TYPES[Path(self.path).suffix]

    def get_contentprovider(self) -> StringProvider:
        return StringProvider(self.content)

    def get_hints(self) -> dict[Hint, int]:
        return {Hint.FRONT_ARTICLE: bool(self.title), Hint.COMPRESS: True}


class Words(IndexData):  # type: ignore[misc]
    """What the search finds a page by: its title and its article, not the menu, which is the same on all."""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.title, self.text = title, text

    def has_indexdata(self) -> bool:
        return bool(self.text)

    def get_title(self) -> str:
        return self.title

    def get_content(self) -> str:
        return self.text

    def get_keywords(self) -> str:
        return ""

    def get_wordcount(self) -> int:
        return len(self.text.split())


class SitePage(SiteFile):
    """A page, without its policy."""

    def __init__(self, path: str, content: bytes) -> None:
        page = parsed(path, content.decode())
        super().__init__(path, POLICY.sub("", page.source).encode())
        if page.tree.find(".//article") is not None:  # an old address that leads on is no page to be found
            self.title = page.text_of("//meta[@property='og:title']/@content") or page.text_of("//title")
            self.text = words(page.article)

    def get_indexdata(self) -> IndexData:
        return Words(self.title, self.text)


def _items(site: Path) -> Iterator[SiteFile]:
    for name in members(site):
        if Path(name).suffix not in TYPES:
            raise FormatError(f"site/{name} has an ending that Kiwix is not told of: add it to TYPES in formats/zim.py")
        kind = SitePage if name.endswith(".html") else SiteFile
        yield kind(name, (site / name).read_bytes())


def _is_sound(path: Path) -> bool:
    made = Archive(path)
    return bool(made.check() and made.has_fulltext_index and made.has_title_index)
