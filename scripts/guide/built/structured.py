"""The data block of each page: sound JSON-LD in terms of schema.org."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from guide.built.site import BuiltPage, Site, is_outside
from guide.problem import Place, Problem
from guide.structured import check, vocabulary

RULE = "jsonld-sound"
FIX = "correct what scripts/guide/structured/ writes"


def jsonld_sound(site: Site) -> Iterator[Problem]:
    """Data for machines are JSON in types, properties and values of schema.org, and their addresses lead somewhere."""
    known = vocabulary.read()
    for page in site.pages:
        for place, data in blocks(page):
            if data is None:
                yield Problem(place, RULE, "the data block is no JSON object", FIX)
                continue
            for says in check.faults(data, known):
                yield Problem(place, RULE, says, FIX)
            for address in check.addresses(data, known):
                if not _lands(site, page, address):
                    yield Problem(place, RULE, f"`{address}` leads to no place in the site", FIX)


def blocks(page: BuiltPage) -> Iterator[tuple[Place, dict[str, Any] | None]]:
    """Each data block with its place; None for one that cannot be read."""
    for node in page.tree.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(node.text or "")
        except ValueError:
            data = None
        yield page.place(node), data if isinstance(data, dict) else None


def _lands(site: Site, page: BuiltPage, address: str) -> bool:
    if is_outside(address) and not (site.address and address.startswith(site.address)):
        return True
    path, anchor = page.target(address, site.address)
    return path in site.files and (not anchor or anchor in site.page[path].anchors)
