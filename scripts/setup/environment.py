"""The project's own Python environment, .venv: made from requirements.lock, completely or not at all."""

import hashlib
import importlib
import os
import re
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

from files import replace_folder
from setup import apt
from setup.build_lock import build_lock
from setup.paths import FORMATS_LOCK, LOCK, SCRIPTS, VENV
from setup.run_program import TaskError, say, watch

PROGRAMS = "Scripts" if os.name == "nt" else "bin"
PYTHON = VENV / PROGRAMS / ("python.exe" if os.name == "nt" else "python")
STAMP = "set-up-done"
FORMATS_STAMP = "formats-done"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"
PIP = ("-m", "pip", "install", "--only-binary=:all:", "--no-input", "--disable-pip-version-check")
"""Ready-made packages only: one that builds itself would run the code of others here."""
# What pip says when it fails -> what we say. The first that fits is it, so the deeper cause stands first.
REASONS = {
    r"No space left|not enough space": "the disk is full: make 1 GB of room, then run this again",
    r"DO NOT MATCH THE HASHES": (
        "a package arrived cut short or is not the one in requirements.lock: run this again, "
        "and if that does not help, do not use it and tell the maintainers"
    ),
    r"connection broken|Failed to establish|name resolution|Could not fetch|timed out|ProxyError|SSLError": (
        "the Python package index could not be reached: connect to the internet for this once, then run this again"
    ),
    r"No matching distribution found for (\S+)": (
        rf"\1 is not to be had ready-made for this machine and Python {VERSION}: use a Python from 3.11 to 3.14"
    ),
}


def python() -> Path:
    """The environment's Python; the environment is made first if it is missing or not that of requirements.lock."""
    if not _is_current():
        with build_lock():
            if not _is_current():  # another run.py may have made it while we waited
                say("Setting up .venv (about a minute; only when requirements.lock is new or changed)")
                replace_folder(VENV, _fill)
    return PYTHON


def python_with_formats() -> Path:
    """The same, with what makes files to take away: without a network, the formats that need more say so themselves."""
    made = python()
    if not _has(FORMATS_STAMP, FORMATS_LOCK):
        with build_lock():
            try:
                install("Installing what the formats need", made, "--require-hashes", "-r", FORMATS_LOCK)
                (VENV / FORMATS_STAMP).write_text(_wanted(FORMATS_LOCK))
            except TaskError as lack:
                say(f"{str(lack)[0].upper()}{str(lack)[1:]}.")
    return made


def create(folder: Path) -> Path:
    """An empty environment with pip; returns its Python."""
    if not find_spec("ensurepip"):
        _get_venv()
    folder.mkdir(exist_ok=True)
    code, lines = watch("Making a Python environment", [sys.executable, "-m", "venv", "--prompt", VENV.name, folder])
    if code:
        raise TaskError(f"Python could not make an environment: {_reason(lines)}")
    return folder / PYTHON.relative_to(VENV)


def _get_venv() -> None:
    apt.install("python3-venv")
    importlib.invalidate_caches()
    if not find_spec("ensurepip"):
        raise TaskError("this Python comes without venv: install it (Debian: apt install python3-venv)")


def install(label: str, python: Path, *what: str | Path) -> None:
    """Install packages into the environment of a Python."""
    code, lines = watch(label, [python, *PIP, *what])
    if code:
        raise TaskError(f"the packages could not be installed: {_reason(lines)}")


def _is_current() -> bool:
    return PYTHON.exists() and _has(STAMP, LOCK)


def _has(name: str, lock: Path) -> bool:
    stamp = VENV / name
    return stamp.exists() and stamp.read_text() == _wanted(lock)


def _wanted(lock: Path) -> str:
    """What a stamp in the environment says: made by this Python, from this lock."""
    return f"{VERSION} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _fill(folder: Path) -> None:
    install("Installing the packages", create(folder), "--require-hashes", "-r", LOCK)
    # scripts/ on its path, so that `mkdocs serve`, `pytest` and `python -m guide.cli` work in it alike.
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder)}))
    (packages / "guide.pth").write_text(os.path.relpath(SCRIPTS, packages) + "\n")
    for program in (folder / PROGRAMS).iterdir():
        if program.is_file() and not program.is_symlink():  # they name the folder they were made in
            program.write_bytes(program.read_bytes().replace(bytes(folder), bytes(VENV)))
    (folder / STAMP).write_text(_wanted(LOCK))


def _reason(lines: list[str]) -> str:
    """Why pip failed, in our words where we know it, else in its last ones."""
    output = "\n".join(lines)
    found = ((re.search(pattern, output), words) for pattern, words in REASONS.items())
    return next((match.expand(words) for match, words in found if match), lines[-1] if lines else "it does not say why")
