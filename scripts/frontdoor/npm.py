"""Programs from npm: the versions and hashes of a package-lock.json, kept in .build/."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

from frontdoor.places import remove
from frontdoor.programs import Command, TaskError, watch

LOCK = "package-lock.json"
STAMP = "set-up-done"


def set_up(what: str, source: Path, folder: Path) -> None:
    """Put what the lock in `source` names into `folder`, unless it is there; raises TaskError without npm or network.

    No package may run a script of its own on the way: some would fetch more from elsewhere.
    """
    wanted = hashlib.sha256((source / LOCK).read_bytes()).hexdigest()
    stamp = folder / STAMP
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    npm = _program(what)
    remove(folder)
    folder.mkdir(parents=True)
    for name in ("package.json", LOCK):
        shutil.copy(source / name, folder)
    command: Command = [npm, "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund"]
    code, lines = watch(f"Fetching {what} from npm", command)
    if code:
        raise TaskError(f"{_not_fetched(what)} ({lines[-1] if lines else 'npm said nothing'})")
    stamp.write_text(wanted, "utf-8")


def _program(what: str) -> str:
    if npm := shutil.which("npm"):
        return npm
    raise TaskError(missing(what))


def missing(what: str) -> str:
    """What to do where there is no npm."""
    wanted = "install Node.js 22 or newer (Debian: apt install npm)"
    return f"{what} comes from npm and there is none: {wanted}, then run this again"


def _not_fetched(what: str) -> str:
    return f"{what} could not be fetched from npm: connect to the internet for this once, then run this again"
