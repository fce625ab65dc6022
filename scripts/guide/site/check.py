"""Rules on the built site."""

from collections.abc import Callable, Iterator
from pathlib import Path

from guide.library import Library
from guide.problem import Problem
from guide.site import html, requests
from guide.site.pages import Site, read_site

SiteRule = Callable[[Site], Iterator[Problem]]

RULES: tuple[SiteRule, ...] = (html.links_land, requests.asks_nobody, requests.csp_matches, html.html_sound)


def check(folder: Path, library: Library) -> list[Problem]:
    """Every problem in the built site at `folder`, sorted; `library` is what it was made from."""
    site, problems = read_site(folder)
    site.security = library.security
    for rule in RULES if site.pages else ():
        problems += rule(site)
    return sorted(set(problems))
