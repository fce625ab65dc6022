"""The address of the published guide: none, a good one, or one sentence."""

from __future__ import annotations

import pytest

from guide.address import VARIABLE, WrongAddressError, given


def test_there_may_be_none() -> None:
    assert given({}) == given({VARIABLE: " "}) == ""


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
    assert given({VARIABLE: address}) == address.strip().rstrip("/") + "/"


@pytest.mark.parametrize(
    "address",
    ["example.org/guide/", "ftp://example.org/", "https:///guide/", "https://x.org/?a=b", "https://x.org/#a", "/guide/",
     "https://a/../b", "https://a/./b/", "https://a//b", "https://a/%zz", "https://./", "https://a:999999/",
     "https://x.org/a b/", 'https://x.org/"><script>', "https://[x/"],
)  # fmt: skip
def test_a_wrong_address_gives_one_sentence_with_a_right_one(address: str) -> None:
    with pytest.raises(WrongAddressError) as told:
        given({VARIABLE: address})
    assert str(told.value) == (
        f"the address `{address}` of the guide cannot be used: write GUIDE_ADDRESS as https://example.org/guide/"
    )
