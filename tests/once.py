"""Work that every process of a test run needs and one of them does; `run.py test` gives them a folder for it."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def once(temporary: pytest.TempPathFactory, name: str, fill: Callable[[Path], object]) -> Path:
    """The folder `name`, filled by the first process that asks; the others wait and get the same."""
    own = temporary.getbasetemp()
    of_this_run = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    home = Path(os.environ.get("GUIDE_TESTS_SHARED") or of_this_run)
    folder, aside = home / name, home / f"{name}.aside"
    with FileLock(home / f"{name}.lock"):
        if not folder.exists():
            shutil.rmtree(aside, ignore_errors=True)
            aside.mkdir()
            fill(aside)
            aside.rename(folder)
    return folder
