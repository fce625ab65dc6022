"""Makes the formats one after the other: one that fails is told in one sentence, and the others are still made."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import os_errors
from formats import FORMATS, downloads, manifest, sbom
from formats.edition import edition
from formats.format_error import FormatError
from guide.library import Library
from guide.site import hosting
from guide.site.security import read_security

Maker = Callable[[Path, Library, Path, Path], list[Path]]
"""`make(root, library, site, dist)`; raises FormatError or OSError, and leaves nothing half-written."""


def make_all(root: Path, library: Library, site: Path, formats: list[str]) -> list[str]:
    """Fill `dist/` with these formats, what tells of them, and what servers need; returns what could not be made."""
    dist = root / "dist"
    dist.mkdir(exist_ok=True)
    manifest.clear(dist)
    made: dict[str, list[Path]] = {}
    failed: list[str] = []
    for name in formats:
        print(f"Making {name} ...", flush=True)
        try:
            made[name] = maker(name)(root, library, site, dist)
        except (FormatError, OSError, ImportError) as error:
            failed.append(f"{name}: {sentence(error)}")
    of = edition(root, library, site)
    found = manifest.write(dist, of, len(library.pages), made, sbom.sbom(root, site, of.version))
    published = downloads.make(dist, site, library, of, found)
    hosting.make(root, read_security(root)[0], published)
    return failed


def maker(name: str) -> Maker:
    """What makes a format; only now is the module read, and with it the packages that it alone needs."""
    found: Maker = import_module(f"formats.{FORMATS[name]}").make
    return found


def sentence(error: FormatError | OSError | ImportError) -> str:
    """Why a format was not made and what to do; without its full stop."""
    if isinstance(error, ImportError):
        return f"the package {error.name} is missing: connect to the internet, then run python3 scripts/run.py bundle"
    return os_errors.sentence(error) if isinstance(error, OSError) else str(error)
