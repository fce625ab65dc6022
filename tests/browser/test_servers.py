"""nginx and Caddy with our files: each header on each kind of file, and nothing noted about readers."""

import gzip
import re
import subprocess
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from benchmark import trial
from benchmark.trial import CannotServeError, Trial
from guide.settings import read_settings, security
from guide.site import hosting
from setup.optional_programs import CADDY, NGINX, OptionalProgram, found
from tests.browser.conftest import ROOT

SECURITY = security(read_settings(ROOT))[0]
KINDS = {
    "index.html": "text/html; charset=utf-8",
    "": "text/html; charset=utf-8",
    "about/": "text/html; charset=utf-8",
    "nothing-here.html": "text/html; charset=utf-8",
    "assets/guide.css": "text/css; charset=utf-8",
    "assets/guide.js": "text/javascript; charset=utf-8",
    "assets/figures/sperm-path.svg": "image/svg+xml",
}
"""Path → how its type reads; one address of nothing."""
LOOKS = re.compile(r"\.(css|js)$")


@pytest.fixture(scope="module", params=[NGINX, CADDY], ids=["nginx", "caddy"])
def server(request: pytest.FixtureRequest, site: Path) -> Iterator[Trial]:
    program = found(request.param)
    if not program:
        pytest.skip(request.param.missing)
    with getattr(trial, request.param.names[-1])(program, ROOT, site) as started:
        yield started


def get(server: Trial, path: str, method: str = "GET", **headers: str) -> tuple[HTTPResponse, bytes]:
    """An answer as it comes: no redirect is followed, nothing is unpacked."""
    connection = HTTPConnection(urlsplit(server.address).netloc)
    connection.request(method, f"/{path}", headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return answer, answer.read()


@pytest.mark.parametrize("path", KINDS)
def test_each_answer_carries_the_headers_of_mkdocs_yml_once(server: Trial, path: str) -> None:
    answer, _ = get(server, path)
    sent = [(name, value) for name, value in answer.getheaders() if name in SECURITY.on_servers]
    assert sorted(sent) == sorted(SECURITY.on_servers.items())


@pytest.mark.parametrize("path", KINDS)
def test_each_file_says_what_it_is_and_how_long_it_keeps(server: Trial, path: str) -> None:
    answer, body = get(server, path)
    assert answer.status == (404 if path == "nothing-here.html" else 200)
    assert KINDS[path] in (answer.getheader("Content-Type") or "")
    assert answer.getheader("Cache-Control") == ("max-age=3600" if LOOKS.search(path) else "no-cache")
    assert body


def test_a_lost_reader_gets_the_page_for_lost_addresses(server: Trial, site: Path) -> None:
    assert get(server, "nothing-here.html")[1] == (site / "404.html").read_bytes()


def test_what_has_not_changed_is_not_sent_again(server: Trial) -> None:
    first, _ = get(server, "index.html")
    again, body = get(server, "index.html", If_None_Match=first.getheader("ETag") or "")
    assert (again.status, body) == (304, b"")
    assert again.getheader("Content-Security-Policy") == SECURITY.on_servers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["index.html", "assets/guide.css", "assets/guide.js", "assets/figures/sperm-path.svg"])
def test_text_is_sent_compressed(server: Trial, site: Path, path: str) -> None:
    answer, body = get(server, path, Accept_Encoding="gzip")
    assert answer.getheader("Content-Encoding") == "gzip"
    assert "Accept-Encoding" in (answer.getheader("Vary") or "")
    assert gzip.decompress(body) == (site / path).read_bytes()


def test_a_folder_is_found_by_a_path_that_holds_behind_a_proxy(server: Trial) -> None:
    answer, _ = get(server, "about")
    assert answer.status in (301, 308)
    assert answer.getheader("Location") in ("/about/", "about/")


@pytest.mark.parametrize("path", ["_headers", "nginx.conf", "../nginx.conf", "%2e%2e/nginx.conf", "site/index.html"])
def test_nothing_but_the_site_is_served(server: Trial, path: str) -> None:
    assert get(server, path)[0].status in (400, 404)


@pytest.mark.parametrize(("method", "path", "status"), [("POST", "index.html", 405), ("GET", "a" * 300, 404)])
def test_what_it_refuses_carries_the_headers_too(server: Trial, method: str, path: str, status: int) -> None:
    answer, _ = get(server, path, method)
    assert answer.status in (status, 500)
    assert dict(answer.getheaders()).items() >= SECURITY.on_servers.items()


def test_it_does_not_tell_its_version(server: Trial) -> None:
    assert not re.search(r"\d", get(server, "index.html")[0].getheader("Server") or "")


def test_it_notes_nothing_about_readers(server: Trial) -> None:
    for path in (*KINDS, "../nginx.conf", "a" * 300):
        get(server, path, User_Agent="a-reader", Referer="http://a-reader/")
    files = [path for path in server.folder.rglob("*") if path.is_file()]
    assert not [path for path in files if b"a-reader" in path.read_bytes() or b"127.0.0.1 -" in path.read_bytes()]


@pytest.mark.parametrize("extra", [NGINX, CADDY], ids=["nginx", "caddy"])
def test_not_even_where_the_page_for_lost_addresses_is_lost(extra: OptionalProgram, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("Home", "utf-8")
    if not found(extra):
        pytest.skip(extra.missing)
    with getattr(trial, extra.names[-1])(found(extra), ROOT, tmp_path) as started:
        assert get(started, "nothing-here.html", User_Agent="a-reader")[0].status == 404
        assert "a-reader" not in started.said


def test_nginx_finds_its_configuration_sound(site: Path) -> None:
    if not found(NGINX):
        pytest.skip(NGINX.missing)
    with trial.nginx(found(NGINX), ROOT, site) as started:
        command = [found(NGINX), "-t", "-e", "stderr", "-p", str(started.folder), "-c", "nginx.conf"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert started.said == ""
    assert "test is successful" in done.stderr
    assert "[warn]" not in done.stderr


def test_a_server_that_does_not_start_says_why(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not found(NGINX):
        pytest.skip(NGINX.missing)
    monkeypatch.setattr(hosting, "for_nginx", lambda _security: "add_heder X;\n")
    with pytest.raises(CannotServeError, match='unknown directive "add_heder"'), trial.nginx(found(NGINX), ROOT, site):
        pass
