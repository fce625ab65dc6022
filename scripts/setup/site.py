"""Builds the site in a folder of its own, checks it there, and only then replaces the old one."""

import socket
from contextlib import suppress
from functools import partial
from pathlib import Path

from files import replace_folder
from setup.build_lock import build_lock
from setup.paths import SITE
from setup.run_program import USAGE_ERROR, Command, TaskError, call, option, say

HOST = "127.0.0.1"


def build(python: Path, *then: Command) -> int:
    """Build site/, and `then` run what needs this very site; after a problem the old one stays as it was."""
    with build_lock():
        replace_folder(SITE, partial(_fill, python))
        say(f"Built {SITE.name}/")
        return next(filter(None, map(call, then)), 0)


def _fill(python: Path, folder: Path) -> None:
    commands: tuple[Command, ...] = (
        [python, "-m", "mkdocs", "build", "--strict", "--site-dir", folder],
        [python, "-m", "guide.cli", "built", folder],
    )
    for command in commands:
        if code := call(command):
            raise TaskError("nothing was built and site/ stays as it was: correct what is reported above", code)


def address(args: list[str]) -> tuple[str, list[str]]:
    """Where `serve` is to show the site, and the words that go on to `mkdocs serve`."""
    given, others = option(args, "-a", "--dev-addr")
    wanted = given or f"{HOST}:{_free_port()}"
    host, _, port = wanted.rpartition(":")
    if not (host and port.isdecimal()):
        raise TaskError(f"cannot serve at {wanted}: write HOST:PORT, such as {HOST}:8080", USAGE_ERROR)
    if not _free(host, int(port)):
        raise TaskError(f"cannot serve at {wanted}: take a port that is free, or a host that is this machine")
    return wanted, others


def serve(python: Path, address: str, others: list[str]) -> int:
    """Show the site until Ctrl-C, built again after each change."""
    say(f"Building; then the guide is at http://{address}/ (Ctrl-C ends it)")
    # --livereload is MkDocs' default, but click 8.2.2 to 8.3 lose it.
    return call([python, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address, *others])


def _free_port() -> int:
    """8000, or the next port that is free."""
    return next(port for port in range(8000, 2**16) if _free(HOST, port))


def _free(host: str, port: int) -> bool:
    with suppress(OSError, OverflowError):
        socket.create_server((host, port)).close()
        return True
    return False
