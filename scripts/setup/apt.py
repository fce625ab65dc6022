"""Debian's own packages, where we may install them: with apt-get, as root or through a sudo that asks no password."""

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from functools import cache

from setup.run_program import watch

SUDO = ("sudo", "-n")
PANGO, ITS_PACKAGE = "pangoft2-1.0", "libpangoft2-1.0-0"
"""Sets the type of the PDF files and comes with no package of Python; Debian's brings all that WeasyPrint asks for."""


def install(package: str) -> None:
    """Install a package where we may and it can be had; the caller looks whether what it needs is there now."""
    if not shutil.which("apt-get") or (root := _as_root()) is None:
        return
    _run("Asking Debian for its list of packages", *root, "apt-get", "update")
    _run(f"Installing {package} with apt-get", *root, "apt-get", "install", "-y", "--no-install-recommends", package)


def install_pango() -> None:
    """Install Pango where it is missing and we may; what needs it says so itself where it stays missing."""
    if not find_library(PANGO):
        install(ITS_PACKAGE)


@cache
def _run(label: str, *command: str) -> None:
    """Each once: the list of packages does not change meanwhile, and what failed would fail again."""
    watch(label, command, {"DEBIAN_FRONTEND": "noninteractive"})


def _as_root() -> tuple[str, ...] | None:
    """What to write before a command that needs root; None where we are not and may not become root."""
    if sys.platform == "win32" or os.geteuid() == 0:
        return ()
    may = shutil.which(SUDO[0]) and subprocess.run([*SUDO, "true"], capture_output=True, check=False).returncode == 0
    return SUDO if may else None
