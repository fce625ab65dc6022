"""What the headers forbid is stopped and seen in both browsers; what they allow is not complained of."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser

from benchmark import trial
from guide.settings import read_settings, security
from setup.optional_programs import NGINX, found
from tests.browser.conftest import ROOT
from tests.browser.privacy import walk
from tests.browser.reader import MICRO_TESE, WIDE, sit_down

FORBIDDEN = {
    "script-src-elem": "<script>document.title = 'run'</script>",
    "script-src-attr": '<body onload="go()">',  # a handler that is never called need not be noticed
    "style-src-attr": '<p style="color: red">',
    "style-src-elem": "<style>p { color: red }</style>",
    "img-src": '<img src="http://127.0.0.2:9/spy.gif">',
    "frame-src": '<iframe src="http://127.0.0.2:50123/"></iframe>',
}
POLICY = f'<meta http-equiv="Content-Security-Policy" content="{security(read_settings(ROOT))[0].in_pages}">'
FOR_MACHINES = '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebPage"}</script>'
STORES = {"local": "inLocal", "session": "inSession", "cookie": "inCookie", "base": "inBase", "cache": "inCache"}
STORE = f"""localStorage.setItem('a', '{STORES["local"]}');
sessionStorage.setItem('a', '{STORES["session"]}');
document.cookie = 'a={STORES["cookie"]}';
indexedDB.open('{STORES["base"]}');
caches.open('{STORES["cache"]}');"""

WORK = "/work"
Cited = tuple[str, list[str]]
"""The address of a cited work, and the referrer of each visit to it."""

in_both = pytest.mark.parametrize("visited", ["browser", "firefox"], indirect=True)


@pytest.fixture
def visited(request: pytest.FixtureRequest) -> Browser:
    """Chromium, then Firefox."""
    started = request.getfixturevalue(request.param)
    assert isinstance(started, Browser)
    return started


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where nginx serves pages that do what ours must not, without a policy of their own."""
    if not found(NGINX):
        pytest.skip(NGINX.missing)
    folder = tmp_path_factory.mktemp("bad")
    more = {"data": POLICY + FOR_MACHINES, "stores": '<script src="stores.js"></script>'}
    for name, html in {**FORBIDDEN, **more}.items():
        (folder / f"{name}.html").write_text(f"<!doctype html><title>A page</title>{html}", "utf-8")
    (folder / "stores.js").write_text(STORE, "utf-8")
    with trial.nginx(found(NGINX), ROOT, folder) as served:
        yield served.address


@pytest.fixture
def cited() -> Iterator[Cited]:
    """Another site: its address, and the referrer of each visit."""
    referrers: list[str] = []

    class Works(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == WORK:  # not its icon
                referrers.append(self.headers.get("Referer", ""))
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>A cited work</title>")

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Works) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{WORK}", referrers
        server.shutdown()


@in_both
def test_what_is_forbidden_is_seen_on_the_walk_and_data_for_machines_is_none_of_it(visited: Browser, bad: str) -> None:
    trouble = walk(visited, bad, [f"{name}.html" for name in (*FORBIDDEN, "data")], []).trouble
    assert trouble.keys() == {f"{directive}.html" for directive in FORBIDDEN}
    for directive in FORBIDDEN:
        # Not every browser names the part of a directive that was broken.
        broken = f"policy: {directive.removesuffix('-elem').removesuffix('-attr')}"
        assert any(broken in line for line in trouble[f"{directive}.html"]), trouble


@in_both
def test_whatever_is_stored_is_seen_on_the_walk(visited: Browser, bad: str) -> None:
    left = " ".join(walk(visited, bad, ["stores.html"], []).left["stores.html"])
    assert [store for store in STORES.values() if store not in left] == []


@in_both
@pytest.mark.parametrize("link", [{}, {"rel": ""}], ids=["as it stands", "by the policy alone"])
def test_a_cited_site_is_not_told_who_sent_the_reader(
    visited: Browser, hosted: str, cited: Cited, link: dict[str, str]
) -> None:
    assert _followed(visited, hosted, cited, link) == [""]


@in_both
def test_without_our_policy_it_would_be_told(visited: Browser, hosted: str, cited: Cited) -> None:
    told = _followed(visited, hosted, cited, {"rel": "", "referrerPolicy": "unsafe-url"})
    assert told == [hosted + MICRO_TESE]


def _followed(browser: Browser, home: str, cited: Cited, link: dict[str, str]) -> list[str]:
    """The referrers a cited site got from a reader who pressed a link to it, after `link` was changed in it."""
    reader = sit_down(browser, home, WIDE, 900)
    page = reader.open(MICRO_TESE)
    page.get_by_role("heading", name="Sources on this page").click()
    source = page.locator('.references a[href^="https://"]').first.element_handle()
    source.evaluate("(source, link) => Object.assign(source, link)", {"href": cited[0], **link})
    source.click()
    reader.page.wait_for_url(cited[0])
    told = reader.page.evaluate("() => document.referrer")
    reader.page.context.close()
    assert told == cited[1][0]
    return cited[1]
