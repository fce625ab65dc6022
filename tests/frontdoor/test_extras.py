"""Programs that only some tests need: found, fetched where that is safe, or done without."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from frontdoor import debian, extras
from frontdoor.extras import CADDY, FIREFOX, NGINX
from frontdoor.programs import TaskError


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """A Debian where we are root, with none of the programs and no services; gives what is being installed."""
    installed: list[str] = []
    for extra in (FIREFOX, NGINX, CADDY):
        monkeypatch.delenv(extra.variable, raising=False)
    monkeypatch.setattr("shutil.which", lambda name, path="": None)
    monkeypatch.setattr(extras, "SYSTEMD", tmp_path / "none")
    monkeypatch.setattr(extras, "can_install", lambda: True)
    monkeypatch.setattr(extras, "install", installed.append)
    return installed


def test_one_that_is_here_is_taken(bare: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name, path="": sys.executable if name == "nginx" else None)
    assert extras.get(NGINX) == sys.executable
    assert bare == []


def test_one_for_administrators_is_found_off_the_path(bare: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name, path="": sys.executable if "/usr/sbin" in path else None)
    assert extras.found(NGINX) == sys.executable
    assert bare == []


def test_debian_is_asked_for_what_is_missing(bare: list[str]) -> None:
    assert extras.for_tests() == {"GUIDE_FIREFOX": "", "GUIDE_NGINX": "", "GUIDE_CADDY": ""}
    assert bare == ["firefox-esr", "nginx", "caddy"]


def test_no_server_is_installed_where_it_would_be_started(bare: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "SYSTEMD", Path(__file__))
    extras.for_tests()
    assert bare == ["firefox-esr"]


def test_nothing_is_installed_without_the_right_to(bare: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extras, "can_install", lambda: False)
    assert extras.get(FIREFOX) == ""
    assert bare == []


def test_an_empty_name_means_to_do_without(bare: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_NGINX", "")
    assert extras.get(NGINX) == extras.found(NGINX) == ""
    assert bare == []


def test_a_name_that_leads_nowhere_is_said(bare: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_NGINX", "no/such/nginx")
    with pytest.raises(TaskError, match="GUIDE_NGINX names no/such/nginx, and there is no program"):
        extras.get(NGINX)
    assert bare == []


def test_what_a_skipped_test_says_tells_how_to_get_it() -> None:
    assert FIREFOX.missing.startswith("there is no firefox: install it (Debian: apt install firefox-esr)")


def test_debian_is_asked_for_its_list_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(debian, "watch", lambda label, _command, _more: asked.append(label))
    debian._update.cache_clear()
    debian.install("nginx")
    debian.install("caddy")
    assert [label.split()[0] for label in asked] == ["Asking", "Installing", "Installing"]
