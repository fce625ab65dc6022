"""Looking for known holes: what is asked, what is told, and that no answer is not the same as no holes."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from frontdoor.supply import sha256
from tests.frontdoor.project import Project

SCRIPT = "overrides/assets/vendor/small-1.0/small.js"
PYPROJECT = """\
[project]
dependencies = ["Fakes_Two>=0.9,<2"]
optional-dependencies.test = []
[[tool.guide.shipped]]
name = "small"
version = "1.0"
license = "MIT"
sha256."assets/vendor/small-1.0/small.js" = "{sum}"
"""
LOCK = f"fakes-two==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:{'0' * 64}\n"
HOLE = {
    "id": "GHSA-1",
    "aliases": ["PYSEC-1"],
    "summary": "A page runs\nscripts of others",
    "affected": [{"package": {"name": "Fakes.Two"}, "ranges": [{"type": "ECOSYSTEM", "events": [{"fixed": "1.1"}]}]}],
}
HOLES = {
    "GHSA-1": HOLE,
    "PYSEC-1": {"id": "PYSEC-1", "aliases": ["GHSA-1"]},
    "GHSA-2": {"id": "GHSA-2", "withdrawn": "2026-01-01T00:00:00Z"},
    "GHSA-3": {"id": "GHSA-3"},
}


class Osv:
    """Stands in for api.osv.dev: `found` is what each question is answered with, in order."""

    def __init__(self) -> None:
        self.asked: list[Any] = []
        self.found: list[list[str]] = [[], [], []]
        self.raw = b""

    def answer(self, path: str, question: bytes) -> bytes:
        if question:
            self.asked += json.loads(question)["queries"]
        results = [{"vulns": [{"id": name} for name in names]} if names else {} for names in self.found]
        said: Any = {"results": results} if question else HOLES[path.rpartition("/")[2]]
        return self.raw or json.dumps(said).encode()


@pytest.fixture
def osv() -> Osv:
    return Osv()


@pytest.fixture
def address(osv: Osv) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            said = osv.answer(self.path, self.rfile.read(int(self.headers.get("Content-Length", 0))))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(said)

        do_POST = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def project(fresh: Project) -> Project:
    fresh.write(SCRIPT, "1")
    fresh.write("pyproject.toml", PYPROJECT.format(sum=sha256(fresh.folder / SCRIPT)))
    fresh.write("requirements.lock", LOCK)
    return fresh


def test_it_asks_about_pins_floors_and_the_scripts_we_ship(project: Project, osv: Osv, address: str) -> None:
    done = project.run("audit", GUIDE_OSV=address)
    assert (done.returncode, done.stdout.splitlines()[-1]) == (0, "No known holes.")
    assert [(*one["package"].values(), one["version"]) for one in osv.asked] == [
        ("PyPI", "fakes-two", "1.0"),
        ("PyPI", "fakes-two", "0.9"),
        ("npm", "small", "1.0"),
    ]
    assert not project.has(".venv")


def test_each_hole_is_told_once_with_its_cure(project: Project, osv: Osv, address: str) -> None:
    osv.found = [["PYSEC-1", "GHSA-1", "GHSA-2"], [], ["GHSA-3"]]
    done = project.run("audit", GUIDE_OSV=address)
    assert done.returncode == 1
    assert done.stdout.splitlines()[1:] == [
        "fakes-two 1.0 (requirements.lock): GHSA-1: A page runs scripts of others (fixed in 1.1)",
        "small 1.0 (shipped in the site): GHSA-3: no summary (no version without it is known)",
        "2 known holes and 0 faults of pinning.",
    ]


@pytest.mark.parametrize("raw", [b"<html>", b"[]", b'{"results": [1]}', b'{"results": []}'])
def test_an_answer_that_is_none_gets_one_sentence_and_exit_3(
    project: Project, osv: Osv, address: str, raw: bytes
) -> None:
    osv.raw = raw
    done = project.run("audit", GUIDE_OSV=address)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1), done.stderr


def test_without_a_network_it_says_so_and_exits_with_3(project: Project) -> None:
    done = project.run("audit", GUIDE_OSV="http://127.0.0.1:9")
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "could not be asked (" in done.stderr


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        ("requirements.lock", "fakes-two==1.0 \\\n", "requirements.lock:1 has no hash"),
        ("requirements.lock", LOCK + "-i https://x\n", "requirements.lock:3 is no pin and no hash"),
        (SCRIPT, "2", f"{SCRIPT} is not the file of small 1.0: fetch it anew"),
    ],
)
def test_what_is_not_as_pinned_is_told(
    project: Project, osv: Osv, address: str, path: str, text: str, says: str
) -> None:
    project.write(path, text)
    done = project.run("audit", GUIDE_OSV=address)
    assert done.returncode == 1
    assert says in done.stdout.splitlines()[0]
    assert done.stdout.endswith("0 known holes and 1 faults of pinning.\n")


@pytest.mark.parametrize("text", ["[", "[project]\n"])
def test_a_pyproject_that_says_nothing_gets_one_sentence(project: Project, text: str) -> None:
    project.write("pyproject.toml", text)
    done = project.run("audit")
    assert (done.returncode, done.stderr.count("\n"), done.stderr.startswith("run.py: pyproject.toml:")) == (1, 1, True)
