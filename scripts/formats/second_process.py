"""Makes some formats in a second process, which ends with the first."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing import get_context, parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Thread

from guide.library import Library
from guide.rendering import read_guide

Result = list[Path] | str
"""The files of a format, or why there are none."""
Make = Callable[[Path, Library, Path, list[str]], dict[str, Result]]
ENDED = "the process that makes it was ended, perhaps for lack of memory: close other programs, then run this again"


@contextmanager
def second_process(make: Make, root: Path, site: Path, formats: list[str]) -> Iterator[Callable[[], dict[str, Result]]]:
    """Make formats beside what happens in this block; what it gives waits for them and returns them."""
    if not formats:
        yield dict
        return
    context = get_context("spawn")  # the same on every system
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_make, args=(there, make, root, site, formats))
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for this process, which then ends the other
    process.start()
    signal.signal(signal.SIGINT, before)
    there.close()
    try:
        yield partial(_made, here, formats)
    except BaseException:
        process.terminate()
        raise
    finally:
        process.join()


def _make(connection: Connection, make: Make, root: Path, site: Path, formats: list[str]) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that nothing half-written stays
    Thread(target=_end_with_first, daemon=True).start()
    with suppress(SystemExit):
        connection.send(make(root, read_guide(root), site, formats))
    os._exit(0)  # to take a whole book apart again would be seconds of waiting


def _end_with_first() -> None:
    """End once the first process is gone, even if it was killed."""
    if first := parent_process():
        first.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _made(here: Connection, formats: list[str]) -> dict[str, Result]:
    try:
        found: dict[str, Result] = here.recv()
    except EOFError:
        return dict.fromkeys(formats, ENDED)
    return found
