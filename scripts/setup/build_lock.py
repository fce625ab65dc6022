"""One run.py at a time may set up or build in this folder."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import IO

from setup.paths import WORK
from setup.run_program import say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


@contextmanager
def build_lock() -> Iterator[None]:
    """Wait for another run.py to be done; the system frees the lock of one that was killed."""
    WORK.mkdir(exist_ok=True)
    with (WORK / "lock").open("w") as file:
        if not _taken(file):
            say("Waiting for another run.py in this folder ...")
            while not _taken(file):
                time.sleep(0.2)
        os.set_inheritable(file.fileno(), True)  # programs that outlive a killed run.py keep its lock until they end
        yield


def _taken(file: IO[str]) -> bool:
    with suppress(BlockingIOError, PermissionError):
        if sys.platform == "win32":
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    return False
