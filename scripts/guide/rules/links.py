"""Rules on links and pictures in pages: they say where they go, and lead somewhere."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from guide.holdings import Library
from guide.pages import Page
from guide.problem import Place, Problem
from guide.prose import plain
from guide.rules.anchors import anchors_of
from guide.rules.tools import near

LINK = re.compile(
    r"(?P<picture>!?)\[(?P<words>(?:[^\[\]]|!?\[[^\[\]]*\](?:\([^()]*\))?)*)\]\(\s*(?P<target><[^<>\n]*>|(?:[^()\s]|\([^()\s]*\))*)(?P<rest>(?:\"[^\"]*\"|[^()\"])*)\)"
)
DEFINITION = re.compile(r"^ {0,3}\[(?P<words>[^\]\n]+)\]:\s*(?P<target>\S+)", re.MULTILINE)
BARE = re.compile(r"(?<![\w(\[/.\"=])(?:https?://|www\.)[^\s<>()\]]+|<https?://[^>]*>")
SAYS_NOTHING = frozenset(
    {
        "",
        "here",
        "click here",
        "click",
        "this page",
        "this",
        "this link",
        "link",
        "more",
        "read more",
        "learn more",
        "see more",
        "page",
    }
)
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
ALLOWED = frozenset({"http", "https", "mailto", "tel"})
HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}", re.IGNORECASE)


@dataclass(frozen=True)
class Link:
    """A link or picture of a page: its words, its target without marks, and where both stand."""

    page: Page
    words: str
    target: str
    place: Place
    target_place: Place
    picture: bool
    rest: str = ""


def links_of(library: Library, page: Page) -> list[Link]:
    """Every link and picture of a page, those inside a link's words too."""
    return _links(library)[page.path]


@lru_cache(maxsize=1)
def _links(library: Library) -> dict[str, list[Link]]:
    """Page path → its links; six rules look at them."""
    return {page.path: list(_found(page)) for page in library.pages}


def _found(page: Page) -> Iterator[Link]:
    for match, _ in page.find(LINK):
        yield _link(page, match, match.start())
        for inner in LINK.finditer(match.group("words")):
            yield _link(page, inner, match.start("words") + inner.start())
    for match, _ in page.find(DEFINITION):
        yield _link(page, match, match.start())


def _link(page: Page, match: re.Match[str], start: int) -> Link:
    """`start` is where the match stands in the file, which it may not know."""
    parts = match.groupdict()
    return Link(
        page=page,
        words=parts["words"],
        target=clean(parts["target"]),
        place=page.text.place(start),
        target_place=page.text.place(start + match.start("target") - match.start()),
        picture=bool(parts.get("picture")),
        rest=parts.get("rest", ""),
    )


def clean(target: str) -> str:
    """The address as a browser reads it: entities and percent signs undone, control characters and spaces gone."""
    return re.sub(r"[\x00-\x20\u200b]", "", unquote(html.unescape(target.strip().strip("<>"))))


def link_says_where(library: Library) -> Iterator[Problem]:
    """The words of a link say where it goes: never “here”, “more” or a bare address."""
    fix = "name the page or site it leads to"
    for page in library.pages:
        for link in links_of(library, page):
            words = plain(link.words).casefold().strip(" .:,…>»→")
            if not link.picture and "![" not in link.words and (words in SAYS_NOTHING or BARE.match(words)):
                yield Problem(
                    link.place, "link-says-where", f"“{plain(link.words)}” does not say where this link goes", fix
                )
        for match, place in page.find(BARE):
            fix_bare = f"write `[words]({match.group().strip('<>')})`"
            yield Problem(place, "link-says-where", f"`{match.group()}` is a bare address", fix_bare)


def link_lands(library: Library) -> Iterator[Problem]:
    """A link leads to a page or drawing that exists and to a heading that exists on it, or to a sound web address."""
    for page in library.pages:
        for link in links_of(library, page):
            if fault := _outside(link) if SCHEME.match(link.target.casefold()) else _inside(library, link):
                yield Problem(link.target_place, "link-lands", *fault)


def _outside(link: Link) -> tuple[str, str] | None:
    scheme, _, rest = link.target.casefold().partition(":")
    if scheme not in ALLOWED:
        return f"a link may not begin with `{scheme}:`", "write a page's path or an https:// address"
    if link.picture:
        return "this picture comes from another site", "put a drawing into docs/assets/figures/"
    if scheme.startswith("http"):
        return _web(link.target)
    return None if rest else (f"`{link.target}` leads nowhere", "write the whole address")


def _web(target: str) -> tuple[str, str] | None:
    try:
        host = urlsplit(target).hostname or ""
    except ValueError:
        host = ""
    if HOST.fullmatch(host) and target.partition(":")[2].startswith("//"):
        return None
    return f"`{target}` is no web address", "write it as https://name.org/path"


def _inside(library: Library, link: Link) -> tuple[str, str] | None:
    path, _, anchor = link.target.partition("#")
    if not link.target:
        return "this link has no target", "write the path of a page"
    if path.startswith(("/", "\\")) or "\\" in path:
        return f"`{path}` is not relative to this page", "write it as ../folder/page.md"
    wanted = posixpath.normpath(posixpath.join(posixpath.dirname(link.page.path), path)) if path else link.page.path
    if wanted in library.figures:
        return None
    if wanted not in library.page or link.picture:
        return f"there is no file docs/{wanted}", _nearest_path(library, link, wanted)
    found = library.page[wanted]
    if not anchor or found.meta is None or anchor in (known := anchors_of(library, found)):
        return None
    return f"docs/{wanted} has no heading `#{anchor}`", near(anchor, known, "look at its headings")


def _nearest_path(library: Library, link: Link, wanted: str) -> str:
    if link.picture:
        return near(wanted, library.figures, "put the drawing into docs/assets/figures/")
    known = {page: posixpath.relpath(page, posixpath.dirname(link.page.path) or ".") for page in library.page}
    return near(
        posixpath.normpath(link.target.partition("#")[0]), known.values(), "write the path of a page that exists"
    )
