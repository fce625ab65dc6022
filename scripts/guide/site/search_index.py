"""The search index: a script file made from the pages as they are shown, so that it loads from a folder as well.

`overrides/assets/finder.js` reads it: pages as [title, address, type], sections as six lists: of their pages, anchors,
headings, aliases, texts and kinds, and synonyms as two: words of the pages, and what is typed for them. What is alike
is kept together, because it compresses better.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import takewhile
from pathlib import Path

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from guide.library import Library
from guide.models.front_matter import PageMeta
from guide.site.pages import BuiltPage
from guide.site.visible_text import is_one_of, joined, part, words

NAME = "assets/search-index.js"
LEFT_OUT = frozenset(
    {"references", "words", "cites", "icons", "letters", "back", "asked", "next", "admonition-title", "count", "route"}
    | {"numbers", "corrections", "sources"}
)
"""Classes that are not searched: what is not text, and the long lists, which hold every word and have a filter."""
BRIEF, QUESTIONS, FOLDED = frozenset({"brief"}), frozenset({"questions"}), frozenset({"more"})
NAMES = {"h1", "h2", "h3", "title"}
"""Elements that name what follows; their words are no part of it."""
TERMS = ".//div[@class='glossary']//dl/div[@id]"
PLAIN, TERM, QUESTION, BRIEFED, ASKS, DETAIL, FIRST = range(7)
"""Kinds of rows: a passage, a word of the glossary, a question with its answer, a page that begins with a brief,
questions to ask somebody else, folded detail, what comes first for those in danger."""
Section = tuple[str, str, str, str, int]
"""Anchor, heading, aliases, text, what it is."""
Row = tuple[str, PageMeta, list[Section]]
"""A page's path in the site, its front matter and what is to be found on it."""


def write(folder: Path, library: Library, rows: Iterable[Row]) -> Path:
    """Write the index into the site at `folder`; returns its path."""
    target = folder / NAME
    target.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(index(library, rows), ensure_ascii=False, separators=(",", ":"))
    target.write_text(f"window.guideSearchIndex={text};\n", "utf-8", newline="\n")
    return target


def index(library: Library, rows: Iterable[Row]) -> dict[str, object]:
    """The index as plain lists, in the order of the paths."""
    ordered = sorted(rows, key=lambda row: row[0].split("/"))
    all_sections = [(at, *section) for at, (_, _, sections) in enumerate(ordered) for section in sections]
    return {
        "pages": [[meta.title, path, meta.type] for path, meta, _ in ordered],
        "sections": list(zip(*all_sections, strict=True)),
        "synonyms": _synonyms(library),
    }


def _synonyms(library: Library) -> tuple[list[tuple[str, ...]], list[list[str]]]:
    """Words of our pages, and what is typed for them; synonyms with the same meaning are joined."""
    found: dict[tuple[str, ...], list[str]] = {}
    for entry in library.synonyms:
        found.setdefault(tuple(entry.value.means), []).append(entry.value.says)
    return list(found), list(found.values())


def sections(library: Library, page: BuiltPage, meta: PageMeta) -> list[Section]:
    """A row for each glossary term, one for what stands before the first heading, one for each heading and folded part.

    A heading above nothing but smaller ones is found by them; one above nothing at all, such as a letter, is left out.
    """
    terms = page.article.xpath(TERMS)
    found = _by_heading(page.article, set(terms), meta)
    rows = (_row(one, found[at:]) for at, one in enumerate(found, 1))
    return [*(_term(term, library) for term in terms), *(row for row in rows if row[3])]


def _term(node: HtmlElement, library: Library) -> Section:
    term = library.term[node.get("id") or ""]
    meanings = [words(one, LEFT_OUT) for one in node.findall("dd")]
    return term.id, term.term, "; ".join(term.forms[1:]), joined(" ".join(meanings)), TERM


@dataclass
class _Found:
    """A heading, or the start of a page, and what stands below it."""

    anchor: str
    heading: str
    level: str = ""
    kind: int = PLAIN
    aliases: str = ""
    parts: list[str] = field(default_factory=list)
    otherwise: str = ""


def _row(one: _Found, behind: list[_Found]) -> Section:
    """What is found there; a heading that has no words of its own is found by the smaller ones behind it."""
    smaller = takewhile(lambda other: other.level > one.level > "", behind)
    text = joined(one.parts) or " · ".join(other.heading for other in smaller) or one.otherwise
    kind = QUESTION if one.heading.endswith("?") and one.kind != FIRST else one.kind
    return one.anchor, one.heading, one.aliases, text, kind


def _by_heading(article: HtmlElement, terms: set[HtmlElement], meta: PageMeta) -> list[_Found]:
    title = article.find(".//h1")
    heading = meta.title if title is None else words(title, LEFT_OUT)
    first = _Found("", heading, aliases="; ".join(meta.aliases), otherwise=meta.description)
    found, inside = [first], [first]  # a folded part lies inside the section it belongs to
    walk = iterwalk(article, events=("start", "end"))
    for event, node in walk:
        starts, folded = event == "start", is_one_of(node, FOLDED)
        if starts and is_one_of(node, BRIEF):
            first.kind = BRIEFED
        if starts and is_one_of(node, QUESTIONS):
            inside[-1].kind = ASKS
        if starts and (node.tag in {"h2", "h3"} or folded):
            name = node.find("summary") if folded else node
            anchor, asked = node.get("id") or "", "; ".join(meta.asked.get(node.get("id") or "", ()))
            level, kind = ("h4", DETAIL) if folded else (node.tag, FIRST if anchor in meta.first else PLAIN)
            found.append(_Found(anchor, words(name, LEFT_OUT), level, kind, asked))
            inside[-1:] = [*(inside[-1:] if folded else ()), found[-1]]
        elif folded:
            inside.pop()
        label = node.tag == "summary" and is_one_of(node.getparent(), FOLDED)
        if starts and (label or node.tag in NAMES or node in terms or is_one_of(node, LEFT_OUT)):
            walk.skip_subtree()
        else:
            inside[-1].parts += part(event, node)
    return found
