"""The variables of lists made from `content/` and from all pages, and of the route; their HTML is in overrides/parts/.

`::: questions` lists those of every page as boxes to tick; `::: picked` is the place for those that were ticked.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, get_args
from xml.etree.ElementTree import Element

from guide.library import Library
from guide.markdown.elements import words_of
from guide.markdown.works import short
from guide.models import Term
from guide.models.reference import Level
from guide.page import Page
from guide.phrases import key
from guide.text import straight

Asked = tuple[str, str, list[str]]
"""Section of the navigation, path below `docs/`, the page's questions."""
BESIDE = "beside"
"""The argument of `::: route` for readers who are on no step of it."""


def changes(library: Library) -> dict[str, Any]:
    """Every change of a number, the newest first."""
    found = [(change, number) for number in library.number.values() for change in number.changes]
    newest_first = sorted(found, key=lambda pair: (pair[0].on, pair[1].id), reverse=True)
    return {"changes": newest_first}


def corrections(library: Library) -> dict[str, Any]:
    """What each source article is, a count of verdicts, and a table of its claims."""
    claims = [entry.value for entry in library.claims]
    articles = {entry.value.id: entry.value for entry in library.articles}
    own = [(articles[letter], [one for one in claims if one.id[0] == letter]) for letter in sorted(articles)]
    cited = {work for one in claims for work in one.references}
    return {"claims": claims, "articles": own, "cited": cited}


def glossary(library: Library) -> dict[str, Any]:
    """The terms in alphabetical order, a heading for each letter."""
    terms = sorted(library.term.values(), key=lambda term: key(term.term))
    return {"letters": {letter: list(group) for letter, group in groupby(terms, key=_letter)}}


def _letter(term: Term) -> str:
    first = key(term.term)[0].upper()
    return first if first.isalpha() else "0–9"


def numbers(library: Library) -> dict[str, Any]:
    """One table for each topic."""
    ordered = sorted(library.number.values(), key=lambda number: (number.topic, number.id))
    topics = [(topic, list(group)) for topic, group in groupby(ordered, key=lambda number: number.topic)]
    cited = {work for number in ordered for work in number.references}
    return {"topics": topics, "used": library.pages_of_numbers, "cited": cited}


def reviewed_words(library: Library) -> str:
    """A sentence on how many pages a clinician has signed."""
    count = sum(bool(page.meta and page.meta.value.reviewer) for page in library.pages)
    if library.wording is None:
        return ""
    words = library.wording.review
    return str(words.some if count else words.none).format(count=count, pages=len(library.pages))


def signed(library: Library) -> dict[str, Any]:
    """Every page that a clinician has signed, in the order of the navigation."""
    place = {entry.path: number for number, entry in enumerate(library.nav)}
    pages = sorted(library.pages, key=lambda page: place.get(page.path, len(place)))
    found = [(page.path, page.meta.value.reviewer) for page in pages if page.meta and page.meta.value.reviewer]
    return {"signed": found}


def sources(library: Library) -> dict[str, Any]:
    """A list of works for each level of evidence, the strongest kinds first."""
    words, works = library.wording, list(library.reference.values())
    if words:
        works.sort(key=lambda one: short(one, words, one.id).casefold())
    by_level = ((level, [one for one in works if one.level == level]) for level in get_args(Level))
    levels = [(level, group) for level, group in by_level if group]
    return {"levels": levels, "cited": library.pages_of_references, "claims": library.claims_of_references}


def questions(library: Library, root: Element) -> dict[str, Any]:
    """A folded list for each page, in the order of the navigation; a question that several pages ask stands once.

    `root` is the page the list stands on: what can be ticked there already is left out.
    """
    ticked = {straight(words_of(item)) for item in root.iter("li") if item.get("class") == "tick"}
    groups = groupby(asked(library, ticked), key=lambda each: each[0])
    sections = [(section, [(path, words) for _, path, words in pages]) for section, pages in groups]
    return {"asked": sections}


def asked(library: Library, ticked: set[str]) -> Iterator[Asked]:
    """Every page with its questions, less those of the pages before it and those that can be ticked already."""
    seen = set(ticked)
    for path, _, section in library.nav:
        page = library.page.get(path)
        new = [words for words in dict.fromkeys(_questions(page)) if straight(words) not in seen] if page else []
        seen.update(map(straight, new))
        if new:
            yield section, path, new


def _questions(page: Page) -> Iterator[str]:
    """The questions in the `!!! questions` blocks of a page; one without such a block need not be rendered."""
    if any(one.kind == "admonition" and one.value == "questions" for one in page.written.tokens):
        yield from (block.words for block in page.blocks if block.kind == "item" and block.inside == "questions")


def route(library: Library, arguments: list[str], _: Element) -> dict[str, Any]:
    """The index of the step that the route shows as reached, and the branch."""
    steps = [step.id for step in library.wording.route.steps] if library.wording else []
    at = steps.index(arguments[0]) if arguments[0] in steps else None
    return {"at": at, "branch": arguments[1] if arguments[1:] else ""}


def off_route(name: str, library: Library, arguments: list[str]) -> tuple[str, str] | None:
    """What is wrong and what to write, or None where the step and the branch are known."""
    if library.wording is None:
        return None
    steps = [step.id for step in library.wording.route.steps]
    branches = list(library.wording.route.branches)
    if len(arguments) not in (1, 2):
        return "this route does not name one step", f"write `::: {name} {steps[0]}`"
    known = ", ".join([*steps, BESIDE])
    if arguments[0] not in (*steps, BESIDE):
        return f"the route has no step `{arguments[0]}`", f"its steps are {known}; content/words.yml has them"
    if arguments[1:] and (arguments[1] not in branches or arguments[0] == BESIDE):
        return f"`{arguments[1]}` is not a branch here", f"behind a step you may write {', '.join(branches)}"
    return None
