"""Whether something this project takes from others has a known hole.

One question to OSV (https://google.github.io/osv.dev/post-v1-querybatch/), the collection behind pip-audit and npm's
advisories: it knows PyPI and npm, so the scripts we ship are asked about too, and nothing has to be installed for it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from http.client import HTTPException
from typing import Any
from urllib.request import Request, urlopen

from frontdoor import supply
from frontdoor.places import ROOT
from frontdoor.programs import TaskError, say
from frontdoor.supply import Package, normal

OSV = os.environ.get("GUIDE_OSV", "https://api.osv.dev")
PATIENCE = 30
"""Seconds to wait for an answer."""


class NotAskedError(TaskError):
    """OSV gave no answer: that is not the same as no holes."""

    code = 3


def audit() -> int:
    """Tell every known hole and everything not as pinned: 1 if there is one, 0 if not; NotAskedError without a network.

    The floors of pyproject.toml are asked about as well: a floor must not let a version with a known hole in.
    """
    faults = list(supply.faults(ROOT))
    for fault in faults:
        say(fault)
    taken = [(one, "requirements.lock") for one in supply.pins(ROOT)]
    taken += [(one, "a floor in pyproject.toml") for one in supply.floors(ROOT)]
    taken += [(one.package, "shipped in the site") for one in supply.shipped(ROOT)]
    say(f"Asking {OSV} about {len(taken)} packages ...")
    try:
        holes = list(_holes(taken))
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise NotAskedError(f"{OSV} gave an answer we cannot read ({error!r}): try again, or read its site") from error
    for hole in holes:
        say(hole)
    say(f"{len(holes)} known holes and {len(faults)} faults of pinning." if holes or faults else "No known holes.")
    return 1 if holes or faults else 0


def _holes(taken: list[tuple[Package, str]]) -> Iterator[str]:
    questions = [
        {"package": {"ecosystem": one.ecosystem, "name": one.name}, "version": one.version} for one, _ in taken
    ]
    answers = _ask("/v1/querybatch", {"queries": questions})["results"]
    known = {name: _ask(f"/v1/vulns/{name}") for name in sorted(set(_names(answers)))}
    for (package, where), answer in zip(taken, answers, strict=True):
        for hole in _distinct(known[name] for name in _names([answer])):
            yield _told(package, where, hole)


def _names(answers: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The names of all holes; OSV leaves `vulns` out where there are none."""
    yield from (hole["id"] for answer in answers for hole in answer.get("vulns", ()))


def _distinct(holes: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Each hole once, though GitHub and PyPI may each list it; those taken back are left out."""
    seen: set[str] = set()
    for hole in sorted(holes, key=lambda one: "summary" not in one):
        names = {hole["id"], *hole.get("aliases", ())}
        if not names & seen and "withdrawn" not in hole:
            yield hole
        seen |= names


def _told(package: Package, where: str, hole: dict[str, Any]) -> str:
    fixed = sorted(set(_fixed(package, hole)))
    advice = f"fixed in {', '.join(fixed)}" if fixed else "no version without it is known"
    says = " ".join(hole.get("summary", "no summary").split())
    return f"{package.name} {package.version} ({where}): {hole['id']}: {says} ({advice})"


def _fixed(package: Package, hole: dict[str, Any]) -> Iterator[str]:
    for part in hole.get("affected", ()):
        if normal(part["package"]["name"]) == package.name:
            events = [event for one in part.get("ranges", ()) if one["type"] != "GIT" for event in one["events"]]
            yield from (event["fixed"] for event in events if "fixed" in event)


def _ask(path: str, question: object = None) -> Any:
    data = None if question is None else json.dumps(question).encode()
    request = Request(OSV + path, data, {"Content-Type": "application/json"})  # noqa: S310 (an https address of ours)
    try:
        with urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
            return json.load(answer)
    except (OSError, HTTPException, ValueError) as error:
        why = f"{OSV} could not be asked ({getattr(error, 'reason', error)})"
        raise NotAskedError(f"{why}: connect to the internet, then run this again") from error
