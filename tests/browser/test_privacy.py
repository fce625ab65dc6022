"""Who reads what stays with the reader: in Chromium and Firefox, through nginx and from the unpacked bundle."""

from collections import Counter

import pytest

from tests.browser.privacy import walk
from tests.browser.test_questions import QUESTIONS

BROWSERS = {"Chromium": "browser", "Firefox": "firefox"}
PLACES = {"nginx": "hosted", "folder": "bundle"}
WAYS = [
    ("Chromium", "nginx"),
    ("Firefox", "folder"),
    pytest.param("Chromium", "folder", marks=pytest.mark.exhaustive),
    pytest.param("Firefox", "nginx", marks=pytest.mark.exhaustive),
]
CORRECTIONS = "about/corrections.html"
"""The page with a field to choose from."""
USED = ("words", "boxes", "fields", "choices", "drawings", "enlarged")


@pytest.mark.parametrize(("program", "place"), WAYS)
def test_a_reader_who_uses_everything_leaves_nothing_and_asks_nobody_else(
    request: pytest.FixtureRequest, paths: list[str], kinds: list[str], program: str, place: str
) -> None:
    """On a page of each kind and two tools, on all with `--all`: test_first_view.py listens on all each time."""
    browser, home = request.getfixturevalue(BROWSERS[program]), request.getfixturevalue(PLACES[place])
    walked = paths if request.config.option.all else sorted({*kinds, QUESTIONS, CORRECTIONS})
    pages = [path for path in walked if place == "nginx" or path != "404.html"]
    seen = walk(browser, home, pages, pages if request.config.option.all else kinds[::3])
    assert seen.trouble == {}, "a message, a breach of the policy, or a request to others"
    assert seen.left == {}, "something was kept of what was read, typed or ticked"
    assert len(seen.found) > 3
    assert [path for path, found in seen.found.items() if found < 5] == [], "the search finds too little there"
    used = Counter[str]()
    for each in seen.used.values():
        used.update(each)
    assert [name for name in USED if not used[name]] == []
    assert used["enlarged"] == used["drawings"]
