"""A page at each old address, which leads on to the new one without a script and without a server's help."""

from pathlib import Path
from urllib.parse import quote

from guide.library import Library
from guide.markdown import parts
from guide.names import seen_from
from guide.site.pages import html_of


def write(folder: Path, library: Library, home: str) -> None:
    """Put the pages into the site at `folder`; `home` is its address, or nothing while it has none."""
    for old, new in library.redirects.items():
        path = folder / html_of(old)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_page(library, home, old, new), "utf-8", newline="\n")


def _page(library: Library, home: str, old: str, new: str) -> str:
    page = library.page[new]
    return parts.text(
        "redirect",
        library,
        security=library.security,
        link=quote(seen_from(old, html_of(new))),
        address=home and home + quote(html_of(new)),
        title=page.meta.value.title if page.meta else new,
        styles=seen_from(old, "assets/guide.css"),
    )
