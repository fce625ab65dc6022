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
