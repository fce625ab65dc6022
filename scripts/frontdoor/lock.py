"""requirements.lock, written anew from pyproject.toml: every version and hash, no address."""

from __future__ import annotations

import shutil
from pathlib import Path

from frontdoor.environment import create
from frontdoor.places import LOCK, WORK, remove, turn
from frontdoor.programs import Options, TaskError, call, say, watch

FOLDER = WORK / "lock"
NEW = FOLDER / LOCK.name
# One set of versions for every Python and system: pages must not differ with the machine that built them.
OPTIONS = (
    *("--universal", "--python-version=3.11", "--fork-strategy=fewest", "--all-extras", "--generate-hashes"),
    *("--no-config", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"),
)


def lock(args: list[str]) -> int:
    """Keep the pins that still fit; `--upgrade` renews all, `--upgrade-package NAME` one."""
    options = Options("lock")
    options.add_argument("-U", "--upgrade", action="store_true")
    options.add_argument("-P", "--upgrade-package", action="append", metavar="NAME")
    options.parse_args(args)
    with turn():
        remove(FOLDER)
        try:
            return _lock(args)
        finally:
            remove(FOLDER)


def _lock(args: list[str]) -> int:
    uv = _uv(FOLDER / "uv")
    if LOCK.exists():
        shutil.copyfile(LOCK, NEW)
    code = call([uv, "pip", "compile", *OPTIONS, *args, "pyproject.toml", "--output-file", NEW])
    if code:
        say(f"{LOCK.name} was not changed.")
    else:
        NEW.replace(LOCK)
        say(f"Wrote {LOCK.name}: read the difference before you commit it")
    return code


def _uv(folder: Path) -> Path:
    made = create(folder)
    if watch("Fetching uv", [made, "-m", "pip", "install", "uv"])[0]:
        raise TaskError("uv, which writes the lock, could not be fetched: connect to the internet, then run this again")
    return made.parent / "uv"
