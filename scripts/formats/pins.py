"""What this project takes from others: the pins of the locks, and the scripts the site ships."""

import errno
import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any, Literal, NamedTuple

PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?: ; [^\\]+)? \\")


LOCKS = ("requirements.lock", "requirements-formats.lock")


class Package(NamedTuple):
    """One version of a package; `kind` is its type in a package URL (https://github.com/package-url/purl-spec)."""

    kind: Literal["pypi", "npm"]
    name: str
    version: str


class Shipped(NamedTuple):
    """A script of others in the site: files below the site's folder → their SHA-256."""

    package: Package
    licence: str
    files: dict[str, str]


def pins(root: Path) -> list[Package]:
    """Every version in the locks, of all systems and Pythons; one that both hold stands once."""
    lines = [line for name in LOCKS for line in (root / name).read_text("utf-8").splitlines()]
    return sorted({Package("pypi", *found.groups()) for line in lines if (found := PIN.fullmatch(line))})


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
