"""`run.py benchmark [PART]`: the guide measured beside plain Material with the same pages."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmark import growth, load, weight
from setup.paths import WORK
from setup.run_program import TaskError, say

PARTS: dict[str, Callable[[Path], int]] = {"weight": weight.run, "growth": growth.run, "load": load.run}
"""Each is given an empty folder and returns 1 when a goal was missed, else 0. The first runs when none is named."""


def main(args: list[str]) -> int:
    name, *more = args or [*PARTS][:1]
    if name not in PARTS or more:
        return _fail(f"the parts are {', '.join(PARTS)}, so not {' '.join(args)}", 2)
    _warn_when_busy()
    WORK.mkdir(exist_ok=True)
    try:
        with TemporaryDirectory(dir=WORK, prefix="benchmark-") as folder:
            return PARTS[name](Path(folder))
    except TaskError as stop:
        return _fail(str(stop), stop.code)
    except KeyboardInterrupt:
        return _fail("stopped", 130)


def _warn_when_busy() -> None:
    load, processors = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0, os.cpu_count() or 1
    if load >= processors / 2:
        say(f"Other programs keep this machine busy (load {load:.1f}, {processors} processors): its times are longer.")


def _fail(sentence: str, code: int = 1) -> int:
    print(f"benchmark: {sentence}.", file=sys.stderr, flush=True)
    return code


if __name__ == "__main__":
    # run.py ends its programs so: then the build that runs ends too, and the folder goes.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    sys.exit(main(sys.argv[1:]))
