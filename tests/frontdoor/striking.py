"""Runs a task and strikes it, with a signal, just before the n-th change that it or a program of its makes."""

from __future__ import annotations

import os
import subprocess
import uuid
from pathlib import Path

from tests.frontdoor.project import Project

KILLER = Path(__file__).parent / "killer"
QUICK = {"PYTHONPATH": str(Path(__file__).parent / "quick"), "PYTHONDONTWRITEBYTECODE": "1"}
"""A set-up of a few changes instead of thousands."""


def moments(project: Project, *args: str) -> int:
    """How many changes a task makes to the project's files."""
    done, count = _run(project, args, 0, 0)
    assert done.returncode == 0, done.stderr
    return count


def strike(project: Project, *args: str, at: int, signal: int) -> subprocess.CompletedProcess[str]:
    done, count = _run(project, args, at, signal)
    assert count >= at, f"{args} was over before moment {at}"
    return done


def _run(project: Project, args: tuple[str, ...], at: int, signal: int) -> tuple[subprocess.CompletedProcess[str], int]:
    counter = project.folder.parent / f"count-{uuid.uuid4()}"
    more = {
        **QUICK,
        "PYTHONPATH": os.pathsep.join((str(KILLER), QUICK["PYTHONPATH"])),
        "STRIKE_FOLDER": str(project.folder),
        "STRIKE_COUNT": str(counter),
        "STRIKE_AT": str(at),
        "STRIKE_WITH": str(int(signal)),
    }
    done = subprocess.run(
        project.command(*args),
        env=project.environment(more),
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    return done, counter.stat().st_size
