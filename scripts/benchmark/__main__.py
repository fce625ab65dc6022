"""`run.py benchmark [PART]`: the guide measured beside plain Material with the same pages."""

from __future__ import annotations

import sys
from collections.abc import Callable
from subprocess import CalledProcessError

from benchmark import load, scale, weight
from setup.run_program import TaskError

PARTS: dict[str, Callable[[list[str]], int]] = {
    "weight": lambda _: weight.run(),
    "scale": scale.run,
    "load": lambda _: load.run(),
}
"""Each returns an exit code: 1 when a goal was missed. The first is what runs when none is named."""


def main(args: list[str]) -> int:
    name, *more = args or [*PARTS][:1]
    if name not in PARTS or (more and name != "scale"):
        return _fail(f"the parts are {', '.join(PARTS)}, so not {' '.join(args)}", 2)
    try:
        return PARTS[name](more)
    except TaskError as stop:
        return _fail(str(stop), stop.code)
    except CalledProcessError:
        return _fail("plain Material could not be built: its own message stands above")
    except KeyboardInterrupt:
        return _fail("stopped", 130)


def _fail(sentence: str, code: int = 1) -> int:
    print(f"benchmark: {sentence}.", file=sys.stderr, flush=True)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
