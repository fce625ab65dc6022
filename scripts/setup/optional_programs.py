"""Programs that only tests need: one that is here, or Debian's; without it those tests are skipped and say so."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from setup import apt
from setup.run_program import TaskError

FOR_ADMINISTRATORS = ("/usr/local/sbin", "/usr/sbin", "/opt/homebrew/bin")
"""Folders that are often not on a user's path, though their programs may be used."""
SYSTEMD = Path("/run/systemd/system")


@dataclass(frozen=True)
class OptionalProgram:
    """A program by its names, ours last, and the package of Debian that holds it."""

    names: tuple[str, ...]
    package: str
    usual: tuple[str, ...] = ()
    """Where it lies on systems that do not put it on the path."""
    served: bool = False
    """Whether Debian would start it as a server of this machine."""

    @property
    def variable(self) -> str:
        """Names the program's path to the tests; one that is empty means: do without."""
        return f"GUIDE_{self.names[-1].upper().replace('-', '_')}"

    @property
    def missing(self) -> str:
        """Why a test that needs it is skipped, and what to do."""
        return f"there is no {self.names[-1]}: install it (Debian: apt install {self.package}), then run this again"


FIREFOX = OptionalProgram(
    ("firefox-esr", "firefox"),
    "firefox-esr",
    ("/Applications/Firefox.app/Contents/MacOS/firefox", "${PROGRAMFILES}/Mozilla Firefox/firefox.exe"),
)
NGINX = OptionalProgram(("nginx",), "nginx", served=True)
CADDY = OptionalProgram(("caddy",), "caddy", served=True)
KIWIX = OptionalProgram(("kiwix-serve",), "kiwix-tools")
AB = OptionalProgram(("ab",), "apache2-utils")


def for_tests() -> dict[str, str]:
    """What the tests are told: variable → path, empty where there is none."""
    return {program.variable: get(program) for program in (FIREFOX, NGINX, CADDY, KIWIX)}


def get(program: OptionalProgram) -> str:
    """The program's path, after Debian was asked for it where it is missing; or nothing."""
    named = os.environ.get(program.variable)
    if named and not shutil.which(named):
        raise TaskError(f"{program.variable} names {named}, and there is no program: correct it or unset it")
    if named is None and not found(program) and not (program.served and SYSTEMD.exists()):
        apt.install(program.package)
    return found(program)


def found(program: OptionalProgram) -> str:
    """The path of one that is already here, or nothing."""
    return os.environ[program.variable] if program.variable in os.environ else next(places(program), "")


def places(program: OptionalProgram) -> Iterator[str]:
    """Where such a program lies on this machine."""
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), *FOR_ADMINISTRATORS])
    named = [*(shutil.which(name, path=path) for name in program.names), *map(os.path.expandvars, program.usual)]
    yield from (place for place in named if place and Path(place).is_file())
