"""requirements.lock, written anew from pyproject.toml: every version and hash, no address."""

from __future__ import annotations

import tempfile
from pathlib import Path
from venv import create

from frontdoor.places import LOCK
from frontdoor.programs import TaskError, call, say, watch

# One set of versions for every Python and system: pages must not differ with the machine that built them.
OPTIONS = (
    *("--universal", "--python-version=3.11", "--fork-strategy=fewest", "--all-extras", "--generate-hashes"),
    *("--no-config", "--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"),
)


def lock(args: list[str]) -> int:
    """Keep the pins that still fit; `--upgrade` renews all, `--upgrade-package NAME` one."""
    with tempfile.TemporaryDirectory() as folder:
        uv = _uv(Path(folder))
        code = call([uv, "pip", "compile", *OPTIONS, *args, "pyproject.toml", "--output-file", LOCK.name])
    if not code:
        say(f"Wrote {LOCK.name}: read the difference before you commit it")
    return code


def _uv(folder: Path) -> Path:
    create(folder, with_pip=True)
    programs = next(path for path in (folder / "Scripts", folder / "bin") if path.exists())
    if watch("Fetching uv", [programs / "python", "-m", "pip", "install", "uv"])[0]:
        raise TaskError("uv, which writes the lock, could not be fetched: connect to the internet, then run this again")
    return programs / "uv"
