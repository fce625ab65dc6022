"""Debian's own packages, where we may install them: with apt-get, as root."""

from __future__ import annotations

import os
import shutil
import sys
from functools import cache

from frontdoor.programs import watch

QUESTIONLESS = {"DEBIAN_FRONTEND": "noninteractive"}


def can_install() -> bool:
    return sys.platform != "win32" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(package: str) -> None:
    """Install a package if it can be had; the caller looks whether what it needs is there now."""
    _update()
    command = ["apt-get", "install", "-y", "--no-install-recommends", package]
    watch(f"Installing {package} with apt-get", command, QUESTIONLESS)


@cache
def _update() -> None:
    watch("Asking Debian for its list of packages", ["apt-get", "update"], QUESTIONLESS)
