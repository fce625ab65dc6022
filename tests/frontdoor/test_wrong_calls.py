"""Every task: a call that it does not understand ends with 2 and one sentence, before anything is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmark.__main__ import main as benchmark
from frontdoor.tasks import TASKS
from guide.cli import main as guide
from tests.frontdoor.project import Project

WRONG: dict[str, list[tuple[str, ...]]] = {
    "serve": [("-a", "foo"), ("-a", ""), ("-a",), ("-a", "127.0.0.1:99999"), ("--bogus",), ("docs",)],
    "check": [("--bogus",), ("docs",)],
    "new": [(), ("page",), ("shoe", "x"), ("page", "Heat.md"), ("number", "No Id"), ("term", "x", "y")],
    "uses": [(), ("no-such-id",), ("corona2019", "kang2021")],
    "build": [("--fast",)],
    "bundle": [("x",)],
    "screenshots": [("nopage",), ("index", "nopage")],
    "lint": [("x",)],
    "benchmark": [("shoes",), ("weight", "50"), ("load", "x"), ("scale", "x"), ("scale", "50", "9")],
    "audit": [("x",)],
    "lock": [("x",), ("--bogus",), ("--upgrade-package",)],
    "test": [("--bogus",), ("nothing",)],
}
INSIDE: dict[str, Callable[[list[str]], int]] = {
    "check": lambda args: guide(["check", *args]),
    "new": lambda args: guide(["new", *args]),
    "uses": lambda args: guide(["uses", *args]),
    "benchmark": benchmark,
}
"""Tasks that understand their words in the project's own environment, called here without one."""
AT_THE_DOOR = [(task, args) for task, calls in WRONG.items() if task not in {*INSIDE, "test"} for args in calls]


def test_no_task_is_left_out() -> None:
    assert sorted(WRONG) == sorted(TASKS)


@pytest.mark.parametrize(("task", "args"), [("srve", ()), *AT_THE_DOOR])
def test_at_the_door(fresh: Project, task: str, args: tuple[str, ...]) -> None:
    done = fresh.run(task, *args)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1), done.stderr
    assert done.stderr.startswith("run.py: ")
    assert done.stderr.endswith(".\n")
    assert (args or (task,))[-1] in done.stderr
    assert not fresh.has(".venv")


@pytest.mark.parametrize(("task", "args"), [(task, args) for task in INSIDE for args in WRONG[task]])
def test_inside(capsys: pytest.CaptureFixture[str], task: str, args: tuple[str, ...]) -> None:
    try:
        code = INSIDE[task](list(args))
    except SystemExit as end:  # as argparse ends
        code = int(end.code or 0)
    out, err = capsys.readouterr()
    assert (code, out, err.count("\n")) == (2, "", 1), err
    assert err.endswith(".\n")


@pytest.mark.parametrize("args", WRONG["test"])
def test_for_pytest(ready: Project, args: tuple[str, ...]) -> None:
    """Its own codes for these are 4 and 5; what it says stands above our sentence."""
    done = ready.run("test", *args)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert args[-1] in done.stderr


def test_tests_that_cannot_be_read_are_a_problem_and_no_wrong_call(ready: Project) -> None:
    assert ready.run("test", "broken").returncode == 1
