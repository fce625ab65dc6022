"""The offline bundle: the built site itself, less what only a server needs, as one zip with its checksum."""

from __future__ import annotations

import hashlib
import os
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

from files import write_whole
from guide.bundle import sbom
from guide.bundle.pins import setting
from guide.library import Library
from guide.site import dates, headers, hosting
from guide.site.security import read_security

NAME = "azoospermia-guide"
ONLY_FOR_SERVERS = {"404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", "assets/images/share.png", headers.NAME}


def make_all(root: Path, library: Library, site: Path) -> list[Path]:
    """Everything that lies in `dist/`: for readers without a server, and for servers."""
    return [make(root, library, site), hosting.make(root, read_security(root)[0], site)]


def make(root: Path, library: Library, site: Path) -> Path:
    """Write `dist/azoospermia-guide-<version>.zip` and its `.sha256`; the old ones stay until the new are whole.

    The old checksum goes first: at no moment does one lie beside a zip that it does not fit.

    Raises OSError when the disk is full or a file cannot be read.
    """
    target = root / "dist" / f"{NAME}-{version(root)}.zip"
    target.parent.mkdir(exist_ok=True)
    checksum = target.with_suffix(".zip.sha256")
    extras = {
        "LICENSE.txt": (root / "LICENSE").read_bytes(),
        sbom.NAME: sbom.sbom(root, site, version(root)).encode(),
    }
    content = _zip(site, extras, dates.day(library, os.environ))
    checksum.unlink(missing_ok=True)
    write_whole(target, content)
    write_whole(checksum, f"{hashlib.sha256(content).hexdigest()}  {target.name}\n".encode())
    return target


def version(root: Path) -> str:
    """The version in `pyproject.toml`. Raises OSError when it holds none."""
    return str(setting(root, "project", "version"))


def members(site: Path) -> list[str]:
    """The files that go into the bundle, below `site`, in order."""
    names = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return sorted(name for name in names if name not in ONLY_FOR_SERVERS)


def _zip(site: Path, extras: dict[str, bytes], day: date) -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bundle:
        for name in members(site):
            _add(bundle, f"{NAME}/{name}", (site / name).read_bytes(), day)
        for name, content in extras.items():
            _add(bundle, f"{NAME}/{name}", content, day)
    return made.getvalue()


def _add(bundle: zipfile.ZipFile, name: str, content: bytes, day: date) -> None:
    entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
    entry.external_attr = 0o644 << 16
    entry.create_system = 3
    entry.compress_type = zipfile.ZIP_DEFLATED
    bundle.writestr(entry, content)
