"""Programs from npm: the versions and hashes of a package-lock.json, kept in .build/."""

import hashlib
import shutil
from functools import partial
from pathlib import Path

from files import replace_folder
from setup.run_program import TaskError, watch

LOCK = "package-lock.json"
STAMP = "set-up-done"
OPTIONS = ("--ignore-scripts", "--no-audit", "--no-fund")
"""No package may run a script of its own on the way: some would fetch more from elsewhere."""


def set_up(what: str, source: Path, folder: Path) -> None:
    """Put what the lock in `source` names into `folder`, unless it is there; TaskError without npm or network."""
    wanted = hashlib.sha256((source / LOCK).read_bytes()).hexdigest()
    stamp = folder / STAMP
    if not stamp.exists() or stamp.read_text("utf-8") != wanted:
        if not shutil.which("npm"):
            raise TaskError(missing(what))
        folder.parent.mkdir(exist_ok=True)
        replace_folder(folder, partial(_fetch, what, source, wanted))


def _fetch(what: str, source: Path, wanted: str, folder: Path) -> None:
    folder.mkdir()
    for name in ("package.json", LOCK):
        shutil.copy(source / name, folder)
    npm = shutil.which("npm") or "npm"
    code, lines = watch(f"Fetching {what} from npm", [npm, "ci", "--prefix", folder, *OPTIONS])
    if code:
        why = f"{what} could not be fetched from npm: connect to the internet for this once, then run this again"
        raise TaskError(f"{why} ({lines[-1] if lines else 'npm said nothing'})")
    (folder / STAMP).write_text(wanted, "utf-8")


def missing(what: str) -> str:
    """What to do where there is no npm."""
    wanted = "install Node.js 22 or newer (Debian: apt install npm)"
    return f"{what} comes from npm and there is none: {wanted}, then run this again"
