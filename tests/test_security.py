"""What browsers are told: nothing is allowed that is not named, and a slip is told at its line."""

import pytest

from guide.rules.sources import data_valid
from guide.security import SHUT
from tests.small import SECURITY, GuideOf, finds


def test_a_page_carries_the_policy_without_what_a_meta_element_may_not_hold(guide_of: GuideOf) -> None:
    library = guide_of()
    assert library.problems == []
    assert library.security.in_pages == "default-src 'none'; script-src 'self'"


def test_nothing_is_allowed_first_however_the_settings_are_ordered(guide_of: GuideOf) -> None:
    turned = SECURITY.replace("default-src: none, script-src: self", "script-src: self, default-src: none")
    assert guide_of(security=turned).security.in_pages == "default-src 'none'; script-src 'self'"


def test_a_server_sends_all_of_it(guide_of: GuideOf) -> None:
    assert guide_of().security.on_servers == {
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
        "Permissions-Policy": "camera=(), xr-spatial-tracking=()",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


@pytest.mark.parametrize(
    ("old", "new", "place", "says"),
    [
        ("src: self", "src: unsafe-inline", "5:33", "`policy.script-src` is 'unsafe-inline', which is none of"),
        ("src: self", "src: https://example.org", "5:33", "`policy.script-src` is 'https://example.org', which"),
        ("script-src", "scrpt-src", "4:3", "`scrpt-src` is not a directive we know (use default-src, script-src,"),
        ("default-src: none", "default-src: self", "5:5", "the policy does not begin with nothing allowed (write `de"),
        ("default-src: none, ", "", "5:5", "the policy does not begin with nothing allowed (write `default-src: n"),
        ("camera", "Camera", "6:15", "`refused.1` is 'Camera', which has the wrong form (write `refused.1:` a list"),
        ("Referrer-Policy: no-referrer, ", "", "4:3", "cited sites would be told who sent the reader (write `Ref"),
        ("nosniff", "'no\"; evil'", "7:45", "`headers.X-Content-Type-Options` is 'no\"; evil', which has"),
    ],
)
def test_a_slip_is_told_at_its_line(guide_of: GuideOf, old: str, new: str, place: str, says: str) -> None:
    assert old in SECURITY
    library = guide_of(security=SECURITY.replace(old, new, 1))
    problems = finds(data_valid, library)
    assert len(problems) == 1
    assert problems[0].startswith(f"mkdocs.yml:{place}: [data-valid] {says}")
    assert library.security is SHUT


def test_one_that_is_missing_is_told_and_shuts_everything(guide_of: GuideOf) -> None:
    library = guide_of(security="")
    assert finds(data_valid, library) == [
        "mkdocs.yml:1:1: [data-valid] there is no `security:` below `extra:` (restore it: git checkout -- mkdocs.yml)"
    ]
    assert library.security.in_pages == "default-src 'none'"


@pytest.mark.parametrize("nav", ["nav: [", "extra: 3\nnav: []", "extra: []\nnav: []"])
def test_a_broken_file_is_no_traceback(guide_of: GuideOf, nav: str) -> None:
    library = guide_of(nav=nav, security="")
    assert any(problem.startswith("mkdocs.yml:") for problem in finds(data_valid, library))
