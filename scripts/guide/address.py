"""The two addresses that are no part of the sources.

Canonical links, the sitemap and the picture for sharing need that of the published guide; the links to edit a page and
to report a mistake need that of its repository.
"""

import os
import re

from guide.problem import RefusedError

GUIDE, REPOSITORY = "GUIDE_ADDRESS", "GUIDE_REPOSITORY"
"""The variables of the environment that may hold them."""
SUCH_AS = {
    GUIDE: "the guide cannot be used: write GUIDE_ADDRESS as https://example.org/guide/",
    REPOSITORY: "the repository cannot be used: write GUIDE_REPOSITORY as https://github.com/owner/name",
}
FOLDER = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:/(?!\.{1,2}(?:/|$))(?:[\w.~-]|%[0-9a-fA-F]{2})+)*/?")
"""Scheme, host, perhaps a port, perhaps a folder."""


def address(variable: str, setting: str | None = None) -> str:
    """The builder's own setting, or what the environment holds, with a slash at its end; nothing where both are empty.

    A browser shows the home page as `…/index.html`: that name is left out, and any other page is refused. Raises
    RefusedError.
    """
    given = setting or os.environ.get(variable, "")
    folder = given.strip().removesuffix("/index.html").rstrip("/")
    if not given.strip():
        return ""
    if not FOLDER.fullmatch(folder) or folder.endswith(".html"):
        raise RefusedError(f"the address `{given}` of {SUCH_AS[variable]}")
    return f"{folder}/"
