"""Makes the formats: one that fails is reported in one sentence, and the others are still made."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import os_errors
from formats import FORMATS, downloads, manifest, sbom
from formats.edition import edition
from formats.format_error import FormatError
from formats.second_process import Result, second_process
from guide.library import Library
from guide.site import hosting

Maker = Callable[[Path, Library, Path, Path], list[Path]]
"""`make(root, library, site, dist)`; raises FormatError or OSError, and leaves nothing half-written."""
SLOW = {"pdf"}
"""Take longer than all others, so they are made beside them."""


def make_all(root: Path, library: Library, site: Path, formats: list[str]) -> list[str]:
    """Fill `dist/` with these formats, their manifest and what servers need; returns what could not be made."""
    dist = root / "dist"
    dist.mkdir(exist_ok=True)
    manifest.clear(dist)
    slow, others = ([name for name in formats if (name in SLOW) is is_slow] for is_slow in (True, False))
    with second_process(make_each, root, site, slow) as made_beside:
        results = make_each(root, library, site, others) | made_beside()
    made = {name: files for name in formats if isinstance(files := results[name], list)}
    of = edition(root, library, site)
    found = manifest.write(dist, of, len(library.pages), made, sbom.sbom(root, site, of.version))
    published = downloads.make(dist, site, library, of, found)
    hosting.make(root, library.security, published)
    return [f"{name}: {results[name]}" for name in formats if name not in made]


def make_each(root: Path, library: Library, site: Path, formats: list[str]) -> dict[str, Result]:
    """Make formats one after the other."""
    results: dict[str, Result] = {}
    for name in formats:
        print(f"Making {name} ...", flush=True)
        try:
            results[name] = maker(name)(root, library, site, root / "dist")
        except (FormatError, OSError, ImportError) as error:
            results[name] = sentence(error)
        print("Could not make" if isinstance(results[name], str) else "Made", name, flush=True)
    return results


def maker(name: str) -> Maker:
    """What makes a format; only now is the module read, and with it the packages that it alone needs."""
    found: Maker = import_module(f"formats.{FORMATS[name]}").make
    return found


def sentence(error: FormatError | OSError | ImportError) -> str:
    """Why a format was not made and what to do; without its full stop."""
    if isinstance(error, ImportError):
        return f"the package {error.name} is missing: connect to the internet, then run python3 scripts/run.py bundle"
    return os_errors.sentence(error) if isinstance(error, OSError) else str(error)
