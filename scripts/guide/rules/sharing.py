"""Rules that look at one page, or at the entries of `content/`, at a time: with many pages the cores share them."""

from __future__ import annotations

import os
import signal
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from guide.holdings import Library
from guide.pages import Page
from guide.problem import Problem
from guide.processes import CAN_SHARE, undisturbed

Rule = Callable[[Library], Iterator[Problem]]
MANY = 100
"""Pages from which on that is worth the start of the other processes."""
PARTS = 4
"""For each core, so that none waits long for the last."""
CONTENT = "content"
"""Stands for the path of what is no page."""


class Seen(NamedTuple):
    """What the rules found in a file, and what rules on the whole ask of it."""

    problems: list[Problem]
    gist: dict[str, Any]


def looked_at(library: Library, rules: Sequence[Rule], pages: Sequence[Page], content: bool) -> dict[str, Seen]:
    """What the rules find in these pages, by their paths, and in the entries under CONTENT.

    Only Linux hands the library on to other processes as it stands; one that works beside a build (meanwhile.py)
    starts no others.
    """
    parts = [library.only([], content=True)] if content else []
    parts += [library.only(pages)] if pages else []
    if not CAN_SHARE or len(pages) < MANY:
        return _all_of(_look(part, rules) for part in parts)
    from multiprocessing import current_process, get_context

    if current_process().daemon:
        return _all_of(_look(part, rules) for part in parts)
    cores = len(os.sched_getaffinity(0))
    step = -(-len(pages) // (cores * PARTS))
    parts[-1:] = [library.only(pages[at : at + step]) for at in range(0, len(pages), step)]
    try:
        with undisturbed():
            pool = get_context("fork").Pool(cores, _take, (parts, rules))
    except OSError:  # the system may refuse it
        return _all_of(_look(part, rules) for part in parts)
    with pool:
        return _all_of(pool.imap_unordered(_look_at, range(len(parts))))


def _all_of(found: Iterator[dict[str, Seen]]) -> dict[str, Seen]:
    return {path: one for part in found for path, one in part.items()}


def _look(part: Library, rules: Sequence[Rule]) -> dict[str, Seen]:
    problems: defaultdict[str, list[Problem]] = defaultdict(list)
    for problem in (problem for rule in rules for problem in rule(part)):
        problems[problem.place.path].append(problem)
    if not part.pages:
        return {CONTENT: Seen([one for found in problems.values() for one in found], {})}
    return {page.path: Seen(problems[page.text.path], page.gist) for page in part.pages}


_taken: list[tuple[Sequence[Library], Sequence[Rule]]] = []
"""In one of the other processes: what it was started with."""


def _take(parts: Sequence[Library], rules: Sequence[Rule]) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # how the pool ends its processes
    _taken[:] = [(parts, rules)]


def _look_at(part: int) -> dict[str, Seen]:
    parts, rules = _taken[0]
    return _look(parts[part], rules)
