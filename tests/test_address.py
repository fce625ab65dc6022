"""The address of the published guide: none, a good one, or one sentence."""

from __future__ import annotations

import pytest

from guide.site.address import WrongAddressError, checked, repository


def test_there_may_be_none() -> None:
    assert checked("") == checked(" ") == ""


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/guide",
        "https://example.org/guide/",
        " http://localhost:80 ",
        "https://a.org/x.y/~me/%C3%A4",
    ],
)
def test_an_address_ends_in_one_slash(address: str) -> None:
    assert checked(address) == address.strip().rstrip("/") + "/"


def test_one_copied_from_a_browser_is_that_of_the_folder() -> None:
    assert checked("https://x.org/guide/index.html") == "https://x.org/guide/"


@pytest.mark.parametrize(
    "address",
    ["example.org/guide/", "ftp://example.org/", "https:///guide/", "https://x.org/?a=b", "https://x.org/#a", "/guide/",
     "https://a/../b", "https://a/./b/", "https://a//b", "https://a/%zz", "https://./", "https://a:999999/",
     "https://x.org/a b/", 'https://x.org/"><script>', "https://[x/", "/", "https://x.org/guide/about.html", "https://x.org/guide/about.html/"],
)  # fmt: skip
def test_a_wrong_address_gives_one_sentence_with_a_right_one(address: str) -> None:
    with pytest.raises(WrongAddressError) as told:
        checked(address)
    assert str(told.value) == (
        f"the address `{address}` of the guide cannot be used: write GUIDE_ADDRESS as https://example.org/guide/"
    )


def test_the_address_of_the_repository_is_checked_alike() -> None:
    assert repository("") == ""
    assert repository("https://example.org/owner/name") == "https://example.org/owner/name/"
    with pytest.raises(WrongAddressError, match="of the repository cannot be used: write GUIDE_REPOSITORY as https://"):
        repository("javascript:alert(1)")
