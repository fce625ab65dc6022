"""The benchmark's server gives a browser the site byte for byte, only packed on the way."""

from pathlib import Path

from playwright.sync_api import Response

from benchmark.server import serve
from tests.browser.reader import NewReader
from tests.formats.small_site import small

__all__ = ["small"]
PAGES = ("index.html", "types/blocked.html")
TEXTS = {"document", "stylesheet", "script"}


def test_a_browser_unpacks_the_bytes_of_the_site(reader: NewReader, small: Path) -> None:
    site = small / "site"
    answers: list[Response] = []
    with serve(site) as home:
        visitor = reader(home=home)
        visitor.page.on("response", lambda answer: answers.append(answer))
        for path in PAGES:
            visitor.open(path)
            for answer in (answer for answer in answers if answer.request.resource_type in TEXTS):
                assert answer.header_value("content-encoding") == "br", answer.url
                assert answer.body() == (site / answer.url.removeprefix(home)).read_bytes(), answer.url
            answers.clear()
