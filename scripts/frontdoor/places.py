"""Where things are in this folder, and the few ways run.py changes folders as a whole."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "scripts"
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
SITE = ROOT / "site"
DIST = ROOT / "dist"
# Half-made and set-aside folders live here: beside site/ and .venv, so that a rename moves them, and never in git.
WORK = ROOT / ".build"
DOOMED = WORK / "doomed"


def remove(path: Path) -> None:
    """Delete a folder or whatever lies in its place; one that is half deleted carries no name that anything trusts."""
    if DOOMED.exists():
        shutil.rmtree(DOOMED)
    if path.is_dir() and not path.is_symlink():
        WORK.mkdir(exist_ok=True)
        path.rename(DOOMED)
        shutil.rmtree(DOOMED)
    else:
        path.unlink(missing_ok=True)


def set_aside(folder: Path, aside: Path) -> None:
    """Move a folder out of the way; what lay there from an earlier time goes."""
    remove(aside)
    if folder.exists():
        folder.rename(aside)


def bring_back(folder: Path, aside: Path) -> None:
    """Undo set_aside: whatever took the folder's place goes."""
    remove(folder)
    if aside.exists():
        aside.rename(folder)


@contextmanager
def turn() -> Iterator[None]:
    """Let one run.py at a time set up or build in this folder; the system ends the turn of one that was killed."""
    WORK.mkdir(exist_ok=True)
    with (WORK / "turn").open("w") as file:
        if not _taken(file):
            print("Waiting for another run.py in this folder ...", flush=True)
            while not _taken(file):
                time.sleep(0.2)
        os.set_inheritable(file.fileno(), True)  # programs that outlive a killed run.py keep its turn until they end
        yield


def _taken(file: IO[str]) -> bool:
    with suppress(BlockingIOError, PermissionError):
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
