"""The tasks of run.py, and how their errors are reported."""

import signal
import sys
from collections.abc import Callable
from io import TextIOWrapper
from tempfile import TemporaryDirectory
from types import FrameType

import os_errors
from formats import FORMATS, chosen
from setup import apt, browser, environment, lock, optional_programs, other_builders, site
from setup.build_lock import build_lock
from setup.paths import DIST, ROOT, SITE
from setup.run_program import USAGE_ERROR, Command, TaskError, call, option

WITH_BROWSERS = "tests/browser"
OF_PYTEST = {2: 1, 3: 1, 4: 2, 5: 2}
"""pytest's exit codes, in ours: it broke off; it was called wrongly or found no test that fits."""
WHOLE = (("--cov", f"--ignore={WITH_BROWSERS}"), (WITH_BROWSERS,))
"""Playwright switches stacks within one thread, and Python 3.11 has crashed where coverage was looking on."""
LINT = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))
Task = Callable[[list[str]], int]


def serve(args: list[str]) -> int:
    address, others = site.address(args)
    return site.serve(environment.python(), address, others)


def alone(run: Callable[[], int]) -> Task:
    """A task that takes nothing after its name."""

    def task(args: list[str]) -> int:
        _no_more(args)
        return run()

    return task


@alone
def build() -> int:
    return site.build(environment.python())


def command(task: str) -> Task:
    """A task that is the packages' own command of the same name."""
    return lambda args: call([environment.python(), "-m", "editing.cli", task, *args])


def in_turn(task: str) -> Task:
    """The same, one at a time: several that write at once keep the changes of each other."""

    def run(args: list[str]) -> int:
        environment.python()
        with build_lock():
            return command(task)(args)

    return run


def check(args: list[str]) -> int:
    return (in_turn if "--fix" in args else command)("check")(args)


def bundle(args: list[str]) -> int:
    only = _only(args)
    python = environment.python_with_formats()
    apt.install_pango()
    return site.build(python, [python, "-m", "formats", "--only", only])


def test(args: list[str]) -> int:
    python = environment.python_with_formats()
    apt.install_pango()
    needs = {"GUIDE_CHROMIUM": browser.browser(), **optional_programs.for_tests()}
    whole = not set(args) - {"--all"}  # a part takes fewer ways through the package than are asked for
    with TemporaryDirectory(prefix="guide-tests-") as shared:
        needs["GUIDE_TESTS_SHARED"] = shared  # the site is built once for both runs
        codes = [call([python, "-m", "pytest", *run, *args], needs) for run in (WHOLE if whole else ((),))]
    return max(OF_PYTEST.get(code, code) for code in codes)


def screenshots(args: list[str]) -> int:
    _known(args)
    python = environment.python()
    chromium = {"GUIDE_CHROMIUM": browser.browser()}
    take: Command = [python, "-m", "screenshots", SITE, DIST / "screenshots", *args]
    return site.build(python) or call(take, chromium)


def benchmark(args: list[str]) -> int:
    return call([environment.python(), "-m", "benchmark", *args], {"GUIDE_CHROMIUM": browser.browser()})


@alone
def lint() -> int:
    python = environment.python()
    codes = [call([python, "-m", *command]) for command in LINT]
    return int(any(codes))


TASKS: dict[str, tuple[str, Task]] = {
    "serve": ("show the guide at a local address, built again after each change", serve),
    "check": (
        "check the sources for mistakes: check [--fix|--watch|--explain RULE] [PATH ...]",
        check,
    ),
    "new": ("start a page, reference, number or term: new [KIND NAME]", in_turn("new")),
    "move": ("rename a page, or a heading (page.md#anchor), with all links: move OLD NEW", in_turn("move")),
    "uses": ("list the sentences that use a reference, number or term: uses ID", command("uses")),
    "reading": ("show how easy each page is to read", command("reading")),
    "changes": ("list the numbers that have changed since the last release", command("changes")),
    "due": ("list the pages that are to be checked again: due [--format csv|calendar]", command("due")),
    "compare": ("show what has changed since another copy of the guide: compare FOLDER", command("compare")),
    "sources": ("ask registries what became of the works we cite (needs the internet)", command("sources")),
    "drawings": ("redraw docs/assets/figures/ from content/drawings/", command("drawings")),
    "warnings": ("keep the words of urgent blocks in content/warnings.txt", command("warnings")),
    "build": ("write the whole site into site/", build),
    "bundle": (f"build, then write the files to take away into dist/: bundle [--only {','.join(FORMATS)}]", bundle),
    "screenshots": (
        "build, then take pictures of twelve pages, or of those named, into dist/screenshots/",
        screenshots,
    ),
    "test": ("run the tests; what follows goes to pytest", test),
    "lint": ("check the code with ruff and mypy", lint),
    "benchmark": ("measure weight and speed beside plain Material, in minutes: benchmark [PART]", benchmark),
    "other-builders": ("build with other programs and list what differs from site/", alone(other_builders.check)),
    "audit": ("look for known vulnerabilities of our packages (needs the internet)", alone(lock.audit)),
    "lock": ("renew requirements.lock from pyproject.toml; what follows goes to uv", lock.lock),
}


def listing() -> str:
    rows = (f"  {name:<15}{words}" for name, (words, _) in TASKS.items())
    return "\n".join(["python3 scripts/run.py TASK", "", *rows])


def main(args: list[str]) -> int:
    """Run a task; returns the exit code of run.py."""
    if not args or args[0] in ("-h", "--help", "help"):
        print(listing())
        return 0
    _prepare()
    try:
        return _task(args[0])(args[1:])
    except TaskError as stop:
        return _fail(str(stop), stop.code)
    except KeyboardInterrupt:
        return _fail("stopped", 130)
    except OSError as error:
        return _fail(os_errors.sentence(error), 1)


def _task(name: str) -> Task:
    if name not in TASKS:
        raise TaskError(f"there is no task {name}: the tasks are {', '.join(TASKS)}", USAGE_ERROR)
    return TASKS[name][1]


def _known(pages: list[str]) -> None:
    sources = {page: ROOT / "docs" / f"{page.removesuffix('.html').removesuffix('.md')}.md" for page in pages}
    if missing := [page for page, source in sources.items() if not source.is_file()]:
        raise TaskError(
            f"there is no {', no '.join(missing)} in docs/: write a path such as treatments/micro-tese", USAGE_ERROR
        )


def _only(args: list[str]) -> str:
    """The formats asked for, with commas between; all without `--only`."""
    only, others = option(args, "--only")
    _no_more(others)
    try:
        return ",".join(chosen(only))
    except ValueError as error:
        raise TaskError(str(error), USAGE_ERROR) from error


def _no_more(args: list[str]) -> None:
    if args:
        raise TaskError(f"this task takes nothing after its name, so not {' '.join(args)}", USAGE_ERROR)


def _fail(sentence: str, code: int) -> int:
    print(f"run.py: {sentence}.", file=sys.stderr, flush=True)
    return code


def _prepare() -> None:
    signal.signal(signal.SIGTERM, _terminated)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console may lack a letter of a package's message
            stream.reconfigure(errors="replace")


def _terminated(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(143)
