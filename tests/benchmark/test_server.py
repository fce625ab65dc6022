"""The server: brotli for whoever accepts it, the very bytes of the file for whoever does not."""

from collections.abc import Iterator
from http.client import HTTPResponse
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import brotli
import pytest

from benchmark.server import ManyAtOnce, serve

PAGE = "<!doctype html><title>Zażółć</title>" + "<p>the same words</p>" * 100
PICTURE = bytes(range(256))


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    (tmp_path / "tools").mkdir()
    (tmp_path / "tools/index.html").write_text(PAGE, "utf-8")
    (tmp_path / "tools/a b.png").write_bytes(PICTURE)
    with serve(tmp_path) as address:
        yield address


def ask(address: str, accept: str = "") -> HTTPResponse:
    answer = urlopen(Request(address, headers={"Accept-Encoding": accept}))  # noqa: S310
    assert isinstance(answer, HTTPResponse)
    return answer


@pytest.mark.parametrize("accept", ["br", "gzip, deflate, br", "gzip,br"])
def test_a_page_is_packed_for_whoever_accepts_it(address: str, accept: str) -> None:
    answer = ask(address + "tools/index.html", accept)
    body = answer.read()
    assert (answer.headers["Content-Encoding"], answer.headers["Content-Type"]) == ("br", "text/html; charset=utf-8")
    assert brotli.decompress(body).decode() == PAGE
    assert len(body) < len(PAGE) / 4


@pytest.mark.parametrize("accept", ["", "gzip", "broth"])
def test_nobody_gets_what_he_cannot_unpack(address: str, accept: str) -> None:
    answer = ask(address + "tools/index.html", accept)
    assert answer.headers["Content-Encoding"] is None
    assert answer.read().decode() == PAGE


def test_what_is_packed_already_is_sent_as_it_is(address: str) -> None:
    answer = ask(address + "tools/a%20b.png?again", "br")
    assert answer.headers["Content-Encoding"] is None
    assert (answer.read(), answer.headers["Content-Length"]) == (PICTURE, "256")


def test_a_folder_is_its_index(address: str) -> None:
    assert ask(address + "tools/").read().decode() == PAGE


@pytest.mark.parametrize("path", ["none.html", "../server.py", "tools"])
def test_what_is_not_in_the_folder_is_not_found(address: str, path: str) -> None:
    with pytest.raises(HTTPError, match="404"):
        ask(address + path)


@pytest.mark.parametrize(("error", "is_told"), [(BrokenPipeError(), False), (ValueError("no number"), True)])
def test_who_hangs_up_is_no_error(error: Exception, is_told: bool, capsys: pytest.CaptureFixture[str]) -> None:
    with ManyAtOnce(("127.0.0.1", 0), BaseHTTPRequestHandler) as server:
        try:
            raise error
        except type(error):
            server.handle_error(None, ("127.0.0.1", 1))
    assert ("no number" in capsys.readouterr().err) == is_told
