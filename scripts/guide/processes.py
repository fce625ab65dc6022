"""Other processes that share the work; only Linux hands on to them what was read, as it stands."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CAN_SHARE = sys.platform == "linux"


@contextmanager
def undisturbed() -> Iterator[None]:
    """Around the start of processes: they never hear Ctrl-C, and who starts them hears it once they are started.

    In the midst of a start, Python would tell it to nobody.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
