"""The two addresses that the sources do not contain: of the published guide, and of its repository.

Canonical links, the sitemap and the picture for sharing need the first; the links to edit a page and to report a
mistake need the second.
"""

import os
import re

from guide.problem import RefusedError

GUIDE, REPOSITORY = "GUIDE_ADDRESS", "GUIDE_REPOSITORY"
"""The environment variables that may hold them."""
SUCH_AS = {
    GUIDE: "the guide cannot be used: write GUIDE_ADDRESS as https://example.org/guide/",
    REPOSITORY: "the repository cannot be used: write GUIDE_REPOSITORY as https://github.com/owner/name",
}
FOLDER = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:/(?!\.{1,2}(?:/|$))(?:[\w.~-]|%[0-9a-fA-F]{2})+)*/?")
"""Scheme, host, perhaps a port, perhaps a folder."""


def address(variable: str, setting: str | None = None) -> str:
    """The site builder's setting, or else the environment variable, ending with a slash; "" if both are empty.

    A final `index.html`, as browsers show it, is dropped. Raises RefusedError for any other page or no address.
    """
    given = setting or os.environ.get(variable, "")
    folder = given.strip().removesuffix("/index.html").rstrip("/")
    if not given.strip():
        return ""
    if not FOLDER.fullmatch(folder) or folder.endswith(".html"):
        raise RefusedError(f"the address `{given}` of {SUCH_AS[variable]}")
    return f"{folder}/"
