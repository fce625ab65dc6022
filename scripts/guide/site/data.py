"""The data block of each page: JSON-LD of the types we know, whose addresses lead somewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from guide.problem import Place, Problem
from guide.site.pages import BuiltPage, Site, is_outside
from guide.site.schema_org import WebPage

RULE = "jsonld-sound"
FIX = "correct scripts/guide/site/jsonld.py"


def jsonld_sound(site: Site) -> Iterator[Problem]:
    """Data for machines are JSON of the types in schema_org.py, and their addresses lead somewhere."""
    for page in site.pages:
        for place, text in blocks(page):
            try:
                WebPage.model_validate_json(text, by_name=False)
            except ValidationError as error:
                fault = error.errors()[0]
                at = ".".join(map(str, fault["loc"])) or "the data block"
                yield Problem(place, RULE, f"`{at}`: {fault['msg']}", FIX)
                continue
            for address in _addresses(json.loads(text)):
                if not _lands(site, page, address):
                    yield Problem(place, RULE, f"`{address}` leads to no place in the site", FIX)


def blocks(page: BuiltPage) -> Iterator[tuple[Place, str]]:
    """Each data block with its place."""
    for node in page.tree.xpath("//script[@type='application/ld+json']"):
        yield page.place(node), node.text or ""


def _addresses(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _addresses(one)
    elif isinstance(node, dict):
        yield from (node[name] for name in ("url", "@id", "publishingPrinciples") if name in node)
        for one in node.values():
            yield from _addresses(one)


def _lands(site: Site, page: BuiltPage, address: str) -> bool:
    if is_outside(address) and not (site.address and address.startswith(site.address)):
        return True
    path, anchor = page.target(address, site.address)
    return path in site.files and (not anchor or anchor in site.page[path].anchors)
