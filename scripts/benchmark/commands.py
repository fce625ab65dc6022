"""The commands that are measured, each with the processor time it took."""

import os
import subprocess
import sys
from pathlib import Path

from setup.run_program import QUIET, TaskError


def check(project: Path, *pages: str) -> float:
    """Look over the sources of `project`, or `pages` of them, such as docs/start/azoospermia.md."""
    return run("guide.cli", "--root", project, "check", *pages)


def build(settings: Path, site: Path) -> float:
    """Build the pages of a mkdocs.yml into `site`."""
    return run("mkdocs", "build", "--quiet", "--config-file", settings, "--site-dir", site)


def run(module: str, *words: str | Path) -> float:
    """Run a Python module; raises TaskError with its last line when it fails.

    Returns seconds of processor, which change less than those on the clock when others use the machine.
    """
    before = _processor()
    command = [sys.executable, "-m", module, *words]
    done = subprocess.run(
        command, env=os.environ | QUIET, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    if done.returncode:
        *_, last = ["it said nothing", *(done.stdout + done.stderr).splitlines()]
        raise TaskError(f"{' '.join(map(str, command[2:]))} failed: {last}")
    return _processor() - before


def _processor() -> float:
    """Seconds of all programs started here that have ended, and of those that they started. Windows counts none."""
    times = os.times()
    return times.children_user + times.children_system
