"""The built site: made in a folder of its own, looked over there, and only then put in the old one's place."""

from __future__ import annotations

import socket
from contextlib import suppress
from pathlib import Path

from frontdoor.places import ROOT, SITE, WORK, bring_back, remove, set_aside, turn
from frontdoor.programs import Command, Options, TaskError, UsageError, call, say

NEW = WORK / "site"
ASIDE = WORK / "old-site"
HOST = "127.0.0.1"
PASSED_ON = ("--open", "--dirty", "--strict")


def build(python: Path, *then: Command) -> int:
    """Build site/, and `then` run what needs this very site; after a problem the old one stays as it was."""
    with turn():
        _tidy()
        try:
            code = _build(python)
        finally:
            remove(NEW)
        return code or next(filter(None, map(call, then)), 0)


def _build(python: Path) -> int:
    commands: tuple[Command, ...] = (
        [python, "-m", "mkdocs", "build", "--strict", "--site-dir", NEW],
        [python, "-m", "guide.cli", "built", NEW],
    )
    for command in commands:
        if code := call(command):
            say("site/ was not changed." if SITE.exists() else "No site/ was written.")
            return code
    _swap()
    say(f"Built {SITE.relative_to(ROOT)}/")
    return 0


def _tidy() -> None:
    """Clear up after a run that was killed, even between the two renames of a swap."""
    remove(NEW)
    if not SITE.exists():
        bring_back(SITE, ASIDE)
    remove(ASIDE)


def _swap() -> None:
    set_aside(SITE, ASIDE)
    try:
        NEW.rename(SITE)
    except BaseException:
        bring_back(SITE, ASIDE)
        raise
    remove(ASIDE)


def asked(args: list[str]) -> tuple[str, list[str]]:
    """Where `serve` is to show the site, and the options that `mkdocs serve` is to have."""
    options = Options("serve")
    options.add_argument("-a", "--dev-addr", metavar="HOST:PORT")
    for name in PASSED_ON:
        options.add_argument(name, action="append_const", const=name, dest="others", default=[])
    own = options.parse_args(args)
    return _checked(own.dev_addr) if own.dev_addr is not None else f"{HOST}:{_free_port()}", own.others


def serve(python: Path, address: str, others: list[str]) -> int:
    """Show the site until Ctrl-C, built again after each change."""
    say(f"Building; then the guide is at http://{address}/ (Ctrl-C ends it)")
    # --livereload is MkDocs' default, but click 8.2.2 to 8.3 lose it.
    return call([python, "-m", "mkdocs", "serve", "--livereload", "--dev-addr", address, *others], tidies=True)


def _checked(address: str) -> str:
    host, _, port = address.rpartition(":")
    if not (host and port.isdecimal() and 0 < int(port) < 2**16):
        raise UsageError(f"cannot serve at {address}: write HOST:PORT, such as {HOST}:8080")
    if not _free(host, int(port)):
        raise TaskError(f"cannot serve at {address}: take a port that is free, or a host that is this machine")
    return address


def _free_port() -> int:
    """8000, or the next port that is free."""
    return next(port for port in range(8000, 2**16) if _free(HOST, port))


def _free(host: str, port: int) -> bool:
    with suppress(OSError, OverflowError):
        socket.create_server((host, port)).close()
        return True
    return False
