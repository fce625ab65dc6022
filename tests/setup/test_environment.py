"""Setting up: once, whole or not at all, and again only when something changed."""

import hashlib
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from setup import apt, environment
from setup.run_program import TaskError
from tests.setup.project import FAKES, Project

SETTING_UP = "Setting up .venv"
WHEEL = "fakes-1.0-py3-none-any.whl"
METADATA = {
    "fakes-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: fakes\nVersion: 1.0\n",
    "fakes-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "fakes-1.0.dist-info/entry_points.txt": "[console_scripts]\nfake = mkdocs.fake:main\n",
    "fakes-1.0.dist-info/RECORD": "",
    "mkdocs/fake.py": "import sys\ndef main(): print(sys.executable)\n",
}


def test_a_second_call_sets_nothing_up(fresh: Project) -> None:
    assert SETTING_UP in fresh.run("check").stdout
    assert fresh.run("check").stdout == "guide check\n"
    assert fresh.names() == {".build", ".venv"}


def test_the_package_is_found_when_the_folder_was_moved(ready: Project) -> None:
    [pth] = (ready.folder / ".venv").rglob("guide.pth")
    assert (pth.parent / pth.read_text().strip()).resolve() == (ready.folder / "scripts").resolve()


@pytest.mark.parametrize("change", ["other pins", "another Python", "half deleted"])
def test_it_is_made_again_after_a_change(ready: Project, change: str) -> None:
    stamp = ready.folder / ".venv" / environment.STAMP
    if change == "other pins":
        ready.write("requirements.lock", "fakes==2.0\n")
    elif change == "another Python":
        stamp.write_text(stamp.read_text().replace(environment.VERSION, "3.99"))
    else:
        (ready.folder / ".venv" / environment.PROGRAMS / environment.PYTHON.name).unlink()
    assert SETTING_UP in ready.run("check").stdout
    assert ready.run("check").stdout == "guide check\n"


@pytest.mark.parametrize(
    ("pip", "words"),
    [
        ("ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device", "the disk is full"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.", "do not use it"),
        (
            "Failed to establish a new connection\nERROR: No matching distribution found for x",
            "connect to the internet",
        ),
        ("ERROR: No matching distribution found for lxml==9", "lxml==9 is not to be had ready-made"),
        ("Looking\nERROR: something new", "could not be installed: ERROR: something new."),
    ],
)
def test_a_failed_set_up_says_why_and_leaves_the_old_environment(ready: Project, pip: str, words: str) -> None:
    kept = ready.read("requirements.lock")
    ready.write("requirements.lock", "fakes==2.0\n")
    assert words in ready.refused("check", FAKE_PIP=pip)
    assert ready.names() == {".build", ".venv"}
    ready.write("requirements.lock", kept)
    assert ready.run("check").stdout == "guide check\n"


def test_a_failed_first_set_up_leaves_nothing(fresh: Project) -> None:
    fresh.refused("check", FAKE_PIP="Failed to establish a new connection")
    assert fresh.names() == {".build"}


@pytest.mark.skipif(sys.platform == "win32", reason="signals to a group of programs need Linux or macOS")
def test_a_set_up_that_was_killed_leaves_the_old_environment_and_the_next_one_succeeds(ready: Project) -> None:
    stamp = ready.read(".venv/set-up-done")
    ready.write("requirements.lock", "fakes==2.0\n")
    child = ready.start("check", until="Installing", FAKE_WAIT=str(ready.folder / "docs"))
    os.killpg(child.pid, signal.SIGKILL)
    child.communicate()
    assert ready.read(".venv/set-up-done") == stamp
    assert SETTING_UP in ready.run("check").stdout
    assert (ready.read(".venv/set-up-done") != stamp, ready.names()) == (True, {".build", ".venv"})


def test_three_at_once_set_up_once(fresh: Project) -> None:
    started = [
        subprocess.Popen(fresh.command("check"), env=fresh.environment({}), stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = "".join(one.communicate()[0] for one in started)
    assert ([one.returncode for one in started], said.count(SETTING_UP)) == ([0, 0, 0], 1)


def test_a_missing_lock_is_said(fresh: Project) -> None:
    (fresh.folder / "requirements.lock").unlink()
    assert "requirements.lock is missing: put it back" in fresh.refused("check")
    assert fresh.names() <= {".build"}


def test_a_python_without_venv_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(environment, "find_spec", lambda _name: None)
    monkeypatch.setattr(apt, "install", asked.append)
    with pytest.raises(TaskError, match="comes without venv: install it"):
        environment.create(Path())
    assert asked == ["python3-venv"]


def test_the_real_pip_fills_it_from_the_lock_and_refuses_a_package_that_is_another(fresh: Project) -> None:
    real = {"PYTHONPATH": "", "PIP_CONFIG_FILE": os.devnull, "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(fresh.folder)}
    fresh.write("requirements.lock", f"fakes==1.0 --hash=sha256:{_wheel(fresh.folder / WHEEL)}\n")
    assert fresh.run("build", **real).returncode == 0
    programs = fresh.folder / ".venv" / environment.PROGRAMS
    told = subprocess.run([programs / "fake"], capture_output=True, text=True, check=True).stdout
    assert Path(told.strip()).parent == programs
    (fresh.folder / WHEEL).write_bytes(b"PK")
    fresh.write("requirements.lock", f"fakes==1.0 --hash=sha256:{'0' * 64}\n")
    assert "is not the one in requirements.lock" in fresh.run("check", **real).stderr
    assert fresh.names() == {".build", ".venv", "site", WHEEL}


def _wheel(path: Path) -> str:
    """Write a wheel that holds the fakes; returns its SHA-256."""
    with zipfile.ZipFile(path, "w") as wheel:
        for name, text in METADATA.items():
            wheel.writestr(name, text)
        wheel.write(FAKES / "installed/mkdocs/__main__.py", "mkdocs/__main__.py")
    return hashlib.sha256(path.read_bytes()).hexdigest()
