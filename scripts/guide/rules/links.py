"""Rules on links and pictures in pages: they say where they go, lead somewhere, and tell nobody who followed them."""

import posixpath
import re
from collections.abc import Iterator

from guide.library import Library
from guide.names import linked_path, relative_link
from guide.page import Page
from guide.rules.tools import Found, names_other_country, nearest, rows_of, texts_of
from guide.shown import Link, Picture

BARE = re.compile(r"(?<![\w/.\"=])(?:https?://|www\.)[^\s<>()\]]*[\w/]")
MAIL = r"(?<![\w.+-])[\w.+-]+@(?:[\w-]+\.)+[a-z]{2,}\b"
NUMBERED = re.compile(r"\b(?:Figure|Fig\.|Table) \d+\b")
UNLINKED = re.compile(rf"{BARE.pattern}|{MAIL}|{NUMBERED.pattern}")
SAYS_NOTHING = {
    *("", "here", "click here", "click", "this page", "this", "this link", "link", "page"),
    *("more", "read more", "learn more", "see more"),
}
CITATION_ANCHOR = re.compile(r"(?:cite|ref)-\d")
"""Anchors of citations, which change with every work that is cited."""
SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
ALLOWED = frozenset({"http", "https", "mailto", "tel"})
TRACKING = re.compile(
    r"[?&;](?P<name>utm_\w+|[gdw]clid|gbraid|wbraid|fbclid|msclkid|yclid|igshid|mc_[ce]id|_hsenc|mkt_tok"
    r"|jsessionid|phpsessid|ref|tag|aff(?:id|iliate\w*)?)="
)
"""What advertisers, newsletters and shops add to an address to track readers."""
PERSONAL = re.compile(
    r"^https?://(?:(?:www\.|scholar\.|gemini\.)?google|(?:www\.)?(?:bing|duckduckgo|perplexity)|(?:chat\.)?openai|chatgpt"
    r"|claude|copilot\.microsoft|chat\.deepseek|bit\.ly|tinyurl|t\.co|goo\.gl|lnkd"
    r"|[\w.-]*(?:sci-hub|safelinks|ezproxy|translate))[./]"
)
"""Addresses that show others something else: searches, chatbots, short links, copies, proxies of libraries and mail."""
OWN_PAGE = re.compile(r"(?:/docs|//(?:localhost|127\.0\.0\.1)(?::\d+)?)/([\w/-]+)\.(?:md|html)")
"""The address of one of our pages in the repository or in the preview."""
NUMBER = r"(?<![\d,-])(\d{2,}(?:\s\d{2,})+|\d{3,})\b(?!\s?\d|,\d|-)"
CALL = re.compile(rf"(?=[CcRSt])\b(?:[Cc]all|text|Ring|Samaritans)\b[^.;:\n]{{0,25}}?{NUMBER}")
"""A number to call in a sentence."""
UNSAFE = re.compile(r"http:(?!//(?:localhost|127\.))", re.IGNORECASE)
WEB = re.compile(
    r"https?://(?:[^/?#@]*@)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d*)?(?:[/?#]|$)", re.IGNORECASE
)
"""How an address begins whose host is a domain name, not localhost or a number."""


def link_says_where(library: Library, page: Page) -> Found:
    """The words of a link say where it goes: never “here”, “more” or a bare address."""
    fix = "name the page or site it leads to"
    for link in page.shown.links:
        words = " ".join(link.words.split())
        if not link.pictured and (
            words.casefold().strip(" .:,…>»→") in SAYS_NOTHING or words.endswith(".md") or BARE.match(words)
        ):
            yield page.place(link.token), f"“{words}” does not say where this link goes", fix
    linked = " ".join(link.words for link in page.shown.links)
    for block, place in texts_of(library, page):
        for match in UNLINKED.finditer(block.typed):
            if NUMBERED.match(match.group()) or match.group() not in linked:
                yield place(match.start()), *_unlinked(match.group())


def _unlinked(words: str) -> tuple[str, str]:
    if NUMBERED.match(words):
        return f"“{words}”: no drawing and no table has a number here", "name what you mean, or link to its heading"
    before = "" if "//" in words else "https://" if BARE.match(words) else "mailto:"
    return f"`{words}` is a bare address", f"write `[words]({before}{words})`"


def link_lands(library: Library, page: Page) -> Found:
    """A link leads to a page or drawing that exists and to a heading that exists on it, or to a sound web address; a
    number to call is the one in its words, and one of those in house-style.yml, beside no other country."""
    for one in page.links_and_pictures:
        target, place = page.address(one.token)
        drawn, outside = isinstance(one, Picture), SCHEME.match(target.casefold())
        own = OWN_PAGE.search(target) if outside else None
        if own and f"{own[1]}.md" in library.page:
            fix = f"write `{relative_link(page.path, own[1])}.md`"
            yield place, "this address is a page of this guide", fix
        elif fault := _wrong_address(target, drawn) if outside else _wrong_path(library, page, target, drawn):
            yield place, *fault
        elif target.startswith("tel:") and isinstance(one, Link):
            block = next((block for block in reversed(page.blocks) if block.token_before < one.token), page.blocks[0])
            around = " ".join(rows_of(page)[block]) or block.text
            if fault := _miscalled(library, one.words, target[4:], around):
                yield place, *fault
    yield from _typed_numbers(library, page)


def _typed_numbers(library: Library, page: Page) -> Found:
    """Wrong numbers to call that are no links."""
    linked = " ".join(one.words for one in page.shown.links)
    for block in page.blocks:
        for match in (one for one in CALL.finditer(block.typed) if one[1] not in linked):
            if fault := _miscalled(library, "", re.sub(r"\s", "", match[1]), ""):
                yield page.place_in(block, match.start(1)), *fault


def _miscalled(library: Library, words: str, number: str, around: str) -> tuple[str, str] | None:
    """What is wrong with a number to call, and what to write; a country code may replace its first 0."""
    said, called = (re.sub(r"[\s()+-]", "", one) for one in (words, number))
    known = library.style.call
    if said.isdecimal() and not called.endswith(said.lstrip("0")):
        return f"a press on “{words}” calls {number}", "see which is right, and write both alike"
    if names_other_country(library, around, known.get(number, "")):
        return f"`{number}` is a number of {known[number]}", "write one of the place that is named here"
    if not known or number in known:
        return None
    otherwise = "write it into house-style.yml under `call`, once you saw it with those who answer it"
    return f"`{number}` is not one of our numbers to call", nearest(number, known, otherwise)


def _wrong_address(target: str, drawn: bool) -> tuple[str, str] | None:
    scheme, _, rest = target.casefold().partition(":")
    if scheme not in ALLOWED:
        return f"a link may not begin with `{scheme}:`", "write a page's path or an https:// address"
    if drawn:
        return "this picture comes from another site", "put a drawing into docs/assets/figures/"
    if scheme.startswith("http"):
        return _wrong_web_address(target)
    led = re.match(MAIL, rest) if scheme == "mailto" else rest
    return None if led else (f"`{target}` leads nowhere", "write the whole address")


def _wrong_web_address(target: str) -> tuple[str, str] | None:
    if target.endswith((".", ",", ";", "”", "’", "“", "‘", '"', "'")):
        return f"`{target}` ends with `{target[-1]}`", "leave it out, or put it behind the bracket"
    return None if WEB.match(target) else (f"`{target}` is not a web address", "write it as https://name.org/path")


def _wrong_path(library: Library, page: Page, target: str, drawn: bool) -> tuple[str, str] | None:
    path, _, anchor = target.partition("#")
    if not target:
        return "this link has no target", "write the path of a page"
    if path.startswith(("/", "\\")) or "\\" in path:
        return f"`{path}` is not relative to this page", "write it as ../folder/page.md"
    wanted = linked_path(page.path, path)
    if wanted in library.figures:
        return None
    if wanted not in library.page or drawn:
        what = f"page `{wanted}`" if wanted.endswith(".md") else f"file docs/{wanted}"
        return f"there is no {what}", _nearest_path(library, page, target, drawn)
    return _wrong_anchor(library, wanted, anchor)


def _wrong_anchor(library: Library, wanted: str, anchor: str) -> tuple[str, str] | None:
    found = library.page[wanted]
    if not anchor or found.meta is None or found.fault:
        return None
    if anchor in found.anchors and not CITATION_ANCHOR.match(anchor):
        return None
    known = [one for one in found.anchors if not CITATION_ANCHOR.match(one)]
    return f"docs/{wanted} has no heading `#{anchor}`", nearest(anchor, known, "look at its headings")


def _nearest_path(library: Library, page: Page, target: str, drawn: bool) -> str:
    otherwise = "put the drawing into docs/assets/figures/" if drawn else "write the path of a page that exists"
    files = library.figures if drawn else list(library.page)
    known = [relative_link(page.path, path) for path in files]
    return nearest(posixpath.normpath(target.partition("#")[0]), known, otherwise)


def setting_lands(library: Library) -> Found:
    """Each address in `extra:` of mkdocs.yml leads to a page and a heading on it, or to a file."""
    pages = {path.removesuffix(".md") + ".html": path for path in library.page}
    for address, place in library.linked_addresses:
        path, _, anchor = address.partition("#")
        if SCHEME.match(address):
            fault = _wrong_address(address, drawn=False)
        elif path in pages:
            fault = _wrong_anchor(library, pages[path], anchor)
        else:
            known = any((library.root / folder / path).is_file() for folder in (".", "overrides"))
            fix = nearest(path, pages, "write the path of one that exists")
            fault = None if known else (f"there is no `{path}`", fix)
        if fault:
            yield place, *fault


def link_clean(library: Library, page: Page) -> Found:
    """A link to the web begins with https, is not a search or a short link, and tracks no reader, as `utm_source=` or
    `gclid=` do."""
    for link in page.shown.links:
        target, place = page.address(link.token)
        yield from ((place, *fault) for fault in unclean(target))


def unclean(address: str, led_to: bool = True) -> Iterator[tuple[str, str]]:
    """What is wrong with an address, and what to write; one that no link leads to may be http."""
    if found := TRACKING.search(address):
        yield f"`{found['name']}=` in this address follows the reader", "leave it out, with its value"
    if PERSONAL.match(address):
        says = "this address is a search, an answer of a program or a short form"
        yield says, "write the address of the page itself"
    if led_to and UNSAFE.match(address):
        fix = f"write `https{address[4:]}` if that shows the same page, or allow it with the reason"
        yield "anyone on the way can read and change a page at http:", fix
