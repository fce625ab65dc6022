"""Pango, the library that sets the type of the PDF files: it comes with no package of Python."""

from __future__ import annotations

from ctypes.util import find_library

from setup import apt

LIBRARY = "pangoft2-1.0"
PACKAGE = "libpangoft2-1.0-0"
"""Of Debian; it brings all that WeasyPrint asks for."""


def get() -> None:
    """Install it where it is missing and we may; what needs it says so itself where it stays missing."""
    if not find_library(LIBRARY):
        apt.install(PACKAGE)
