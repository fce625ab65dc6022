"""Who reads what stays with the reader: in Chromium and Firefox, through nginx and from the unpacked bundle."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.browser.privacy import Walk, walk

BROWSERS = {"Chromium": "browser", "Firefox": "firefox"}
PLACES = {"nginx": "hosted", "folder": "bundle"}
USED = ("words", "boxes", "fields", "choices", "drawings", "enlarged")


@pytest.fixture(scope="module", params=[(one, other) for one in BROWSERS for other in PLACES], ids=" ".join)
def walked(request: pytest.FixtureRequest, paths: list[str], kinds: list[str]) -> Walk:
    """Every page is opened in Chromium through nginx, otherwise one of each kind, unless `--all` is asked for."""
    browser, place = request.param
    home = request.getfixturevalue(PLACES[place])
    whole = (browser, place) == ("Chromium", "nginx") or request.config.option.all
    pages = [path for path in (paths if whole else kinds) if place == "nginx" or path != "404.html"]
    return walk(request.getfixturevalue(BROWSERS[browser]), home, pages, kinds)


def test_no_page_complains_breaks_the_policy_or_asks_anyone_else(walked: Walk) -> None:
    assert walked.trouble == {}


def test_nothing_is_left_of_what_was_read_typed_or_ticked(walked: Walk) -> None:
    assert walked.left == {}


def test_the_search_finds_something_wherever_it_is_used(walked: Walk) -> None:
    assert len(walked.found) > 8
    assert [path for path, found in walked.found.items() if found < 5] == []


def test_everything_there_is_was_used(walked: Walk) -> None:
    total = Counter[str]()
    for used in walked.used.values():
        total.update(used)
    assert [name for name in USED if not total[name]] == []
    assert total["enlarged"] == total["drawings"]
