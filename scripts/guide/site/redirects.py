"""Writes a page at each old address, which leads to the new one without a script or a server's help."""

from pathlib import Path
from urllib.parse import quote

from guide.library import Library
from guide.markdown import parts
from guide.names import relative_link
from guide.site.pages import html_of


def write(folder: Path, library: Library, home: str) -> None:
    """Put the pages into the site at `folder`; `home` is its address, or nothing while it has none."""
    for old, new in library.redirects.items():
        path, target, styles = folder / html_of(old), html_of(new), relative_link(old, "assets/guide.css")
        link, address = quote(relative_link(old, target)), home and home + quote(target)
        page = parts.text("redirect", library, path=new, link=link, address=address, styles=styles)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, "utf-8", newline="\n")
