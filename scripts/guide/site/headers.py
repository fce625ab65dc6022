"""The headers of mkdocs.yml in the words of each server."""

from __future__ import annotations

from pathlib import Path

from guide.security import Security

NAME = "_headers"
"""In the site itself, read by Netlify and Cloudflare Pages, which fetch pages anew by default."""


def write(site: Path, security: Security) -> None:
    """Put `_headers` into the site at `site`."""
    (site / NAME).write_text("/*\n" + _lines("  {}: {}\n", security), "utf-8", newline="\n")


def for_nginx(security: Security) -> str:
    """Included in a `server` block; `always` means on errors too."""
    return _lines('add_header {} "{}" always;\n', security)


def for_caddy(security: Security) -> str:
    """Imported in a site's block."""
    return "header {\n" + _lines('\t{} "{}"\n', security) + "\t-Server\n}\n"


def _lines(form: str, security: Security) -> str:
    return "".join(form.format(name, value) for name, value in security.on_servers.items())
