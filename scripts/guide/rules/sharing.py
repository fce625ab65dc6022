"""With many pages, the rules are shared out among the cores of the machine."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence

from guide.holdings import Library
from guide.problem import Problem

Rule = Callable[[Library], Iterator[Problem]]
MANY = 300
"""Pages from which on that is worth the start of the other processes."""


def found(library: Library, rules: Sequence[Rule]) -> set[Problem]:
    """Every problem the rules find. Only Linux hands the library on to other processes as it stands.

    A process that works beside a build (meanwhile.py) starts no others.
    """
    if sys.platform != "linux" or len(library.pages) < MANY:
        return _alone(library, rules)
    from multiprocessing import current_process, get_context

    if current_process().daemon:
        return _alone(library, rules)
    with get_context("fork").Pool(len(os.sched_getaffinity(0)), _take, (library, rules)) as pool:
        return {problem for problems in pool.imap_unordered(_apply, range(len(rules))) for problem in problems}


def _alone(library: Library, rules: Sequence[Rule]) -> set[Problem]:
    return {problem for rule in rules for problem in rule(library)}


_taken: list[tuple[Library, Sequence[Rule]]] = []
"""In one of the other processes: what it was started with."""


def _take(library: Library, rules: Sequence[Rule]) -> None:
    _taken[:] = [(library, rules)]


def _apply(rule: int) -> list[Problem]:
    library, rules = _taken[0]
    return list(rules[rule](library))
