"""Programs that only some tests need: found, installed where that is safe, or done without."""

import subprocess
import sys
from pathlib import Path

import pytest

from setup import apt, optional_programs
from setup.optional_programs import CADDY, FIREFOX, KIWIX, NGINX
from setup.run_program import TaskError


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """What is being installed on a Debian with none of the programs and no services."""
    asked: list[str] = []
    for program in (FIREFOX, NGINX, CADDY, KIWIX):
        monkeypatch.delenv(program.variable, raising=False)
    monkeypatch.setattr("shutil.which", lambda _name, path="": None)
    monkeypatch.setattr(optional_programs, "SYSTEMD", tmp_path / "none")
    monkeypatch.setattr(apt, "install", asked.append)
    return asked


def test_one_that_is_here_is_taken(installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name, path="": sys.executable if name == "nginx" else None)
    assert optional_programs.get(NGINX) == sys.executable
    assert installed == []


def test_one_for_administrators_is_found_off_the_path(installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name, path="": sys.executable if "/usr/sbin" in path else None)
    assert optional_programs.get(NGINX) == sys.executable
    assert installed == []


def test_debian_is_asked_for_what_is_missing(installed: list[str]) -> None:
    names = ("FIREFOX", "NGINX", "CADDY", "KIWIX_SERVE")
    assert optional_programs.for_tests() == {f"GUIDE_{name}": "" for name in names}
    assert installed == ["firefox-esr", "nginx", "caddy", "kiwix-tools"]


def test_no_server_is_installed_where_it_would_be_started(
    installed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(optional_programs, "SYSTEMD", Path(__file__))
    optional_programs.for_tests()
    assert installed == ["firefox-esr", "kiwix-tools"]


def test_an_empty_name_means_to_do_without(installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_NGINX", "")
    monkeypatch.setattr("shutil.which", lambda _name, path="": sys.executable)
    assert optional_programs.get(NGINX) == optional_programs.found(NGINX) == ""
    assert installed == []


def test_a_name_that_leads_nowhere_is_told(installed: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GUIDE_NGINX", "no/such/nginx")
    with pytest.raises(TaskError, match="GUIDE_NGINX names no/such/nginx, and there is no program"):
        optional_programs.get(NGINX)
    assert installed == []


def test_what_a_skipped_test_says_tells_how_to_get_it() -> None:
    assert FIREFOX.missing.startswith("there is no firefox: install it (Debian: apt install firefox-esr)")


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands apt.install runs, on a machine that has apt-get and sudo."""
    commands: list[str] = []
    monkeypatch.setattr(apt, "watch", lambda _label, command, _more: commands.append(" ".join(command)))
    monkeypatch.setattr("shutil.which", lambda name: name)
    apt._run.cache_clear()
    return commands


on_debian = pytest.mark.skipif(sys.platform == "win32", reason="there is no root there")


@on_debian
def test_root_installs_without_recommended_packages_and_asks_for_the_list_once(
    ran: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    apt.install("nginx")
    apt.install("caddy")
    one, two = (f"apt-get install -y --no-install-recommends {package}" for package in ("nginx", "caddy"))
    assert ran == ["apt-get update", one, two]


@on_debian
@pytest.mark.parametrize(("code", "commands"), [(0, 2), (1, 0)])
def test_others_install_through_a_sudo_that_asks_no_password(
    ran: list[str], monkeypatch: pytest.MonkeyPatch, code: int, commands: int
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setattr("subprocess.run", lambda command, **_: subprocess.CompletedProcess(command, code))
    apt.install("nginx")
    assert len(ran) == commands
    assert all(command.startswith("sudo -n apt-get ") for command in ran)


@on_debian
def test_without_apt_get_nothing_is_installed(ran: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _name: None)
    apt.install("nginx")
    assert ran == []
