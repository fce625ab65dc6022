"""A rule on the evidence register: nothing in it is silently dropped."""

from __future__ import annotations

from collections.abc import Iterator

from guide.library import Library
from guide.problem import Problem
from guide.rules.tools import is_known, near

RULE = "fact-placed"


def fact_placed(library: Library) -> Iterator[Problem]:
    """Every fact of the evidence register stands on a page that exists, or says why it is left out."""
    known = {entry.value.id for entry in library.facts}
    for entry in library.facts:
        for at, path in enumerate(entry.value.pages):
            if path not in library.page:
                fix = near(path, library.page, "write the path of a page that exists")
                yield Problem(entry.place("pages", at), RULE, f"there is no page `{path}`", fix)
    for number in library.numbers:
        wanted = number.value.fact
        if wanted and not is_known(library, "facts", wanted, known):
            fix = near(wanted, known, "add it to content/facts.yml")
            yield Problem(number.place("fact"), RULE, f"there is no fact `{wanted}`", fix)
