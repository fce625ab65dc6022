"""What a built folder needs to be the guide's site, beside what the site builder wrote, and rules on the result."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guide.library import Library
from guide.models.front_matter import PageMeta
from guide.site import headers, jsonld, search_index
from guide.site.check import check
from guide.site.pages import BuiltPage, read_pages
from guide.site.security import read_security

__all__ = ["check", "finish"]


def finish(folder: Path, library: Library) -> None:
    """Put data for machines into the built pages, and the search index and the headers beside them.

    `folder` may be any builder's; it is finished once. Raises OSError when the disk is full or a file is in use.
    """
    rows = []
    for page, meta in _pages(folder, library):
        rows.append((page.path, meta, search_index.sections(library, page, meta)))
        jsonld.insert(folder, page, jsonld.web_page(library, page, meta))
    search_index.write(folder, library, rows)
    headers.write(folder, read_security(library.root)[0])


def _pages(folder: Path, library: Library) -> Iterator[tuple[BuiltPage, PageMeta]]:
    """The pages made from a Markdown file whose front matter could be read."""
    for page in read_pages(folder):
        source = library.page.get(page.source_path) if isinstance(page, BuiltPage) else None
        if isinstance(page, BuiltPage) and source and source.meta:
            yield page, source.meta.value
