"""The offline copy: the built site, without what only a server needs, in a zip that says where to begin."""

import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from xml.etree.ElementTree import tostring

from files import write_whole
from formats import NAME, sbom
from formats.edition import Edition, edition
from guide.library import Library
from guide.markdown.parts import part
from guide.site.hosting import HEADERS

GUIDE = "guide"
"""The folder of the site in the zip."""
START = "START-HERE.html"
ASKED_EARLY = re.compile(rb"<link rel=\"preload\"[^>]*>\s*")
ONLY_FOR_SERVERS = {"404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", "assets/images/share.png", HEADERS}


def make(root: Path, library: Library, site: Path, dist: Path) -> list[Path]:
    """Write `azoospermia-guide-<version>.zip`. Raises OSError when the disk is full or a file cannot be read."""
    of = edition(root, library, site)
    held = {f"{GUIDE}/{name}": _as_a_file(name, (site / name).read_bytes()) for name in members(site)}
    held[START] = _start_here(library, of)
    held["LICENSE.txt"] = (root / "LICENSE").read_bytes()
    held[sbom.NAME] = sbom.sbom(root, site, of.version).encode()
    target = dist / f"{NAME}-{of.version}.zip"
    write_whole(target, _zip(held, of.day))
    return [target]


def members(site: Path) -> list[str]:
    """The files of the site that go into the zip, in order."""
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(name for name in names if name not in ONLY_FOR_SERVERS)


def _as_a_file(name: str, content: bytes) -> bytes:
    """A page without what browsers refuse to one opened from a folder, and complain of."""
    return ASKED_EARLY.sub(b"", content) if name.endswith(".html") else content


def _start_here(library: Library, of: Edition) -> bytes:
    """A page that opens the guide at once, and says what to open where a device does not let it."""
    page = part("start-here", library, folder=GUIDE, edition=of)
    return f"<!doctype html>\n{tostring(page, 'unicode', method='html')}\n".encode()


def _zip(held: dict[str, bytes], day: date) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for name, content in held.items():
            add(zipped, f"{NAME}/{name}", content, day)
    return made.getvalue()


def add(zipped: zipfile.ZipFile, name: str, content: bytes, day: date, packed: int = zipfile.ZIP_DEFLATED) -> None:
    """Put a file into a zip with nothing in its entry that the machine knows: no time, no owner, no rights."""
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    entry.compress_type = packed
    zipped.writestr(entry, content)
