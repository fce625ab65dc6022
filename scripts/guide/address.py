"""The address at which the guide is published: canonical links, the sitemap and the picture for sharing need it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from guide.problem import RefusedError

VARIABLE = "GUIDE_ADDRESS"
WHOLE = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*(?::\d{1,5})?(?:/(?!\.{1,2}(?:/|$))(?:[\w.~-]|%[0-9a-fA-F]{2})+)*/?")
"""Scheme, host, perhaps a port, perhaps a folder."""


class WrongAddressError(RefusedError):
    """Why an address cannot be used."""


def given(environment: Mapping[str, str]) -> str:
    """The address in GUIDE_ADDRESS with a slash at its end, or nothing. Raises WrongAddressError."""
    address = environment.get(VARIABLE, "").strip()
    return checked(address) if address else ""


def checked(address: str) -> str:
    """The address with a slash at its end. Raises WrongAddressError where it is no whole address of a folder."""
    if not WHOLE.fullmatch(address):
        raise WrongAddressError(
            f"the address `{address}` of the guide cannot be used: write {VARIABLE} as https://example.org/guide/"
        )
    return address.rstrip("/") + "/"
