"""The data block of each page: JSON-LD of the types we know, whose addresses lead somewhere."""

import json
from collections.abc import Iterator
from typing import Any

from guide.problem import Place, Problem
from guide.site.pages import BuiltPage, Site, is_outside
from guide.site.schema_org import Node, wrong

RULE = "jsonld-sound"
FIX = "correct scripts/guide/site/jsonld.py"


def jsonld_sound(site: Site) -> Iterator[Problem]:
    """Data for machines are JSON of the types in schema_org.py, and their addresses lead somewhere."""
    for page in site.pages:
        for place, text in blocks(page):
            yield from (Problem(place, RULE, says, FIX) for says in _faults(site, page, text))


def blocks(page: BuiltPage) -> Iterator[tuple[Place, str]]:
    """Each data block with its place."""
    for node in page.tree.xpath("//script[@type='application/ld+json']"):
        yield page.place(node), node.text or ""


def _faults(site: Site, page: BuiltPage, text: str) -> Iterator[str]:
    try:
        nodes = list(_nodes(json.loads(text)))
    except ValueError as error:
        yield f"the data block is no JSON: {error}"
        return
    if not nodes:
        yield "the data block tells nothing"
    for node in nodes:
        if (fault := wrong(node)) and [*node] != ["@id"]:
            yield fault
        for address in (node[name] for name in ("url", "@id", "publishingPrinciples") if name in node):
            if not _lands(site, page, address):
                yield f"`{address}` leads to no place in the site"


def _nodes(told: Any) -> Iterator[Node]:
    """Every node in the data, the outermost first."""
    if isinstance(told, dict):
        yield told
    inner = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    for one in inner:
        yield from _nodes(one)


def _lands(site: Site, page: BuiltPage, address: str) -> bool:
    if is_outside(address) and not (site.address and address.startswith(site.address)):
        return True
    path, anchor = page.target(address, site.address)
    return path in site.files and (not anchor or anchor in site.page[path].anchors)
