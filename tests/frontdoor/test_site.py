"""Building and serving: the last good site stays until a better one is whole."""

from __future__ import annotations

import socket

import pytest

from tests.frontdoor.project import Project


def test_a_build_is_strict_looked_over_and_put_in_place(ready: Project) -> None:
    done = ready.run("build")
    new = ready.folder / ".build" / "site"
    assert done.stdout.splitlines() == [
        f"mkdocs build --strict --site-dir {new}",
        f"guide built {new}",
        "Built site/",
    ]
    assert ready.read("site/index.html") == "first"
    assert not new.exists()


@pytest.mark.parametrize(("page", "code"), [("broken", 1), ("bad for built", 3)])
def test_a_failed_build_leaves_the_last_good_site(ready: Project, page: str, code: int) -> None:
    ready.run("build")
    ready.write("docs/index.md", page)
    done = ready.run("bundle")
    assert done.returncode == code
    assert done.stdout.endswith("site/ was not changed.\n")
    assert ready.read("site/index.html") == "first"
    assert not ready.has(".build/site")


def test_a_failed_first_build_leaves_no_half_site(ready: Project) -> None:
    ready.write("docs/index.md", "broken")
    assert "No site/ was written." in ready.run("build").stdout
    assert not ready.has("site")


def test_the_next_build_clears_up_after_a_killed_one(ready: Project) -> None:
    ready.write(".build/site/half.html", "left by a build that was killed")
    ready.write(".build/old-site/index.html", "left between the two renames")
    ready.write("docs/index.md", "broken")
    ready.run("build")
    assert ready.read("site/index.html") == "left between the two renames"
    assert not ready.has(".build/site")


def test_a_bundle_is_made_from_a_new_build(ready: Project) -> None:
    assert ready.run("bundle").stdout.splitlines()[-2:] == ["Built site/", "guide bundle"]


def test_it_serves_at_a_printed_address_with_live_reload(ready: Project) -> None:
    address, called = ready.run("serve", "--dirty").stdout.splitlines()
    port = address.split("/")[2]
    assert called == f"mkdocs serve --livereload --dev-addr {port} --dirty"


def test_a_taken_port_is_passed_over(ready: Project) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        done = ready.run("serve", "-a", address)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"run.py: cannot serve at {address}")
