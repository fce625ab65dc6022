"""Builds the guide with other builders and lists what differs from site/: whether the guide could change to one.

MkDocs 1 has no maintainer any more, and Material ends on 5 May 2027; MAINTAINING tells when to move and what changes.
"""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

from setup import environment
from setup.paths import LOCK, ROOT, SITE, WORK
from setup.run_program import Command, TaskError, say, watch

FOLDER = WORK / "other-builders"
PIN = re.compile(r"^[\w.-]+==[^\s;]+", re.MULTILINE)
SOURCES = ("content", "docs", "hosting", "overrides", "scripts", "mkdocs.yml", "pyproject.toml")
"""What each builder gets a copy of: Zensical takes pages only from beside its settings."""
NO_THEME = """INHERIT: mkdocs.yml
theme: {name: null, custom_dir: overrides, static_templates: [404.html, robots.txt]}
watch: []
"""
SETTINGS = "no-theme.yml"
SHOWN = 5


class Builder(NamedTuple):
    """Another way to build: what is installed beside our own packages but `without` some, and how it is called."""

    name: str
    packages: tuple[str, ...]
    without: tuple[str, ...]
    call: tuple[str, ...]
    is_way_out: bool = True
    """Whether MAINTAINING counts on it; what another does is told, and is no failure."""


def check() -> int:
    """Build with each in an environment of its own; 1 where a way out makes another site, or none."""
    if not (SITE / "index.html").is_file():
        raise TaskError("there is no site/ to hold the others against: python3 scripts/run.py build")
    return max([_tell(builder) * builder.is_way_out for builder in BUILDERS])


def _tell(builder: Builder) -> int:
    try:
        different = differing(_build(builder))
    except TaskError as error:
        say(f"{builder.name}: {error}.")
        return 1
    if different:
        more = f" and {len(different) - SHOWN} more" if len(different) > SHOWN else ""
        say(f"{builder.name}: these differ: {', '.join(different[:SHOWN])}{more}.")
    else:
        say(f"{builder.name}: nothing differs.")
    return int(bool(different))


def _build(builder: Builder) -> Path:
    """The site it makes of a copy of the guide. Raises TaskError where it cannot be installed or does not build."""
    home = FOLDER / builder.name.replace(" ", "-")
    ours = [pin for pin in PIN.findall(LOCK.read_text("utf-8")) if pin.partition("==")[0] not in builder.without]
    copy_guide(home / "guide")
    python = environment.create(home / "environment")
    environment.install(f"Installing for {builder.name}", python, *ours, *builder.packages)
    command: Command = [python, "-m", *builder.call, "build", "--strict", "-f", home / "guide" / SETTINGS]
    code, lines = watch(f"Building with {builder.name}", command, {"PYTHONPATH": str(home / "guide/scripts")})
    if code:
        raise TaskError(f"it does not build the guide: {lines[-1] if lines else 'it does not say why'}")
    return home / "guide/site"


def copy_guide(folder: Path) -> None:
    """A fresh copy of what a site is made from, with settings that name no theme."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    (folder / SETTINGS).write_text(NO_THEME, "utf-8")


def differing(site: Path) -> list[str]:
    """Every file that only one of both sites has, or that is another."""
    names = {path.relative_to(top).as_posix() for top in (SITE, site) for path in top.rglob("*") if path.is_file()}
    return [name for name in sorted(names) if _bytes(SITE / name) != _bytes(site / name)]


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


BUILDERS = (
    Builder("ProperDocs", ("properdocs",), ("mkdocs", "mkdocs-material"), ("properdocs",)),
    Builder("no theme", (), ("mkdocs-material",), ("mkdocs",)),
    Builder("Zensical", ("zensical",), ("mkdocs", "mkdocs-material"), ("zensical",), is_way_out=False),
)
