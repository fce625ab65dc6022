"""Rules on web addresses: safe for whoever follows them, and telling nobody where the reader came from."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.library import Library
from guide.models.reference import Reference
from guide.page import Page
from guide.problem import Place, Problem

FOLLOWS = re.compile(
    r"[?&;](?P<name>utm_\w+|[gdw]clid|gbraid|wbraid|fbclid|msclkid|yclid|igshid|mc_[ce]id|_hsenc|mkt_tok)="
)
"""What advertisers and newsletters add to an address to follow a reader."""

SEARCH = re.compile(r"^https?://(?:www\.|scholar\.|chat\.)?(?:google|bing|duckduckgo|chatgpt|openai|perplexity)\.")
"""Where each reader sees something else."""


def address_clean(library: Library) -> Iterator[Problem]:
    """The addresses of a reference are no search and follow nobody (no `utm_source=`, `gclid=` …), and its `URL` begins
    with https."""
    for entry in library.references:
        for address, fields in _addresses(entry.value):
            if name := follower(address):
                yield _following("address-clean", name, entry.place(*fields))
            if SEARCH.match(address):
                fix = "write the address of the record itself"
                yield Problem(entry.place(*fields), "address-clean", "this address is a search, and no record", fix)
        if (entry.value.URL or "").startswith("http:"):
            yield _unsafe("address-clean", entry.value.URL or "", entry.place("URL"))


def link_clean(library: Library, page: Page) -> Iterator[Problem]:
    """A link to the web begins with https and follows nobody: no `utm_source=`, `gclid=` or `fbclid=` in it."""
    for link in page.shown.links:
        target, place = page.address(link.token)
        if name := follower(target):
            yield _following("link-clean", name, place)
        if target.lower().startswith("http:"):
            yield _unsafe("link-clean", target, place)


def follower(address: str) -> str | None:
    """The name of the first part of an address that follows readers."""
    found = FOLLOWS.search(address)
    return found["name"] if found else None


def _addresses(work: Reference) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Each address of a work, and the field it stands in."""
    if work.URL:
        yield work.URL, ("URL",)
    yield from ((one, ("seen", "where", at)) for at, one in enumerate(work.seen.where))


def _following(rule: str, name: str, place: Place) -> Problem:
    return Problem(place, rule, f"`{name}=` in this address follows the reader", "leave it out, with its value")


def _unsafe(rule: str, address: str, place: Place) -> Problem:
    fix = f"write `https{address[4:]}` if that shows the same page, or allow it with the reason"
    return Problem(place, rule, "anyone on the way can read and change a page at http:", fix)
