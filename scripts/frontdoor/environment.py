"""The project's own Python environment, .venv: made from requirements.lock, whole or not at all."""

from __future__ import annotations

import hashlib
import importlib
import os
import re
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

from frontdoor.debian import can_install, install
from frontdoor.places import DOOMED, LOCK, SCRIPTS, VENV, WORK, bring_back, remove, set_aside, turn
from frontdoor.programs import TaskError, say, watch

PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up-done"
ASIDE = WORK / "old-venv"
VERSION = f"{sys.version_info.major}.{sys.version_info.minor}"

GET_BACK = "get it back with git checkout requirements.lock"
# What pip says when it fails -> what we say. The first that fits is it, so the deeper cause stands first.
REASONS = {
    r"No space left|not enough space": "the disk is full: make 1 GB of room, then run this again",
    r"DO NOT MATCH THE HASHES": (
        "a package arrived cut short or is not the one in requirements.lock: run this again, "
        "and if that does not help, do not use it and tell the maintainers"
    ),
    r"Invalid requirement|[Hh]ashes are required|hash formats|invalid hash": (
        f"requirements.lock is broken: {GET_BACK}"
    ),
    r"connection broken|Failed to establish|name resolution|Could not fetch|timed out|ProxyError|SSLError": (
        "the Python package index could not be reached: connect to the internet for this once, then run this again"
    ),
    r"No matching distribution found for (\S+)": (
        rf"\1 is not to be had ready-made for this machine and Python {VERSION}: use a Python from 3.11 to 3.14"
    ),
}


def python() -> Path:
    """The environment's Python; the environment is made first if it is missing, half-made or out of date."""
    if not is_current() or ASIDE.exists() or DOOMED.exists():
        with turn():
            if is_current():  # another run.py may have made it while we waited, or was killed while clearing up
                remove(ASIDE)
            else:
                _make()
    return PYTHON


def is_current() -> bool:
    lock = wanted()
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text() == lock


def wanted() -> str:
    """What the stamp of a finished set-up says: made by this Python, from this lock."""
    if not LOCK.exists():
        raise TaskError(f"requirements.lock is missing: {GET_BACK}")
    pins = LOCK.read_bytes()
    if b"==" not in pins:
        raise TaskError(f"requirements.lock is broken: {GET_BACK}")
    return f"{VERSION} {hashlib.sha256(pins).hexdigest()}"


def _make() -> None:
    say("Setting up .venv (about a minute; only when requirements.lock is new or changed)")
    if STAMP.exists():
        set_aside(VENV, ASIDE)
    remove(VENV)
    try:
        create(VENV)
        _fill()
        STAMP.write_text(wanted())
    except BaseException:
        bring_back(VENV, ASIDE)
        raise
    remove(ASIDE)


def create(folder: Path) -> Path:
    """An empty environment with pip; returns its Python."""
    if not find_spec("ensurepip"):
        _get_venv()
    # Late, because Debian's Python comes without the parts this needs.
    from venv import EnvBuilder

    EnvBuilder(symlinks=os.name != "nt").create(folder)
    made = folder / PYTHON.relative_to(VENV)
    code, lines = watch("Making a Python environment", [made, "-m", "ensurepip", "--upgrade", "--default-pip"])
    if code:
        why = reason(lines, "its own pip does not start; install Python again")
        raise TaskError(f"Python could not make an environment: {why}")
    return made


def _get_venv() -> None:
    if can_install():
        install("python3-venv")
        importlib.invalidate_caches()
    if not find_spec("ensurepip"):
        raise TaskError(
            "this Python comes without venv: install it (Debian: apt install python3-venv), then run this again"
        )


def _fill() -> None:
    options = ["--require-hashes", "--only-binary=:all:", "--no-input", "--disable-pip-version-check"]
    code, lines = watch("Installing the packages", [PYTHON, "-m", "pip", "install", *options, "-r", LOCK])
    if code:
        why = reason(lines, lines[-1] if lines else "pip said nothing")
        raise TaskError(f"the packages could not be installed: {why}")
    _join()


def reason(lines: list[str], unknown: str) -> str:
    """Why pip failed, in our words; `unknown` when we do not know it."""
    output = "\n".join(lines)
    for pattern, words in REASONS.items():
        if found := re.search(pattern, output):
            return found.expand(words)
    return unknown


def _join() -> None:
    """Put scripts/ on the environment's path; a relative path, so that the project's folder can be moved."""
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    (packages / "guide.pth").write_text(os.path.relpath(SCRIPTS, packages) + "\n")
