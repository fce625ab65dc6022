"""Debian's own packages, where we may install them: with apt-get, as root or through a sudo that asks no password."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import cache

from setup.run_program import watch

SUDO = ("sudo", "-n")


def install(package: str) -> None:
    """Install a package where we may and it can be had; the caller looks whether what it needs is there now."""
    if not shutil.which("apt-get") or (root := _as_root()) is None:
        return
    _run("Asking Debian for its list of packages", *root, "apt-get", "update")
    _run(f"Installing {package} with apt-get", *root, "apt-get", "install", "-y", "--no-install-recommends", package)


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
