"""The address at which the guide is published: canonical links, the sitemap and the picture for sharing need it."""

from __future__ import annotations

import re

from guide.problem import RefusedError

VARIABLE = "GUIDE_ADDRESS"
FOLDER = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:/(?!\.{1,2}(?:/|$))(?:[\w.~-]|%[0-9a-fA-F]{2})+)*/?")
"""Scheme, host, perhaps a port, perhaps a folder."""


class WrongAddressError(RefusedError):
    """Why an address cannot be used."""


def checked(given: str) -> str:
    """The address of the folder with a slash at its end, or nothing where none is given. Raises WrongAddressError.

    A browser shows the home page as `…/index.html`: that name is left out, and any other page is refused.
    """
    if not given.strip():
        return ""
    address = given.strip().removesuffix("/index.html").rstrip("/")
    if not FOLDER.fullmatch(address) or address.endswith(".html"):
        raise WrongAddressError(
            f"the address `{given}` of the guide cannot be used: write {VARIABLE} as https://example.org/guide/"
        )
    return f"{address}/"
