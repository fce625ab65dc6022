"""Ctrl-C ends a command, and the processes it started, without a word: run.py says that it stopped."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from guide.processes import CAN_SHARE, undisturbed
from guide.remembered import FOLDER

from tests.small import GuideOf

ROOT = Path(__file__).resolve().parents[1]
VERSION = '[project]\nversion = "1"\n'
only_linux = pytest.mark.skipif(not CAN_SHARE, reason="only Linux hands work on to other processes")
HANGS = """
import os, signal, sys, time
from pathlib import Path
from guide import cli, content, lists, rules
from guide.rules import sharing

def hang(*_):
    Path(sys.argv[1], f"hangs-{os.getpid()}").touch()
    time.sleep(600)

signal.signal(signal.SIGINT, signal.default_int_handler)
sharing.MANY = content.LONG = 1
PLACE
sys.exit(cli.main(["--root", sys.argv[1], "check"]))
"""
PLACES = {
    "while lists are read": "lists._alone = hang",
    "while pages are looked at": "rules.PARTED = (hang,)",
}


@only_linux
@pytest.mark.parametrize("when", PLACES)
def test_nothing_is_said_and_nothing_goes_on(guide_of: GuideOf, when: str) -> None:
    root = guide_of().root
    shutil.rmtree(root / FOLDER)
    child = subprocess.Popen(
        [sys.executable, "-c", HANGS.replace("PLACE", PLACES[when]), str(root)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")},
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not list(root.glob("hangs-*")):
        assert child.poll() is None
        time.sleep(0.05)
    os.killpg(child.pid, signal.SIGINT)
    assert (child.communicate()[1], child.returncode) == ("", 130)
    with pytest.raises(ProcessLookupError):
        os.killpg(child.pid, 0)


@only_linux
@pytest.mark.usefixtures("ctrl_c")
def test_it_is_heard_once_the_processes_are_started() -> None:
    steps: list[str] = []

    def start() -> None:
        with undisturbed():
            os.kill(os.getpid(), signal.SIGINT)
            steps.append("started")
        steps.append("not stopped")

    with pytest.raises(KeyboardInterrupt):
        start()
    assert steps == ["started"]


ZIPS = """
import runpy, sys, time
from guide import bundle

def hang(part, *_):
    part.write_text("half a zip")
    print("writing", flush=True)
    time.sleep(600)

bundle._write, bundle.sbom.sbom = hang, lambda *_: ""
sys.argv = ["guide.cli", "--root", sys.argv[1], "bundle"]
runpy.run_module("guide.cli", run_name="__main__")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there a program is ended without a word to it")
def test_a_command_that_is_ended_leaves_nothing_half_written(guide_of: GuideOf) -> None:
    root = guide_of(files={"site/index.html": "Home", "LICENSE": "MIT", "pyproject.toml": VERSION}).root
    child = subprocess.Popen(
        [sys.executable, "-c", ZIPS, str(root)],
        env=os.environ | {"PYTHONPATH": str(ROOT / "scripts")},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout
    assert child.stdout.readline() == "writing\n"
    child.terminate()
    assert child.wait(20) == 143
    assert list((root / "dist").iterdir()) == []
