"""What a page makes a browser do: ask nobody outside, run and style only from files of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.problem import Place, Problem
from guide.site.pages import BuiltPage, Site, is_outside

LOADING = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "embed": "src",
    "object": "data",
    "use": "href",
    "image": "href",
    "form": "action",
}
LOADING_LINKS = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
OUTSIDE_IN_STYLE = re.compile(r"(?:url\(|@import)\s*[\"']?((?:https?:)?//[^\"')\s]+)")
OUTSIDE_IN_DRAWING = re.compile(r"(?:href|src)\s*=\s*[\"']((?:https?:)?//[^\"']+)")


def asks_nobody(site: Site) -> Iterator[Problem]:
    """No script, style, picture, font or frame comes from outside the site."""
    for page in site.pages:
        for node in page.tree.iter(*LOADING, "link"):
            address = node.get("href") if node.tag == "link" else node.get(LOADING[node.tag])
            loads = node.tag != "link" or LOADING_LINKS & set((node.get("rel") or "").split())
            if address and loads and is_outside(address) and not address.startswith("data:"):
                yield Problem(
                    page.place(node),
                    "asks-nobody",
                    f"`{address}` is asked of another server",
                    "keep a copy in the site, or leave it out",
                )
    for name in sorted(site.files):
        pattern = OUTSIDE_IN_STYLE if name.endswith(".css") else OUTSIDE_IN_DRAWING if name.endswith(".svg") else None
        for match in pattern.finditer((site.folder / name).read_text("utf-8", "replace")) if pattern else ():
            yield Problem(
                Place(f"site/{name}"),
                "asks-nobody",
                f"`{match.group(1)}` is asked of another server",
                "keep a copy in the site, or leave it out",
            )


def csp_matches(site: Site) -> Iterator[Problem]:
    """Every page carries the content security policy of mkdocs.yml and nothing that it forbids."""
    policy = site.security.in_pages
    for page in site.pages:
        policies = [
            node.get("content")
            for node in page.tree.iter("meta")
            if (node.get("http-equiv") or "").lower() == "content-security-policy"
        ]
        if policies != [policy]:
            yield Problem(
                Place(f"site/{page.path}"),
                "csp-matches",
                "the content security policy is missing or differs",
                f'put <meta http-equiv="Content-Security-Policy" content="{policy}"> into the head',
            )
        yield from _inline(page)


def _inline(page: BuiltPage) -> Iterator[Problem]:
    for node in page.tree.iter():
        if not isinstance(node.tag, str):
            continue
        place = page.place(node)
        if node.tag == "style" or (
            node.tag == "script" and not node.get("src") and node.get("type") != "application/ld+json"
        ):
            yield Problem(
                place,
                "csp-matches",
                f"an inline <{node.tag}> would be blocked",
                "move it to a file in overrides/assets/",
            )
        for name in node.attrib:
            if name == "style" or name.startswith("on"):
                yield Problem(
                    place,
                    "csp-matches",
                    f"the attribute `{name}` of <{node.tag}> would be blocked",
                    "use a class and a file in overrides/assets/",
                )
