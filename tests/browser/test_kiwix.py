"""The ZIM as readers of Kiwix see it: served by kiwix-serve, with a page, a drawing, a link and the search."""

import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser

from guide.library import Library
from setup.optional_programs import KIWIX, found
from tests.browser.reader import WIDE, Reader, sit_down
from tests.formats.small_site import small, small_guide

__all__ = ["small", "small_guide"]
BOOK = "guide/"
"""Newer versions of kiwix-serve send readers on from there."""
PATIENCE = 30.0


@pytest.fixture(scope="module")
def kiwix(small: Path, small_guide: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where kiwix-serve shows the ZIM of the small guide, with a slash at the end."""
    program = found(KIWIX)
    if not program:
        pytest.skip(KIWIX.missing)
    pytest.importorskip("libzim", reason="what the formats need is not installed: python3 scripts/run.py test")
    from formats import zim

    folder = tmp_path_factory.mktemp("kiwix")
    [made] = zim.make(small, small_guide, small / "site", folder)
    made.rename(folder / "guide.zim")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [program, "--address", "127.0.0.1", "--port", str(port), str(folder / "guide.zim")]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        address = f"http://127.0.0.1:{port}/"
        _await(address)
        yield address
        server.terminate()


def _await(address: str) -> None:
    """Until the server answers."""
    ends = time.monotonic() + PATIENCE
    while True:
        try:
            urlopen(address).close()  # noqa: S310 (our own server)
        except URLError:
            assert time.monotonic() < ends, "kiwix-serve does not answer"
            time.sleep(0.1)
        else:
            return


@pytest.fixture
def reader(browser: Browser, kiwix: str) -> Iterator[Reader]:
    reader = sit_down(browser, kiwix, WIDE, 900)
    yield reader
    reader.page.context.close()
    assert reader.strays == []
    assert [said for said in reader.said if "policy" in said] == []


def test_a_page_has_its_styles_its_drawing_and_a_link_that_leads_on(reader: Reader) -> None:
    page = reader.open(f"{BOOK}types/blocked.html")
    assert page.locator("h1").inner_text() == "Blocked & closed"
    assert page.evaluate("document.querySelector('article img').naturalWidth") > 0
    assert page.evaluate("[...document.styleSheets].some((one) => one.href?.endsWith('assets/guide.css'))")
    page.locator("article").get_by_role("link", name="what it is").click()
    page.wait_for_url("**/about/words.html#how-it-looks")
    assert page.locator("h1").inner_text() == "About words"


def test_the_search_of_kiwix_finds_a_page_by_its_words(reader: Reader) -> None:
    page = reader.open("search?pattern=folded+words&content=guide")
    found = page.get_by_role("link", name="Blocked & closed")
    assert str(found.get_attribute("href")).endswith("/guide/types/blocked.html")


def test_the_own_search_of_the_guide_works_there_too(reader: Reader) -> None:
    page = reader.open(f"{BOOK}index.html")
    page.locator("#guide-search-words").fill("folded")
    page.locator("[role='option']").first.wait_for()
    assert "Blocked" in page.locator("[role='option']").first.inner_text()
