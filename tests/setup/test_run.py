"""Calling run.py: what it lists, what it refuses, what it hands on, and how it ends when it is told to."""

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import os_errors
from setup.run_program import watch
from setup.tasks import TASKS
from tests.imports import imported
from tests.setup.project import ROOT, Project

SCRIPTS = ROOT / "scripts"
FILES = [SCRIPTS / name for name in ("run.py", "files.py", "os_errors.py", "formats/__init__.py")]
FILES += sorted((SCRIPTS / "setup").glob("*.py"))
on_a_terminal = pytest.mark.skipif(sys.platform == "win32", reason="only a console can send signals to programs there")


@pytest.mark.parametrize("args", [(), ("--help",)])
def test_called_bare_it_lists_every_task_on_a_line_and_makes_nothing(fresh: Project, args: tuple[str, ...]) -> None:
    done = fresh.run(*args)
    listed = [line.split()[0] for line in done.stdout.splitlines()[2:]]
    assert (done.returncode, listed) == (0, list(TASKS))
    assert fresh.names() == set()


def test_an_old_python_is_told_so(fresh: Project) -> None:
    pretend = "import sys, runpy; sys.version_info = (3, 9, 1); runpy.run_path(sys.argv[1])"
    command = [sys.executable, "-c", pretend, str(fresh.folder / "scripts/run.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("The guide needs Python 3.11 or newer")


def test_an_old_python_can_read_run_py() -> None:
    ast.parse(FILES[0].read_text(encoding="utf-8"), feature_version=(3, 4))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_nothing_has_to_be_installed_for_it(file: Path) -> None:
    assert imported(file) <= {*sys.stdlib_module_names, "setup", "files", "os_errors", "formats"}


def test_of_two_new_entries_at_once_the_second_waits_for_the_first(ready: Project) -> None:
    ready.write("docs/index.md", "slow")
    first = ready.start("new", "term", "one", until="guide new term one")
    second = ready.start("new", "term", "two", until="Waiting for another run.py")
    ready.write("docs/index.md", "done")
    assert first.wait(30) == 0
    assert second.communicate(timeout=30)[0].splitlines() == ["guide new term two"]


@pytest.mark.parametrize(
    ("args", "handed_on"),
    [
        (("check", "--format", "json"), "guide check --format json"),
        (("new", "term", "micro-tese"), "guide new term micro-tese"),
        (("uses", "corona2019"), "guide uses corona2019"),
    ],
)
def test_the_packages_own_tasks_are_handed_on_whole(ready: Project, args: tuple[str, ...], handed_on: str) -> None:
    assert ready.run(*args).stdout.splitlines() == [handed_on]


def test_a_failed_check_fails_with_the_checks_own_code(ready: Project) -> None:
    ready.write("docs/index.md", "bad for check")
    assert ready.run("check").returncode == 3


@on_a_terminal
def test_a_task_whose_program_was_killed_ends_as_shells_tell_it(ready: Project) -> None:
    ready.write("docs/index.md", "killed")
    assert ready.run("check").returncode == 128 + signal.SIGKILL


@pytest.mark.parametrize(
    "args",
    [
        ("srve",),
        ("serve", "-a"),
        ("serve", "-a", "foo"),
        ("serve", "-a", ":1"),
        ("build", "--fast"),
        ("bundle", "x"),
        ("bundle", "--only"),
        ("bundle", "--only", "docx"),
        ("screenshots", "no-page"),
        ("lint", "x"),
        ("audit", "x"),
    ],
    ids=" ".join,
)
def test_a_wrong_call_is_one_sentence_and_2_before_anything_is_made(fresh: Project, args: tuple[str, ...]) -> None:
    assert args[-1] in fresh.refused(*args, code=2)
    assert fresh.names() == set()


WITHOUT = {f"GUIDE_{name}": "" for name in ("NGINX", "CADDY", "KIWIX_SERVE")}
BROWSERS = {"GUIDE_CHROMIUM": sys.executable, "GUIDE_FIREFOX": sys.executable, **WITHOUT}


def test_the_tests_get_all_that_follows_and_the_browsers_to_use(ready: Project) -> None:
    done = ready.run("test", "--all", "tests/test_text.py", "-k", "pages", **BROWSERS)
    called = "pytest --all tests/test_text.py -k pages"
    assert done.stdout.splitlines()[-1].startswith(f"{called} with {sys.executable} {sys.executable} none none in ")


@pytest.mark.parametrize("all_of_them", [(), ("--all",)])
def test_the_whole_suite_measures_what_it_covers_and_then_opens_browsers(
    ready: Project, all_of_them: tuple[str, ...]
) -> None:
    first, second = ready.run("test", *all_of_them, **BROWSERS).stdout.splitlines()[-2:]
    assert first.startswith(" ".join(["pytest --cov --ignore=tests/browser", *all_of_them]))
    assert second.startswith(" ".join(["pytest tests/browser", *all_of_them]))
    shared = Path(first.split(" in ")[1])
    assert (second.split(" in ")[1], shared.exists()) == (str(shared), False)


def test_what_fails_before_the_browsers_is_not_forgotten_after_them(ready: Project) -> None:
    assert ready.run("test", **BROWSERS, FAILING="--cov").returncode == 1


@pytest.mark.parametrize(("word", "code"), [("failed", 1), ("broken", 1), ("--bogus", 2), ("nothing", 2)])
def test_of_pytests_codes_a_wrong_call_is_2_and_the_others_1(ready: Project, word: str, code: int) -> None:
    assert ready.run("test", word, **BROWSERS).returncode == code


@on_a_terminal
@pytest.mark.usefixtures("ctrl_c")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_a_build_that_is_stopped_leaves_the_old_site_and_no_program_behind(
    ready: Project, name: str, code: int
) -> None:
    ready.run("build")
    ready.write("docs/index.md", "slow")
    child = ready.start("build", until="guide built")
    if name == "SIGINT":
        os.killpg(child.pid, signal.SIGINT)  # as a terminal does
    else:
        child.terminate()
    said, _ = child.communicate(timeout=60)
    assert (child.returncode, said) == (code, "guide tidied up\n" + ("run.py: stopped.\n" if code == 130 else ""))
    assert (ready.read("site/index.html"), ready.names()) == ("first", {".build", ".venv", "site"})
    with pytest.raises(ProcessLookupError):
        os.killpg(child.pid, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="its programs need more of their environment")
@pytest.mark.parametrize(("task", "folder"), [("build", "a “é”"), ("audit", "plain")])
def test_neither_home_nor_place_nor_a_terminal_without_letters_matter(
    ready: Project, tmp_path: Path, task: str, folder: str
) -> None:
    project = Project(ready.folder.rename(tmp_path / folder))
    project.write("docs/index.md", "say ü → “é”")
    bare = {"PATH": str(tmp_path), "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    bare |= {"PYTHONPATH": project.environment({})["PYTHONPATH"], "FAKE_SAYS": "Found → one"}
    done = subprocess.run(project.command(task), env=bare, cwd="/", capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (int(task == "audit"), b"")
    assert (b"say ? ? ???" if task == "build" else b"Found ??? one") in done.stdout


def test_a_terminal_sees_the_latest_line_of_a_long_program(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    code, lines = watch("Doing it", [sys.executable, "-c", "print('one'); print('two'); exit(3)"])
    assert (code, lines) == (3, ["one", "two"])
    shown = [line.strip() for line in capsys.readouterr().out.split("\r")]
    assert [line for line in shown if line] == ["Doing it ...", "one", "two"]


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left on device", "site"), "the disk is full: make room, then run this again"),
        (OSError(30, "Read-only file system", "site"), "site cannot be written, because its disk is read-only"),
        (PermissionError(13, "Permission denied", ".venv"), ".venv is in use or not yours: close what uses it"),
        (OSError(5, "Input/output error", "docs"), "docs: Input/output error"),
        (FileNotFoundError(2, "No such file", "LICENSE"), "LICENSE is missing: put it back, such as with git checkout"),
        (FileExistsError(17, "File exists", ".build"), ".build is in the way: move it away, then run this again"),
        (IsADirectoryError(21, "Is a directory", "turn"), "turn is in the way: move it away"),
        (NotADirectoryError(20, "Not a directory", "dist"), "dist is in the way: move it away"),
    ],
)
def test_what_the_system_refuses_is_one_sentence(error: OSError, sentence: str) -> None:
    assert os_errors.sentence(error).startswith(sentence)
