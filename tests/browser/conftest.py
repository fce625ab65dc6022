"""The site as it is now, built, served and bundled once, and a browser to read it in."""

import os
import zipfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Playwright, sync_playwright

import headless
from benchmark import trial
from benchmark.server import ManyAtOnce
from formats import NAME, archive
from guide.rendering import shared_guide
from guide.site.pages import read_site
from setup import browser as browsers
from setup.optional_programs import FIREFOX, NGINX, found
from tests.browser import fonts, quiet
from tests.browser.failed import keep_picture
from tests.browser.reader import WIDE, NewReader, Reader, sit_down
from tests.once import once

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
UNKNOWN_TO_FIREFOX = "unknown command"
"""What Playwright raises where it asks for something that the Firefox at hand has not learned yet."""
NO_BROWSER = "These tests need a browser: `python3 scripts/run.py test` finds or installs one."


@cache
def chromium() -> str:
    """The program's path; empty when there is none."""
    return os.environ.get("GUIDE_CHROMIUM") or browsers.found()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call" and report.failed:
        keep_picture(item, report)
    return report


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Without a browser one test here says so, and the others are left out."""
    for item in [item for item in items if HERE in item.path.parents][1:] if not chromium() else []:
        item.add_marker(pytest.mark.skip(reason="there is no browser"))


@pytest.fixture(scope="session")
def playwright(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Playwright]:
    """Browsers started by it find the fonts of the tests and no others."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("FONTCONFIG_FILE", str(fonts.only_ours(tmp_path_factory.mktemp("fonts"))))
        with sync_playwright() as started:
            yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    if not chromium():
        pytest.fail(NO_BROWSER, pytrace=False)
    started = headless.launch(playwright, *quiet.FLAGS)
    yield started
    started.close()


@pytest.fixture(scope="session")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    """The Firefox that readers have, over WebDriver BiDi: `moz-firefox` is Playwright's name for that way."""
    program = found(FIREFOX)
    if not program:
        pytest.skip(FIREFOX.missing)
    try:
        started = playwright.firefox.launch(
            executable_path=program, channel="moz-firefox", firefox_user_prefs=fonts.readable_in_firefox()
        )
    except Error as error:
        if UNKNOWN_TO_FIREFOX not in error.message:
            raise
        pytest.skip("this Firefox is too old for Playwright to lead it: install a newer one, then run this again")
    yield started
    started.close()


@pytest.fixture(scope="session")
def hosted(site: Path) -> Iterator[str]:
    """Where nginx serves the site with the configuration of `hosting/`, with a slash at the end."""
    if not found(NGINX):
        pytest.skip(NGINX.missing)
    with trial.nginx(found(NGINX), ROOT, site) as served:
        yield served.address


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """Every page, as a path in the site."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@pytest.fixture(scope="session")
def kinds(site: Path) -> list[str]:
    """The page of each kind with the fewest elements, for what depends on styles and not on a page's text."""
    found: dict[str, list[tuple[int, str]]] = {}
    for page in read_site(site)[0].pages:
        found.setdefault(page.tree.body.get("data-type", ""), []).append((len(list(page.tree.iter())), page.path))
    return sorted(min(pages)[1] for pages in found.values())


class Server(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/favicon.ico":  # asked for by browsers unasked, for a drawing opened alone
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_: object) -> None:
        """Nobody reads it."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a folder's files, with a slash at the end."""
    with ManyAtOnce(("127.0.0.1", 0), partial(Server, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def bundle(site: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Where the unpacked bundle lies, with a slash at the end."""
    folder = once(tmp_path_factory, "bundle", lambda folder: unpack_bundle(site, folder))
    return (folder / "unpacked" / NAME / archive.GUIDE).as_uri() + "/"


def unpack_bundle(site: Path, folder: Path) -> None:
    [made] = archive.make(ROOT, shared_guide(ROOT), site, folder)
    with zipfile.ZipFile(made) as zipped:
        zipped.extractall(folder / "unpacked")


HOMES = [pytest.param("http", marks=pytest.mark.exhaustive), "file"]
"""A folder is where browsers forbid more: what works there works on the served site, and `--all` proves it."""


@pytest.fixture(params=HOMES)
def anywhere(request: pytest.FixtureRequest) -> str:
    """The test runs in the folder of the bundle; with `--all` also on the served site."""
    return str(request.getfixturevalue({"http": "address", "file": "bundle"}[request.param]))


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[NewReader]:
    """Makes readers. Whatever a test looks at, none of them may see an error or ask anyone but the site."""
    readers: list[Reader] = []

    def new(width: int = WIDE, height: int = 900, *, home: str = "", **options: Any) -> Reader:
        readers.append(sit_down(browser, home or address, width, height, **options))
        return readers[-1]

    yield new
    for each in readers:
        each.page.context.close()
    assert [trouble for each in readers for trouble in (*each.said, *each.strays)] == []
