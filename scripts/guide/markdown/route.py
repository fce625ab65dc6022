"""`::: route step branch`: the steps from a zero result to a way on, with the place where a statement stands."""

from typing import Any
from xml.etree.ElementTree import Element

from guide.library import Library

BESIDE = "beside"
"""Stands in the place of a step where a reader is on no step of the route."""


def route(library: Library, arguments: list[str], _: Element) -> dict[str, Any]:
    """The steps before the place are told as done, the one after it as next."""
    steps = [step.id for step in library.wording.route.steps] if library.wording else []
    at = steps.index(arguments[0]) if arguments[0] in steps else None
    return {"at": at, "branch": arguments[1] if arguments[1:] else ""}


def fault(name: str, library: Library, arguments: list[str]) -> tuple[str, str] | None:
    """What is wrong and what to write, or None where the step and the branch are known."""
    if library.wording is None:
        return None
    steps = [step.id for step in library.wording.route.steps]
    branches = list(library.wording.route.branches)
    if len(arguments) not in (1, 2):
        return "this route does not name one step", f"write `::: {name} {steps[0]}`"
    known = ", ".join([*steps, BESIDE])
    if arguments[0] not in (*steps, BESIDE):
        return f"the route has no step `{arguments[0]}`", f"its steps are {known}; they stand in content/words.yml"
    if arguments[1:] and (arguments[1] not in branches or arguments[0] == BESIDE):
        return f"`{arguments[1]}` is no branch here", f"behind a step you may write {', '.join(branches)}"
    return None
