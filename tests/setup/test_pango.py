"""Pango is asked of Debian only where it is missing."""

import pytest

from setup import apt


@pytest.mark.parametrize(("there", "wanted"), [("libpangoft2-1.0.so.0", []), (None, ["libpangoft2-1.0-0"])])
def test_it_is_installed_where_it_is_missing(
    monkeypatch: pytest.MonkeyPatch, there: str | None, wanted: list[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(apt, "find_library", lambda _name: there)
    monkeypatch.setattr("setup.apt.install", asked.append)
    apt.install_pango()
    assert asked == wanted
