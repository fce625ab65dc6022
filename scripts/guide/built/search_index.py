"""The search index: a script file made from the built pages, so that it loads from a folder as well as from a server.

`overrides/assets/finder.js` reads it: pages as [title, address, type], sections as
[page, anchor, heading, text, aliases], synonyms as words typed → words of the pages.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from lxml import html
from lxml.etree import iterwalk

from guide.built.site import BuiltPage, read_pages
from guide.holdings import Library
from guide.problem import Problem
from guide.visible import joined, part, words

NAME = "assets/search-index.js"
LEFT_OUT = "references words review review-short md-toc md-source cites icons letters back asked"
Section = tuple[str, str, str, str]
"""Anchor, heading, text, aliases."""


def write(folder: Path, library: Library) -> Path:
    """Make the index of the site at `folder` and put it there."""
    target = folder / NAME
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        f"window.guideSearchIndex={json.dumps(index(folder, library), ensure_ascii=False, separators=(',', ':'))};\n",
        "utf-8",
    )
    return target


def index(folder: Path, library: Library) -> dict[str, object]:
    """The index as plain lists, in the order of the paths."""
    pages: list[list[str]] = []
    rows: list[list[str | int]] = []
    for page in read_pages(folder):
        if isinstance(page, Problem):
            continue  # told by the look over the built site
        source = library.page.get(page.path.removesuffix(".html") + ".md")
        if source is None or source.meta is None:
            continue
        aliases = "; ".join(source.meta.value.aliases)
        rows += [[len(pages), *section] for section in sections(page, library, aliases)]
        pages.append([source.meta.value.title, page.path, source.meta.value.type])
    synonyms = {entry.value.says: entry.value.means for entry in library.synonyms}
    return {"pages": pages, "sections": rows, "synonyms": synonyms}


def sections(page: BuiltPage, library: Library, aliases: str) -> Iterator[Section]:
    """A row for what stands before the first h2, one for each h2, and one for each glossary term."""
    found = page.tree.xpath("//article")
    if not found:
        return
    article = found[0]
    left_out = set(LEFT_OUT.split())
    for node in list(article.iter()):
        if not left_out.isdisjoint((node.get("class") or "").split()):
            node.drop_tree()
    for term in article.xpath(f"//*[{_has_class('glossary')}]//dl/div[@id]"):
        yield _term(term, library)
        term.drop_tree()
    yield from _by_heading(article, aliases)


def _term(node: html.HtmlElement, library: Library) -> Section:
    term = library.term[node.get("id") or ""]
    return term.id, term.term, words(node), "; ".join(term.forms[1:])


def _by_heading(article: html.HtmlElement, aliases: str) -> Iterator[Section]:
    title = article.find(".//h1")
    anchor, heading, found = "", "" if title is None else words(title), [""]
    for event, node in iterwalk(article, events=("start", "end")):
        if event == "start" and node.tag == "h2":
            yield anchor, heading, joined(found), aliases
            anchor, heading, found, aliases = node.get("id") or "", words(node), [], ""
        elif event == "end" or not _inside_heading(node):
            found += part(event, node)
    yield anchor, heading, joined(found), aliases


def _inside_heading(node: html.HtmlElement) -> bool:
    return node.tag in {"h1", "h2", "title"} or any(parent.tag in {"h1", "h2"} for parent in node.iterancestors())


def _has_class(name: str) -> str:
    return f"contains(concat(' ', @class, ' '), ' {name} ')"
