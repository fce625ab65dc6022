"""A rule on the pages that open a section: a page they do not name is hard to find."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from guide.library import Library
from guide.page import Page
from guide.problem import Place, Problem
from guide.rules.tools import page_type


def section_listed(library: Library) -> Iterator[Problem]:
    """A page of type `section` links to every other page of its section in the navigation."""
    sections = {entry.path: entry.section for entry in library.nav}
    for page in library.pages:
        if page_type(page) == "section":
            linked = set(_linked(page))
            for path, section in sections.items():
                if section == sections.get(page.path) and path != page.path and path not in linked:
                    says = f"this page does not lead to `{path}` of its section"
                    fix = (
                        f"write `- [its title]({posixpath.relpath(path, posixpath.dirname(page.path))}): what it tells`"
                    )
                    yield Problem(Place(page.text.path), "section-listed", says, fix)


def _linked(page: Page) -> Iterator[str]:
    """The pages it links to, as paths below `docs/`."""
    for link in page.shown.links:
        path = page.address(link.token).target.partition("#")[0]
        yield posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
