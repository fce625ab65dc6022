"""What this project takes from others: the pins of requirements.lock, and the scripts the site ships."""

from __future__ import annotations

import errno
import hashlib
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")
FLOOR = re.compile(r"(?P<name>[\w.-]+)>=(?P<version>[\w.]+)")
VENDOR = "assets/vendor/"
"""Where copies of ours lie; other scripts come with a package, whose hash stands in the lock."""


class Package(NamedTuple):
    """One version of a package; `ecosystem` is PyPI or npm."""

    ecosystem: str
    name: str
    version: str


class Shipped(NamedTuple):
    """A script of others in the site: files below the site's folder → their SHA-256."""

    package: Package
    licence: str
    files: dict[str, str]


def pins(root: Path) -> list[Package]:
    """Every version in requirements.lock, of all systems and Pythons."""
    lines = (root / "requirements.lock").read_text("utf-8").splitlines()
    return [Package("PyPI", *found.groups()) for line in lines if (found := PIN.fullmatch(line))]


def floors(root: Path) -> list[Package]:
    """The oldest version that pyproject.toml lets in, of each package it names."""
    extras = setting(root, "project", "optional-dependencies").values()
    wanted = [line for lines in (setting(root, "project", "dependencies"), *extras) for line in lines]
    return [Package("PyPI", normal(found["name"]), found["version"]) for line in wanted if (found := FLOOR.match(line))]


def normal(name: str) -> str:
    """A package's name as the index writes it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def shipped(root: Path) -> list[Shipped]:
    """The scripts of others that pyproject.toml lists, in its order."""
    return [
        Shipped(Package("npm", one["name"], one["version"]), one["license"], one["sha256"])
        for one in setting(root, "tool", "guide", "shipped")
    ]


def setting(root: Path, *keys: str) -> Any:
    """What pyproject.toml says under `keys`. Raises OSError when nothing can be read there."""
    try:
        found: Any = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
        for key in keys:
            found = found[key]
    except (KeyError, ValueError) as error:
        says = f"`{'.'.join(keys)}` cannot be read from it ({error})"
        raise OSError(errno.EINVAL, says, "pyproject.toml") from error
    return found


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def faults(root: Path) -> Iterator[str]:
    """What is not as it was pinned: a line of the lock without its hashes, a script of others that was changed."""
    yield from _unpinned((root / "requirements.lock").read_text("utf-8").splitlines())
    for one in shipped(root):
        for name, wanted in one.files.items():
            path = root / "overrides" / name
            if name.startswith(VENDOR) and (not path.exists() or sha256(path) != wanted):
                yield f"overrides/{name} is not the file of {one.package.name} {one.package.version}: fetch it anew"


def _unpinned(lines: list[str]) -> Iterator[str]:
    for number, line in enumerate(lines, 1):
        if not (PIN.fullmatch(line) or HASH.fullmatch(line)):
            yield f"requirements.lock:{number} is no pin and no hash: write the file anew with run.py lock"
        elif PIN.fullmatch(line) and not HASH.fullmatch(lines[number] if number < len(lines) else ""):
            yield f"requirements.lock:{number} has no hash: write the file anew with run.py lock"
