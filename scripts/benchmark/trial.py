"""The site served for a trial by nginx or Caddy, with the files of `dist/hosting/` and as an ordinary user."""

import os
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from guide.settings import read_settings, security
from guide.site import hosting

PATIENCE = 15.0
"""Seconds a server has for its start."""
LISTEN = "listen 8080;"


class CannotServeError(Exception):
    """The server did not start, in its own words."""


@dataclass(frozen=True)
class Trial:
    """`address` has a slash at its end; `folder` is what the server was given."""

    address: str
    folder: Path

    @property
    def said(self) -> str:
        """What the server printed: nothing, while all is well."""
        return (self.folder / "tmp/said").read_text("utf-8")


@contextmanager
def nginx(program: str, root: Path, site: Path) -> Iterator[Trial]:
    """Serve `site` with the configuration of the project at `root`; only the port is another one."""
    with _folder(root, site) as folder:
        port = _free_port()
        config = (folder / "nginx.conf").read_text("utf-8")
        (folder / "nginx.conf").write_text(config.replace(LISTEN, f"listen 127.0.0.1:{port};"), "utf-8")
        with _running([program, "-e", "stderr", "-p", str(folder), "-c", "nginx.conf"], folder, port) as trial:
            yield trial


@contextmanager
def caddy(program: str, root: Path, site: Path) -> Iterator[Trial]:
    """The same with Caddy."""
    with _folder(root, site) as folder:
        port = _free_port()
        command = [program, "run", "--config", "Caddyfile", "--adapter", "caddyfile"]
        with _running(command, folder, port, GUIDE_HOST=f"http://127.0.0.1:{port}", HOME="tmp") as trial:
            yield trial


@contextmanager
def _folder(root: Path, site: Path) -> Iterator[Path]:
    """What `run.py bundle` makes, readable by everyone and writable by no one but in tmp/."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        folder = Path(name, "hosting")
        hosting.fill(folder, root, security(read_settings(root))[0], site)
        (folder / "tmp").mkdir()
        (folder / "tmp").chmod(0o1777)
        yield folder


@contextmanager
def _running(command: list[str], folder: Path, port: int, **more: str) -> Iterator[Trial]:
    with (folder / "tmp/said").open("wb") as output:
        child = subprocess.Popen(
            command, cwd=folder, env=os.environ | more, stdout=output, stderr=output, **_ordinary_user()
        )
    trial = Trial(f"http://127.0.0.1:{port}/", folder)
    try:
        _await(child, port, trial)
        yield trial
    finally:
        child.terminate()
        child.wait()


def _ordinary_user() -> dict[str, Any]:
    """As root, be nobody: a server of ours needs no rights."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return {}
    from pwd import getpwnam

    nobody = getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _await(child: subprocess.Popen[bytes], port: int, trial: Trial) -> None:
    latest = time.monotonic() + PATIENCE
    while child.poll() is None and time.monotonic() < latest:
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port)).close()
            return
        time.sleep(0.05)
    raise CannotServeError(trial.said or f"it did not answer within {PATIENCE:.0f} seconds")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])
