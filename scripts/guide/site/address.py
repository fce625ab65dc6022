"""The two addresses that are no part of the sources.

Canonical links, the sitemap and the picture for sharing need that of the published guide; the links to edit a page and
to report a mistake need that of its repository.
"""

from __future__ import annotations

import re

from guide.problem import RefusedError

VARIABLE = "GUIDE_ADDRESS"
REPOSITORY = "GUIDE_REPOSITORY"
FOLDER = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:/(?!\.{1,2}(?:/|$))(?:[\w.~-]|%[0-9a-fA-F]{2})+)*/?")
"""Scheme, host, perhaps a port, perhaps a folder."""


class WrongAddressError(RefusedError):
    """Why an address cannot be used."""


def checked(given: str) -> str:
    """The address of the folder with a slash at its end, or nothing where none is given. Raises WrongAddressError.

    A browser shows the home page as `…/index.html`: that name is left out, and any other page is refused.
    """
    return _folder(
        given.strip().removesuffix("/index.html"), given, "guide", f"{VARIABLE} as https://example.org/guide/"
    )


def repository(given: str) -> str:
    """The address of the repository, as `checked` gives that of the guide. Raises WrongAddressError."""
    return _folder(given.strip(), given, "repository", f"{REPOSITORY} as https://github.com/owner/name")


def _folder(address: str, given: str, what: str, right: str) -> str:
    address = address.rstrip("/")
    if not given.strip():
        return ""
    if not FOLDER.fullmatch(address) or address.endswith(".html"):
        raise WrongAddressError(f"the address `{given}` of the {what} cannot be used: write {right}")
    return f"{address}/"
