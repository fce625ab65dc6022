"""The search index: a script file made from the pages as they are shown, so that it loads from a folder as well.

`overrides/assets/finder.js` reads it: pages as [title, address, type], sections as
[page, anchor, heading, text, aliases], synonyms as words typed → words of the pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from guide.library import Library
from guide.models.front_matter import PageMeta
from guide.site.pages import BuiltPage
from guide.site.visible import is_one_of, joined, part, words

NAME = "assets/search-index.js"
LEFT_OUT = frozenset({"references", "words", "cites", "icons", "letters", "back", "asked"})
HEADINGS = {"h1", "h2", "title"}
TERMS = ".//div[@class='glossary']//dl/div[@id]"
Section = tuple[str, str, str, str]
"""Anchor, heading, text, aliases."""
Row = tuple[str, PageMeta, list[Section]]
"""A page's path in the site, its front matter and what is to be found on it."""


def write(folder: Path, library: Library, rows: Iterable[Row]) -> Path:
    """Put the index of the site at `folder` there."""
    target = folder / NAME
    target.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(index(library, rows), ensure_ascii=False, separators=(",", ":"))
    target.write_text(f"window.guideSearchIndex={text};\n", "utf-8", newline="\n")
    return target


def index(library: Library, rows: Iterable[Row]) -> dict[str, object]:
    """The index as plain lists, in the order of the paths."""
    ordered = sorted(rows, key=lambda row: row[0].split("/"))
    return {
        "pages": [[meta.title, path, meta.type] for path, meta, _ in ordered],
        "sections": [[at, *section] for at, (_, _, sections) in enumerate(ordered) for section in sections],
        "synonyms": {entry.value.says: entry.value.means for entry in library.synonyms},
    }


def sections(library: Library, page: BuiltPage, meta: PageMeta) -> list[Section]:
    """A row for each glossary term, one for what stands before the first h2, and one for each h2."""
    terms = page.article.xpath(TERMS)
    return [*(_term(term, library) for term in terms), *_by_heading(page.article, set(terms), meta)]


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
