"""Strikes every Python that has this folder on its path just before one of its changes to the project's files.

The processes of a run count together: STRIKE_COUNT is a file that grows by a byte with each change. At the change
STRIKE_AT the signal STRIKE_WITH goes to the whole process group, as from a terminal or a power cut; at 0 to nobody.
"""

from __future__ import annotations

import os
import sys
from typing import Any

CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.chmod", "os.truncate"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


def _changes(event: str, args: tuple[Any, ...]) -> bool:
    if event == "open":
        folder, path, flags = os.environ["STRIKE_FOLDER"], args[0], args[2]
        return isinstance(path, str) and bool(flags & WRITING) and os.path.abspath(path).startswith(folder)  # noqa: PTH100 (pathlib is not loaded yet)
    return event in CHANGES


def _strike(event: str, args: tuple[Any, ...]) -> None:
    if _changes(event, args):
        counter = os.open(os.environ["STRIKE_COUNT"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(counter, b".")
        number = os.fstat(counter).st_size
        os.close(counter)
        if number == int(os.environ["STRIKE_AT"]):
            os.killpg(0, int(os.environ["STRIKE_WITH"]))


sys.addaudithook(_strike)
