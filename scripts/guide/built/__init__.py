"""Rules on the built site, and the files it needs beside MkDocs' own: search index, joined assets, picture."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from guide.built import links, requests, soundness, structured
from guide.built.same import same_everywhere
from guide.built.site import Site, read_site
from guide.library import Library
from guide.problem import Problem
from guide.security import read_security

BuiltRule = Callable[[Site], Iterator[Problem]]

RULES: tuple[BuiltRule, ...] = (
    links.links_land,
    links.anchors_land,
    requests.asks_nobody,
    requests.csp_matches,
    soundness.html_sound,
    structured.jsonld_sound,
)


def check(folder: Path, library: Library) -> list[Problem]:
    """Every problem in the built site at `folder`, sorted; `library` is what it was made from."""
    site, problems = read_site(folder)
    site.security = read_security(library.root)[0]
    for rule in RULES if site.pages else ():
        problems += rule(site)
    problems += same_everywhere(site, library)
    return sorted(set(problems))
