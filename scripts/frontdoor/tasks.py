"""The list of tasks, and what becomes of what goes wrong in one."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from io import TextIOWrapper
from types import FrameType

from frontdoor import audit, browser, environment, extras, lock, refusals, rights, site
from frontdoor.places import DIST, ROOT, SITE
from frontdoor.programs import Command, TaskError, UsageError, call

NOTHING_TESTED = (4, 5)
"""pytest's own exit codes for a wrong call and for no test that fits."""
FIRST_SIGNAL = 128
LINT = (("ruff", "check"), ("ruff", "format", "--check"), ("mypy",))


def serve(args: list[str]) -> int:
    address, others = site.asked(args)
    return site.serve(environment.python(), address, others)


def build(args: list[str]) -> int:
    _no_more(args)
    return site.build(environment.python())


def guide(task: str) -> Callable[[list[str]], int]:
    """A task that is the package's own command of the same name."""
    return lambda args: call([environment.python(), "-m", "guide.cli", task, *args])


def bundle(args: list[str]) -> int:
    _no_more(args)
    python = environment.python()
    return site.build(python, [python, "-m", "guide.cli", "bundle"])


def test(args: list[str]) -> int:
    python = environment.python()
    needs = {"GUIDE_CHROMIUM": browser.browser(python), **extras.for_tests()}
    code = call([python, "-m", "pytest", *args], needs, tidies=True)
    if code in NOTHING_TESTED:
        raise UsageError(f"pytest found nothing to test for {' '.join(args)}: its own words stand above")
    return min(code, 1) if code < FIRST_SIGNAL else code


def screenshots(args: list[str]) -> int:
    _known(args)
    python = environment.python()
    chromium = browser.browser(python)
    take: Command = [python, "-m", "screenshots", SITE, DIST / "screenshots", *args]
    return site.build(python) or call(take, {"GUIDE_CHROMIUM": chromium})


def benchmark(args: list[str]) -> int:
    python = environment.python()
    return call([python, "-m", "benchmark", *args], {"GUIDE_CHROMIUM": browser.browser(python)})


def lint(args: list[str]) -> int:
    _no_more(args)
    python = environment.python()
    codes = [call([python, "-m", *command]) for command in LINT]
    return int(any(codes))


def audits(args: list[str]) -> int:
    _no_more(args)
    return audit.audit()


TASKS: dict[str, tuple[str, Callable[[list[str]], int]]] = {
    "serve": ("show the guide at a local address, built again after each change", serve),
    "check": ("look over the sources for mistakes, in a second", guide("check")),
    "new": ("start a page, reference, number or term: new KIND NAME", guide("new")),
    "uses": ("list the pages that use a reference, number or term: uses ID", guide("uses")),
    "build": ("write the whole site into site/", build),
    "bundle": ("build, then write the offline copy and what servers need into dist/", bundle),
    "screenshots": (
        "build, then take pictures of twelve pages, or of those named, into dist/screenshots/",
        screenshots,
    ),
    "test": ("run all tests; what follows goes to pytest", test),
    "lint": ("look over the code with ruff and mypy", lint),
    "benchmark": ("measure weight and speed beside plain Material, in minutes: benchmark [PART]", benchmark),
    "audit": ("look for known holes in the packages and scripts of others (needs the internet)", audits),
    "lock": ("write requirements.lock anew from pyproject.toml", lock.lock),
}


def listing() -> str:
    rows = (f"  {name:<13}{words}" for name, (words, _) in TASKS.items())
    return "\n".join(["python3 scripts/run.py TASK", "", *rows])


def main(args: list[str]) -> int:
    if not args or args[0] in ("-h", "--help", "help"):
        print(listing())
        return 0
    if args[0] not in TASKS:
        return _fail(f"there is no task {args[0]}: the tasks are {', '.join(TASKS)}", 2)
    _prepare()
    return _guarded(TASKS[args[0]][1], args[1:])


def _guarded(task: Callable[[list[str]], int], args: list[str]) -> int:
    try:
        rights.look()
        return task(args)
    except TaskError as stop:
        return _fail(str(stop), stop.code)
    except KeyboardInterrupt:
        return _fail("stopped", 130)
    except OSError as error:
        return _fail(refusals.sentence(error))


def _known(pages: list[str]) -> None:
    sources = {page: ROOT / "docs" / f"{page.removesuffix('.html').removesuffix('.md')}.md" for page in pages}
    if missing := [page for page, source in sources.items() if not source.is_file()]:
        raise UsageError(f"there is no {', no '.join(missing)} in docs/: write a path such as treatments/micro-tese")


def _no_more(args: list[str]) -> None:
    if args:
        raise UsageError(f"this task takes nothing after its name, so not {' '.join(args)}")


def _fail(sentence: str, code: int = 1) -> int:
    print(f"run.py: {sentence}.", file=sys.stderr, flush=True)
    return code


def _prepare() -> None:
    signal.signal(signal.SIGTERM, _terminated)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a Windows console may lack a letter of a package's message
            stream.reconfigure(errors="replace")


def _terminated(_signal: int, _frame: FrameType | None) -> None:
    sys.exit(143)
