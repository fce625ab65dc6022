"""The headers in each server's words, and the folder a server is given: whole or not at all."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guide.security import SHUT
from guide.site import hosting

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for path in ("hosting/nginx.conf", "site/index.html", "site/assets/guide.css"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(path, "utf-8")
    (tmp_path / "dist").mkdir()
    hosting.write_headers(tmp_path / "site", SHUT)
    return tmp_path


def test_netlify_and_cloudflare_find_the_headers_in_the_site(project: Path) -> None:
    assert (project / "site/_headers").read_text("utf-8") == (
        "/*\n  Content-Security-Policy: default-src 'none'\n  Permissions-Policy: \n  Referrer-Policy: no-referrer\n"
    )


def test_nginx_sends_them_with_errors_too() -> None:
    assert hosting.for_nginx(SHUT).splitlines()[0] == (
        "add_header Content-Security-Policy \"default-src 'none'\" always;"
    )


def test_caddy_sends_them_and_not_its_name() -> None:
    assert hosting.for_caddy(SHUT).splitlines() == [
        "header {",
        "\tContent-Security-Policy \"default-src 'none'\"",
        '\tPermissions-Policy ""',
        '\tReferrer-Policy "no-referrer"',
        "\t-Server",
        "}",
    ]


@pytest.mark.skipif(shutil.which("caddy") is None, reason="Caddy reads its own file; install caddy")
@pytest.mark.parametrize(
    ("host", "listens"), [({}, ":8080"), ({"GUIDE_HOST": ""}, ":8080"), ({"GUIDE_HOST": "guide.example.org"}, ":443")]
)
def test_caddy_serves_the_host_that_is_named_or_port_8080(tmp_path: Path, host: dict[str, str], listens: str) -> None:
    shutil.copy(ROOT / "hosting/Caddyfile", tmp_path)
    (tmp_path / "headers.caddy").write_text(hosting.for_caddy(SHUT), "utf-8")
    rest = {name: value for name, value in os.environ.items() if name != "GUIDE_HOST"}
    command = ["caddy", "adapt", "--config", "Caddyfile"]
    done = subprocess.run(command, cwd=tmp_path, env=rest | host, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (server,) = json.loads(done.stdout)["apps"]["http"]["servers"].values()
    assert server["listen"] == [listens]


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_server_is_given_its_configuration_the_headers_and_the_site(project: Path) -> None:
    made = hosting.make(project, SHUT, project / "site")
    assert made == project / "dist/hosting"
    assert files(made) == ["headers.caddy", "headers.conf", "nginx.conf", "site/assets/guide.css", "site/index.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such rights")
def test_the_server_may_read_what_only_its_maker_could(project: Path) -> None:
    (project / "site/assets").chmod(0o700)
    (project / "site/index.html").chmod(0o600)
    made = hosting.make(project, SHUT, project / "site")
    assert {path.stat().st_mode & 0o777 for path in made.rglob("*")} == {0o755, 0o644}


def test_made_again_nothing_old_is_left(project: Path) -> None:
    made = hosting.make(project, SHUT, project / "site")
    (project / "site/assets/guide.css").unlink()
    hosting.make(project, SHUT, project / "site")
    assert "site/assets/guide.css" not in files(made)


def test_when_it_cannot_be_made_the_old_one_stays_and_nothing_half_written_is_left(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = hosting.make(project, SHUT, project / "site")
    before = files(made)
    monkeypatch.setattr(hosting, "for_caddy", lambda _security: (_ for _ in ()).throw(OSError(28, "full")))
    with pytest.raises(OSError, match="full"):
        hosting.make(project, SHUT, project / "site")
    assert files(made) == before
    assert [path.name for path in (project / "dist").iterdir()] == ["hosting"]
