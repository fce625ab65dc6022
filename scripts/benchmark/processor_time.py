"""Chrome's trace of a visit in time of the processor: what a task waits on a busy machine is no work of the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

Event = dict[str, Any]
"""`ts` and `dur` are microseconds on the clock, `tts` and `tdur` those its thread had the processor."""


def without_waits(trace: dict[str, Any]) -> dict[str, Any]:
    """The same trace: each task begins when it did, and lasts as long as it had the processor, with all inside it."""
    threads: defaultdict[tuple[int, int], list[Event]] = defaultdict(list)
    for event in trace["traceEvents"]:
        if "tts" in event:
            threads[event["pid"], event["tid"]].append(event)
    for events in threads.values():
        _shorten(sorted(events, key=lambda event: (event["ts"], -event.get("dur", 0))))
    return trace


def _shorten(events: Iterable[Event]) -> None:
    """Those of one thread, in their order."""
    begins = had = ends = 0
    for event in events:
        if event["ts"] >= ends:
            begins, had, ends = event["ts"], event["tts"], event["ts"] + event.get("dur", 0)
        event["ts"] = begins + event["tts"] - had
        if "dur" in event:
            event["dur"] = event.get("tdur", 0)
