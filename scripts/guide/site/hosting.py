"""Makes dist/hosting/, all that a server needs: its configuration, the headers and the site itself.

The headers in mkdocs.yml are written in the syntax of each server.
"""

import shutil
from pathlib import Path

from files import replace_folder
from guide.security import Security

SOURCES = "hosting"
"""Written by hand: configuration of servers that includes the files made here."""
HEADERS = "_headers"
"""In the site itself, read by Netlify and Cloudflare Pages, which fetch pages anew by default."""


def make(root: Path, security: Security, site: Path) -> Path:
    """Write `dist/hosting/`: the files of `hosting/`, the headers, and a copy of the site.

    The old folder stays until the new one is whole. Raises OSError when the disk is full or a file cannot be read.
    """
    target = root / "dist" / SOURCES
    target.parent.mkdir(exist_ok=True)
    replace_folder(target, lambda folder: fill(folder, root, security, site))
    return target


def fill(folder: Path, root: Path, security: Security, site: Path) -> None:
    """Write all of that into a new folder, readable for every user of the machine."""
    shutil.copytree(root / SOURCES, folder)
    shutil.copytree(site, folder / "site", ignore=shutil.ignore_patterns(HEADERS))
    (folder / "headers.conf").write_text(for_nginx(security), "utf-8", newline="\n")
    (folder / "headers.caddy").write_text(for_caddy(security), "utf-8", newline="\n")
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


def write_headers(site: Path, security: Security) -> None:
    """Put `_headers` into the site at `site`."""
    (site / HEADERS).write_text("/*\n" + _lines("  {}: {}\n", security), "utf-8", newline="\n")


def for_nginx(security: Security) -> str:
    """Included in a `server` block; `always` means on errors too."""
    return _lines('add_header {} "{}" always;\n', security)


def for_caddy(security: Security) -> str:
    """Imported in a site's block."""
    return "header {\n" + _lines('\t{} "{}"\n', security) + "\t-Server\n}\n"


def _lines(form: str, security: Security) -> str:
    return "".join(form.format(name, value) for name, value in security.on_servers.items())
