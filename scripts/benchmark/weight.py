"""Weight and speed of the first view of a page, ours beside plain Material."""

from __future__ import annotations

from frontdoor.programs import TaskError


def run() -> int:
    raise TaskError("the measures of weight and speed are not written yet")
