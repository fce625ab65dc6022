"""The browser of the tests loads no pages but those that a test opens."""

from playwright.sync_api import Browser

from tests.browser.reader import NewReader


def test_a_window_brings_no_pages_of_its_own(browser: Browser, reader: NewReader) -> None:
    reader().open("404.html")
    told = browser.new_browser_cdp_session().send("Target.getTargets", {"filter": [{}]})
    assert [target["url"] for target in told["targetInfos"] if "omnibox" in target["url"]] == []
