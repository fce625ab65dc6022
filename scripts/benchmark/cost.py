"""What a command costs: seconds on the clock, seconds of processor, memory at its highest."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from setup.run_program import QUIET, TaskError

UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes of one in `ru_maxrss`: macOS counts bytes, Linux kilobytes."""


@dataclass(frozen=True)
class Cost:
    """One run, with the processes it started."""

    seconds: float
    processor: float
    """Seconds of processor, which hardly change when others use the machine too."""
    megabytes: float
    """Of its largest process."""


def cost(command: Sequence[str | Path], folder: Path) -> Cost:
    """Run Python with `command` in `folder`; raises TaskError where it fails or the system does not count.

    This file is the program between: Linux counts the memory of whoever starts a program as the program's own.
    """
    if not hasattr(os, "wait4"):
        raise TaskError("this system does not tell what a program costs: measure on Linux or macOS")
    program = [sys.executable, "-m", "benchmark.cost", *command]
    done = subprocess.run(program, cwd=folder, env=os.environ | QUIET, stdout=subprocess.PIPE, check=False)
    if done.returncode:
        raise TaskError(f"{' '.join(map(str, command))} failed: its last lines above say why")
    return Cost(*json.loads(done.stdout))


def _count(command: list[str]) -> int:
    """Run it, and print what it cost."""
    start = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-m", *command], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    print(json.dumps([seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * UNIT / 1e6]))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(_count(sys.argv[1:]))
