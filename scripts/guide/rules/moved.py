"""A rule on pages that have moved."""

from __future__ import annotations

from collections.abc import Iterator

from guide.library import Library
from guide.names import is_page_name
from guide.problem import Problem
from guide.redirects import read_redirects
from guide.rules.tools import near


def redirect_lands(library: Library) -> Iterator[Problem]:
    """A page that has moved leads from its old path, where no page is, to a page that exists."""
    entry, _ = read_redirects(library.root)
    if entry is None:
        return
    for old, new in entry.value.redirects.items():
        place = entry.place("redirects", old)
        if old in library.page or not is_page_name(old):
            is_page = old in library.page
            says = f"`{old}` is a page itself" if is_page else f"`{old}` is no path of a page"
            fix = "delete this line" if is_page else "write the path below docs/ that it had: causes/old.md"
            yield Problem(place, "redirect-lands", says, fix)
        elif new not in library.page:
            fix = near(new, library.page, "write the path of a page that exists")
            yield Problem(place, "redirect-lands", f"there is no page `{new}`", fix)
