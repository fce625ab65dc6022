"""A broken lock or wheel, a network that breaks off: the old environment stays, and the next run succeeds."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.frontdoor.project import WHEEL, Project, refused


@pytest.mark.parametrize(
    ("lock", "says"),
    [
        ("", "requirements.lock is broken: get it back"),
        ("<<<<<<< ours\n{lock}=======\n>>>>>>> theirs\n", "requirements.lock is broken: get it back"),
        ("fakes==1.0\n", "requirements.lock is broken: get it back"),
    ],
)
def test_a_broken_lock_is_told_and_the_environment_stays(ready: Project, lock: str, says: str) -> None:
    kept = ready.read("requirements.lock")
    ready.write("requirements.lock", lock.format(lock=kept))
    assert says in refused(ready, "check")
    ready.write("requirements.lock", kept)
    assert ready.run("check").stdout == "guide check\n"


def test_a_broken_wheel_is_refused_and_the_next_set_up_succeeds(fresh: Project) -> None:
    whole = (fresh.folder / WHEEL).read_bytes()
    (fresh.folder / WHEEL).write_bytes(whole.replace(b"PK", b"KP", 1))
    assert "not the one in requirements.lock: run this again" in refused(fresh, "check")
    assert not fresh.has(".venv")
    (fresh.folder / WHEEL).write_bytes(whole)
    assert fresh.run("check").returncode == 0


def test_a_network_cut_in_the_middle_of_a_set_up_keeps_the_old_environment(ready: Project, tmp_path: Path) -> None:
    stamp = ready.read(".venv/set-up-done")
    ready.write("requirements.lock", ready.read("requirements.lock") + "# changed\n")
    network = {"PIP_NO_INDEX": "", "PIP_FIND_LINKS": "", "PIP_RETRIES": "0", "PIP_CACHE_DIR": str(tmp_path)}
    (fakes,) = ready.folder.glob(".venv/lib/**/mkdocs/__main__.py")
    with index(ready, given=0.5) as address:
        said = refused(ready, "check", more={**network, "PIP_INDEX_URL": address})
    assert "run this again" in said
    assert (ready.read(".venv/set-up-done"), fakes.exists()) == (stamp, True)
    with index(ready, given=1.0) as address:
        done = ready.run("check", **network, PIP_INDEX_URL=address)
    assert (done.returncode, ready.read(".venv/set-up-done") != stamp) == (0, True)


@contextmanager
def index(project: Project, given: float) -> Iterator[str]:
    """A package index that lists the wheel and then gives this part of it, from 0 to 1."""
    wheel = (project.folder / WHEEL).read_bytes()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = f'<!DOCTYPE html><a href="/{WHEEL}">{WHEEL}</a>'.encode()
            body, part = (wheel, given) if self.path.endswith(WHEEL) else (page, 1.0)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.send_header("Cache-Control", "max-age=3600")  # half a wheel must not be kept
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: int(len(body) * part)])
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/simple"
        server.shutdown()
