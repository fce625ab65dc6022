"""The search index: a script file made from the pages as they are shown, so that it loads from a folder as well.

`overrides/assets/finder.js` reads it: pages as [title, address, type], sections as
[page, anchor, heading, text, aliases], synonyms as words typed → words of the pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from guide.front_matter import PageMeta
from guide.library import Library
from guide.structured import Shown
from guide.visible import is_one_of, joined, part, words

NAME = "assets/search-index.js"
LEFT_OUT = frozenset({"references", "words", "cites", "icons", "letters", "back", "asked"})
HEADINGS = {"h1", "h2", "title"}
TERMS = ".//div[@class='glossary']//dl/div[@id]"
Section = tuple[str, str, str, str]
"""Anchor, heading, text, aliases."""


def write(folder: Path, library: Library, shown: Mapping[str, list[Section]]) -> Path:
    """Put the index of the site at `folder` there; `shown` holds the sections of each page by its path in the site."""
    target = folder / NAME
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        f"window.guideSearchIndex={json.dumps(index(library, shown), ensure_ascii=False, separators=(',', ':'))};\n",
        "utf-8",
    )
    return target


def index(library: Library, shown: Mapping[str, list[Section]]) -> dict[str, object]:
    """The index as plain lists, in the order of the paths."""
    pages: list[list[str]] = []
    rows: list[list[str | int]] = []
    for path in sorted(shown, key=lambda path: path.split("/")):
        source = library.page.get(path.removesuffix(".html") + ".md")
        if source is None or source.meta is None:
            continue
        rows += [[len(pages), *section] for section in shown[path]]
        pages.append([source.meta.value.title, path, source.meta.value.type])
    synonyms = {entry.value.says: entry.value.means for entry in library.synonyms}
    return {"pages": pages, "sections": rows, "synonyms": synonyms}


def sections(library: Library, shown: Shown) -> list[Section]:
    """A row for each glossary term, one for what stands before the first h2, and one for each h2."""
    page = library.page.get(shown.source)
    if page is None or page.meta is None:
        return []
    terms = shown.article.xpath(TERMS)
    return [*(_term(term, library) for term in terms), *_by_heading(shown.article, set(terms), page.meta.value)]


def _term(node: HtmlElement, library: Library) -> Section:
    term = library.term[node.get("id") or ""]
    return term.id, term.term, words(node, LEFT_OUT), "; ".join(term.forms[1:])


def _by_heading(article: HtmlElement, terms: set[HtmlElement], meta: PageMeta) -> Iterator[Section]:
    title = article.find(".//h1")
    anchor, heading, aliases = "", meta.title if title is None else words(title, LEFT_OUT), "; ".join(meta.aliases)
    found = [""]
    walk = iterwalk(article, events=("start", "end"))
    for event, node in walk:
        if event == "start" and node.tag == "h2":
            yield anchor, heading, joined(found), aliases
            anchor, heading, found, aliases = node.get("id") or "", words(node, LEFT_OUT), [], ""
        if event == "start" and (node.tag in HEADINGS or node in terms or is_one_of(node, LEFT_OUT)):
            walk.skip_subtree()
        else:
            found += part(event, node)
    yield anchor, heading, joined(found), aliases
