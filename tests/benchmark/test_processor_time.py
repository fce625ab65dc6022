"""A trace in time of the processor: tasks without what they waited."""

from __future__ import annotations

from typing import Any

from benchmark.processor_time import without_waits


def event(name: str, ts: int, tts: int, dur: int | None = None, tdur: int | None = None) -> dict[str, Any]:
    """One of the main thread; without `dur` it is a moment."""
    lasting = {} if dur is None else {"dur": dur, "tdur": tdur}
    return {"name": name, "pid": 1, "tid": 2, "ts": ts, "tts": tts, **lasting}


def test_a_task_lasts_as_long_as_it_had_the_processor_with_all_inside_it() -> None:
    trace = {
        "traceEvents": [
            event("Layout", ts=130, tts=15, dur=60, tdur=20),  # waited 15 before, and 40 meanwhile
            event("RunTask", ts=100, tts=0, dur=100, tdur=40),
            event("Moment", ts=195, tts=38),
            event("RunTask", ts=300, tts=40, dur=10, tdur=10),
        ]
    }
    assert without_waits(trace)["traceEvents"] == [
        event("Layout", ts=115, tts=15, dur=20, tdur=20),
        event("RunTask", ts=100, tts=0, dur=40, tdur=40),
        event("Moment", ts=138, tts=38),
        event("RunTask", ts=300, tts=40, dur=10, tdur=10),
    ]


def test_what_belongs_to_no_task_stays_where_it_was() -> None:
    paint = {"name": "firstContentfulPaint", "pid": 1, "tid": 2, "ts": 150}
    other = event("RunTask", ts=120, tts=900, dur=50, tdur=50) | {"tid": 3}
    assert without_waits({"traceEvents": [dict(paint), dict(other)]})["traceEvents"] == [paint, other]
