"""What a server needs to serve the built site as it is meant: configuration, headers and the site itself."""

from __future__ import annotations

import shutil
from pathlib import Path

from files import replace_folder
from guide.security import Security
from guide.site import headers

SOURCES = "hosting"
"""Written by hand: configuration of servers that includes the files made here."""


def make(root: Path, security: Security, site: Path) -> Path:
    """Write `dist/hosting/`: the files of `hosting/`, the headers, and a copy of the site.

    The old folder stays until the new one is whole. Raises OSError when the disk is full or a file cannot be read.
    """
    target = root / "dist" / SOURCES
    target.parent.mkdir(exist_ok=True)
    replace_folder(target, lambda folder: fill(folder, root, security, site))
    return target


def fill(folder: Path, root: Path, security: Security, site: Path) -> None:
    """All of that in a new folder; whoever serves it may read it, whatever the rights of those who made it."""
    shutil.copytree(root / SOURCES, folder)
    shutil.copytree(site, folder / "site", ignore=shutil.ignore_patterns(headers.NAME))
    (folder / "headers.conf").write_text(headers.for_nginx(security), "utf-8", newline="\n")
    (folder / "headers.caddy").write_text(headers.for_caddy(security), "utf-8", newline="\n")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
