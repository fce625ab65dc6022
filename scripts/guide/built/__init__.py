"""Rules on the built site, and the two files it needs beside MkDocs' own: search index and joined assets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from guide.built import links, requests, soundness
from guide.built.site import Site, read_site
from guide.problem import Problem

BuiltRule = Callable[[Site], Iterator[Problem]]

RULES: tuple[BuiltRule, ...] = (
    links.links_land,
    links.anchors_land,
    requests.asks_nobody,
    requests.csp_matches,
    soundness.html_sound,
)


def check(folder: Path) -> list[Problem]:
    """Every problem in the built site at `folder`, sorted."""
    site, problems = read_site(folder)
    for rule in RULES if site.pages else ():
        problems += rule(site)
    return sorted(set(problems))
