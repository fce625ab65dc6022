"""The address of the published guide: none, a good one, or one sentence."""

import pytest

from guide.address import GUIDE, REPOSITORY, address
from guide.problem import RefusedError


def test_there_may_be_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(GUIDE, raising=False)
    assert address(GUIDE) == address(GUIDE, "") == address(GUIDE, " ") == ""


@pytest.mark.parametrize(
    "given",
    [
        "https://example.org/guide",
        "https://example.org/guide/",
        " http://localhost:80 ",
        "https://a.org/x.y/~me/%C3%A4",
    ],
)
def test_an_address_ends_in_one_slash(given: str) -> None:
    assert address(GUIDE, given) == given.strip().rstrip("/") + "/"


def test_the_environment_may_hold_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(GUIDE, "https://example.org")
    assert address(GUIDE) == "https://example.org/"
    assert address(GUIDE, "https://example.net") == "https://example.net/"


def test_one_copied_from_a_browser_is_that_of_the_folder() -> None:
    assert address(GUIDE, "https://x.org/guide/index.html") == "https://x.org/guide/"


@pytest.mark.parametrize(
    "given",
    ["example.org/guide/", "ftp://example.org/", "https:///guide/", "https://x.org/?a=b", "https://x.org/#a", "/guide/",
     "https://a/../b", "https://a/./b/", "https://a//b", "https://a/%zz", "https://./", "https://a:999999/",
     "https://x.org/a b/", 'https://x.org/"><script>', "https://[x/", "/", "https://x.org/guide/about.html", "https://x.org/guide/about.html/"],
)  # fmt: skip
def test_a_wrong_address_gives_one_sentence_with_a_right_one(given: str) -> None:
    with pytest.raises(RefusedError) as told:
        address(GUIDE, given)
    assert str(told.value) == (
        f"the address `{given}` of the guide cannot be used: write GUIDE_ADDRESS as https://example.org/guide/"
    )


def test_the_address_of_the_repository_is_checked_alike() -> None:
    assert address(REPOSITORY, " ") == ""
    assert address(REPOSITORY, "https://example.org/owner/name") == "https://example.org/owner/name/"
    with pytest.raises(RefusedError, match="of the repository cannot be used: write GUIDE_REPOSITORY as https://"):
        address(REPOSITORY, "javascript:alert(1)")
