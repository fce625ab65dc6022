"""The first use of a glossary word on a page becomes a link; its meaning stands at the page's end."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from guide.library import Library
from guide.markdown.html import element
from guide.models import Term

HEADING = "Words on this page"
GLOSSARY = "/tools/glossary.md"
LEFT_ALONE = {
    "a",
    "code",
    "pre",
    "sup",
    "svg",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "th",
    "mark",
    "button",
    "script",
    "style",
}
FIRST = re.compile(r"\w+")
HYPHENS = re.compile("[-\u2010\u2011\u2013 \u00a0]")
GOES_ON = re.compile("[\\w-]|\u2011\\w")
"""What may not follow a form: then it is a part of a longer word."""


class Matcher:
    """Finds any of the forms as whole words, the longest first; hyphen, space and no-break hyphen are the same.

    Forms are looked up by their first word, so that their number hardly matters.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self.by_first: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(forms, key=len, reverse=True):
            if first := FIRST.match(form.casefold()):
                self.by_first[first.group()].append(form)

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Where each form that stands in the text begins and ends; they never overlap."""
        if self.by_first.keys().isdisjoint(FIRST.findall(text.casefold())):
            return
        after = 0
        for word in FIRST.finditer(text):
            forms = self.by_first.get(word.group().casefold(), ()) if word.start() >= after else ()
            if end := next((end for form in forms if (end := _end(form, text, word.start()))), 0):
                after = end
                yield word.start(), end


def _end(form: str, text: str, start: int) -> int:
    """Where the form ends that stands whole at `start`; 0 where it does not."""
    end = start + len(form)
    same = _spaced if is_abbreviation(form) else key
    whole = text[start - 1 : start] != "-" and not GOES_ON.match(text, end)
    return end if whole and same(text[start:end]) == same(form) else 0


def _spaced(form: str) -> str:
    return HYPHENS.sub(" ", form)


def is_abbreviation(form: str) -> bool:
    """All capitals and short: matched as written, so that DI is not found in "di"."""
    return form.isupper() and len(form) <= 5


def key(form: str) -> str:
    """The same for every spelling `Matcher` treats alike."""
    return _spaced(form.casefold())


@lru_cache(maxsize=1)  # the same for all pages of a build
def forms_of(library: Library) -> tuple[dict[str, Term], Matcher]:
    """Each form, as `key` spells it, with its term; and what finds them all."""
    found: dict[str, Term] = {}
    for term in library.term.values():
        for form in term.forms:
            found.setdefault(key(form), term)
    return found, Matcher(form for term in library.term.values() for form in term.forms)


class GlossaryWords(Treeprocessor):
    """Links words in running text, never in headings, links or code."""

    def __init__(self, md: Markdown, library: Library) -> None:
        super().__init__(md)
        self.forms, self.matcher = forms_of(library)
        self.used: dict[str, Term] = {}

    def run(self, root: Element) -> None:
        self._walk(root)
        if self.used:
            root.append(section(list(self.used.values())))

    def _walk(self, node: Element) -> None:
        self._link(node, None)
        for child in list(node):
            if child.tag not in LEFT_ALONE and isinstance(child.tag, str):
                self._walk(child)
            self._link(node, child)

    def _link(self, parent: Element, after: Element | None) -> None:
        """Link the first uses in the text at the parent's start, or in the text that follows a child."""
        text = (parent.text if after is None else after.tail) or ""
        while found := self._first_use(text):
            start, end = found
            link = self._anchor(text[start:end])
            _set_text(parent, after, text[:start])
            parent.insert(0 if after is None else list(parent).index(after) + 1, link)
            text, after = text[end:], link
            link.tail = text

    def _first_use(self, text: str) -> tuple[int, int] | None:
        for start, end in self.matcher.find(text):
            if self.forms[key(text[start:end])].id not in self.used:
                return start, end
        return None

    def _anchor(self, words: str) -> Element:
        term = self.forms[key(words)]
        self.used[term.id] = term
        return element("a", words, class_="term", href=f"{GLOSSARY}#{term.id}", aria_describedby=f"word-{term.id}")


def _set_text(parent: Element, after: Element | None, text: str) -> None:
    if after is None:
        parent.text = text
    else:
        after.tail = text


def section(terms: list[Term]) -> Element:
    """The meanings of the words linked on the page, in alphabetical order; print and no-script readers see it."""
    ordered = sorted(terms, key=lambda term: key(term.term))
    items = (
        element("div", element("dt", *heading(term)), element("dd", term.meaning, id=f"word-{term.id}"))
        for term in ordered
    )
    return element("section", element("h2", HEADING, id="words-on-this-page"), element("dl", *items), class_="words")


def heading(term: Term) -> list[Element | str | None]:
    """The word, what it is short for and how to say it."""
    return [
        term.term,
        f", short for {term.short_for}" if term.short_for else None,
        " " if term.say else None,
        element("span", f"(say: {term.say})", class_="say") if term.say else None,
    ]
