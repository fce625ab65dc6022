"""Checks again after each change of a file, and prints only what the change did."""

import gc
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from guide.problem import Problem
from guide.report import MOST_PROBLEMS, plural

FOLDERS = ("content", "docs", "overrides/parts")
PAUSE = 0.5
"""Seconds between two looks at the files."""
CLEAR = "\033[2J\033[H"
"""Empties a terminal."""
Stamps = dict[Path, tuple[int, int]]
"""File → the time of its last change and its length."""


def watch(root: Path, look: Callable[[], list[Problem]], wait: Callable[[], None] = lambda: time.sleep(PAUSE)) -> None:
    """Check, and check again whenever a file has changed, until Ctrl-C, which raises KeyboardInterrupt."""
    seen, found = stamps(root), look()
    _show([f"{plural(len(found), 'problem')}. Watching; Ctrl-C ends it.", *map(str, found)])
    while True:
        wait()
        if (now := stamps(root)) == seen:
            continue
        names = sorted(path.relative_to(root).as_posix() for path, _ in now.items() ^ seen.items())
        seen, before, found = now, found, look()
        _show([f"Changed: {', '.join(dict.fromkeys(names))}", *_difference(before, found)])
        gc.collect()


def _difference(before: list[Problem], now: list[Problem]) -> Iterator[str]:
    """New problems in full, and how many are corrected and left. A line that only moved is the same problem."""
    known = [_moved(one) for one in before]
    new = [one for one in now if _moved(one) not in known]
    gone = [one for one in known if one not in [_moved(one) for one in now]]
    yield from (f"new: {one}" for one in new)
    yield f"{plural(len(gone), 'problem')} corrected, {len(new)} new, {len(now)} in all."


def _moved(problem: Problem) -> tuple[str, str, str]:
    return problem.place.path, problem.rule, problem.says


def _show(lines: list[str]) -> None:
    """One screen."""
    print(CLEAR if sys.stdout.isatty() else "", end="")
    more = len(lines) - MOST_PROBLEMS
    print("\n".join([*lines[:MOST_PROBLEMS], *([f"… and {more} more"] if more > 0 else [])]), flush=True)


def stamps(root: Path) -> Stamps:
    """The files a check reads, as they are now."""
    files = [path for folder in FOLDERS for path in (root / folder).rglob("*")]
    return dict(_stamps([*files, root / "mkdocs.yml"]))


def _stamps(files: list[Path]) -> Iterator[tuple[Path, tuple[int, int]]]:
    for path in files:
        try:
            found = path.stat()
        except OSError:  # gone since it was listed
            continue
        if path.is_file() and path.suffix != ".new":
            yield path, (found.st_mtime_ns, found.st_size)
