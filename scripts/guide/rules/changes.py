"""A rule on numbers that have changed: whoever read the old one must be able to find out."""

from __future__ import annotations

from collections.abc import Iterator

from guide.library import Library
from guide.problem import Problem
from guide.released import changed, is_told, words


def change_told(library: Library) -> Iterator[Problem]:
    """A number that says something else than in the last release tells in `changes:` what it said, and why."""
    if before := library.released:
        for entry, was in changed(library.numbers, before):
            if not is_told(entry.value, before):
                says = f"`{entry.value.id}` said “{was}” in version {before.version}, and says “{words(entry.value)}”"
                fix = f"write `changes:` and below it `- {{on: {library.today}, was: '{was}', why: …}}`"
                yield Problem(entry.place("value"), "change-told", says, fix)
