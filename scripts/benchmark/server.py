"""A folder served as a good static host does it: HTTP/1.1, and brotli for whoever accepts it."""

import mimetypes
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote, urlsplit

import brotli

PACKED = {".css", ".html", ".js", ".json", ".svg", ".txt", ".xml"}
LEVEL = 6
"""Of 11: what ngx_brotli packs with unless told otherwise, and about what hosts use."""


@dataclass(frozen=True)
class Answer:
    kind: str
    """The media type."""
    plain: bytes
    packed: bytes
    """Empty for what is small already, such as PNG."""


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address of `folder`, with a slash at the end, for as long as the block runs. Everything is packed before."""
    with _Server(_answers(folder)) as server:
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def _answers(folder: Path) -> dict[str, Answer]:
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {f"/{path.relative_to(folder).as_posix()}": _answer(path) for path in files}


def _answer(path: Path) -> Answer:
    plain = path.read_bytes()
    packed = brotli.compress(plain, quality=LEVEL) if path.suffix in PACKED else b""
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    return Answer(f"{kind}; charset=utf-8" if kind.startswith("text/") else kind, plain, packed)


class ManyAtOnce(ThreadingHTTPServer):
    """Takes what browsers do: they ask for much at once, and hang up on what they no longer want."""

    request_queue_size = 128  # of 5 connections that wait, a busy machine loses the sixth

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that leaves a page before all of it came hangs up: that is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Server(ManyAtOnce):
    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers = answers
        super().__init__(("127.0.0.1", 0), _Handler)


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # or the body waits 40 ms for the head to be acknowledged

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path)
        answer = self.server.answers.get(path + "index.html" if path.endswith("/") else path)
        self._send(answer or Answer("text/plain", b"There is no such page.", b""), 200 if answer else 404)

    def _send(self, answer: Answer, status: int) -> None:
        packed = answer.packed and "br" in self.headers.get("Accept-Encoding", "").replace(" ", "").split(",")
        body = answer.packed if packed else answer.plain
        self.send_response(status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        if packed:
            self.send_header("Content-Encoding", "br")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""
