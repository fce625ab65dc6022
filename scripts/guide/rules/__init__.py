"""The list of rules, and the one way to run them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide.library import Library
from guide.problem import Problem

Rule = Callable[[Library], Iterator[Problem]]
