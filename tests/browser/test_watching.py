"""The watch itself: what must never happen is noticed when it does."""

import pytest
from playwright.sync_api import Browser, Route

from benchmark.server import ManyAtOnce
from tests.browser.conftest import Server
from tests.browser.reader import PHONE, sit_down

BAD = {
    "said policy: style-src-attr": '<p style="color: red">',
    "said policy: script-src-elem": "<script>document.title = 'run'</script>",
    "said policy: img-src": '<img src="http://127.0.0.2:9/spy.gif">',
    "asked http://127.0.0.2:9/spy.css": '<link rel="stylesheet" href="http://127.0.0.2:9/spy.css">',
    "said script:": '<script src="broken.js"></script>',
}
POLICY = "default-src 'self'; style-src 'self' http://127.0.0.2:9"


@pytest.mark.parametrize(("expected", "html"), BAD.items(), ids=BAD)
def test_a_bad_page_is_seen_to_be_bad(browser: Browser, address: str, expected: str, html: str) -> None:
    reader = sit_down(browser, address, PHONE, 640)

    def answer(route: Route) -> None:
        if route.request.url.endswith("broken.js"):
            route.fulfill(body="throw Error('broken')", content_type="text/javascript")
        elif "spy" in route.request.url:
            route.abort()
        else:
            policy = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
            route.fulfill(body=f"<!doctype html>{policy}{html}", content_type="text/html")

    reader.page.route("**/*", answer)
    reader.open("bad.html")
    seen = [f"said {line.removeprefix('error: ')}" for line in reader.said] + [
        f"asked {each}" for each in reader.strays
    ]
    reader.page.context.close()
    assert any(line.startswith(expected) for line in seen), seen


@pytest.mark.parametrize(
    ("error", "is_told"), [(BrokenPipeError, False), (ConnectionResetError, False), (OSError, True)]
)
def test_a_browser_that_hangs_up_is_no_error_of_the_server(
    capsys: pytest.CaptureFixture[str], error: type[OSError], is_told: bool
) -> None:
    with ManyAtOnce(("127.0.0.1", 0), Server) as server:
        try:
            raise error
        except error:
            server.handle_error(None, None)
    assert ("Traceback" in capsys.readouterr().err) is is_told
