"""The check in a process of its own, so that a build can render its pages meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from threading import Thread

from guide.holdings import Library
from guide.problem import Problem
from guide.processes import CAN_SHARE, undisturbed

Check = Callable[[Library], list[Problem]]


def begun(check: Check, library: Library) -> Callable[[], list[Problem]]:
    """Start the check; what is given back waits for its problems.

    Only Linux hands the library on to another process as it stands. Where there is none, or it came to nothing, the
    check is made by the one who waits: what went wrong there goes wrong here too, and is told as ever.
    """
    here = partial(check, library)
    if not CAN_SHARE:
        return here
    context = get_context("fork")
    reading, writing = context.Pipe(duplex=False)
    process = context.Process(target=_send, args=(here, reading, writing), daemon=True)
    try:
        with undisturbed():
            process.start()
    except OSError:
        return here
    finally:
        writing.close()

    def waited() -> list[Problem]:
        try:
            found: list[Problem] = reading.recv()
        except EOFError:
            return here()
        finally:
            process.join()
            reading.close()
        return found

    return waited


def _send(here: Callable[[], list[Problem]], reading: Connection, writing: Connection) -> None:
    """In the other process, which ends with the build, killed or not."""
    Thread(target=_end_with_the_build, daemon=True).start()
    reading.close()
    with suppress(Exception):
        writing.send(here())


def _end_with_the_build() -> None:
    if build := parent_process():
        build.join()
        os._exit(1)
