"""Programs that only some tests need: one that is here, or Debian's; without it those tests are skipped and say so."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from frontdoor.debian import can_install, install
from frontdoor.programs import TaskError

FOR_ADMINISTRATORS = ("/usr/local/sbin", "/usr/sbin", "/opt/homebrew/bin")
"""Folders that are often not on the path of those who may well use what lies in them."""
SYSTEMD = Path("/run/systemd/system")


@dataclass(frozen=True)
class Extra:
    """A program, and the package of Debian that holds it."""

    names: tuple[str, ...]
    package: str
    usual: tuple[str, ...] = ()
    served: bool = False
    """Whether Debian would start it as a server of this machine."""

    @property
    def variable(self) -> str:
        """Names the program's path to the tests; one that is empty means: do without."""
        return f"GUIDE_{self.names[-1].upper()}"

    @property
    def missing(self) -> str:
        """Why a test that needs it is skipped, and what to do."""
        return f"there is no {self.names[-1]}: install it (Debian: apt install {self.package}), then run this again"


FIREFOX = Extra(
    ("firefox-esr", "firefox"),
    "firefox-esr",
    ("/Applications/Firefox.app/Contents/MacOS/firefox", "${PROGRAMFILES}/Mozilla Firefox/firefox.exe"),
)
NGINX = Extra(("nginx",), "nginx", served=True)
CADDY = Extra(("caddy",), "caddy", served=True)
AB = Extra(("ab",), "apache2-utils")


def for_tests() -> dict[str, str]:
    """What the tests are told: variable → path, empty where there is none."""
    return {extra.variable: get(extra) for extra in (FIREFOX, NGINX, CADDY)}


def get(extra: Extra) -> str:
    """The program's path, after Debian was asked for it where it is missing; or nothing."""
    if extra.variable in os.environ:
        return _named(extra.variable, os.environ[extra.variable])
    if not found(extra) and can_install() and not (extra.served and SYSTEMD.exists()):
        install(extra.package)
    return found(extra)


def found(extra: Extra) -> str:
    """The path of one that is already here, or nothing."""
    if extra.variable in os.environ:
        return os.environ[extra.variable]
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *FOR_ADMINISTRATORS])
    places = [*(shutil.which(name, path=path) for name in extra.names), *map(os.path.expandvars, extra.usual)]
    return next((place for place in places if place and Path(place).is_file()), "")


def _named(variable: str, path: str) -> str:
    if path and not shutil.which(path):
        raise TaskError(f"{variable} names {path}, and there is no program: mend it or take it away")
    return path
