"""The benchmark's server gives a browser the site byte for byte, only packed on the way."""

from __future__ import annotations

from pathlib import Path

from benchmark.server import serve
from tests.browser.reader import NewReader


def test_a_browser_unpacks_the_bytes_of_the_site(reader: NewReader, site: Path, kinds: list[str]) -> None:
    with serve(site) as home:
        visitor = reader(home=home)
        for path in (*kinds, "assets/guide.css", "assets/guide.js"):
            answer = visitor.page.goto(home + path)
            assert answer
            assert answer.header_value("content-encoding") == "br"
            assert answer.body() == (site / path).read_bytes(), path
