"""The rules, and the one way to run them.

Each public function of the modules below is a rule: its docstring states it, and its name with hyphens is the rule's
name. Its parameters say what it looks at: `(library, page)` one page and no other, `(library, block)` any text of ours
that readers see, `(library)` content files or several pages. It yields the place, what is wrong and what to write; a
rule on blocks yields the offset in the block's text as the place.
"""

from collections.abc import Callable, Collection, Iterator
from inspect import getdoc, isfunction
from itertools import chain
from typing import Any

from guide.library import Library
from guide.models.wording import PATH as WORDS
from guide.page import Page
from guide.problem import Problem, RefusedError
from guide.rules import (
    claims,
    exceptions,
    figures,
    headings,
    links,
    markup,
    nothing_lost,
    number_context,
    numbers,
    overrides,
    pages,
    quoted_numbers,
    readability,
    signs,
    sources,
    structure,
    terms,
    warnings,
    words,
)
from guide.rules.tools import texts_of
from guide.settings import FILE

Rule = Callable[..., Iterator[Any]]
RULE_FILES = (
    *(nothing_lost, signs, pages, structure, warnings, headings, markup, sources, claims, numbers),
    *(quoted_numbers, number_context, terms, links, figures, readability, words, overrides),
)
"""In the order of the table in MAINTAINING."""


def _rules_taking(*wanted: str) -> tuple[Rule, ...]:
    named = ((name, file, one) for file in RULE_FILES for name, one in vars(file).items() if isfunction(one))
    own = (one for name, file, one in named if name[0] != "_" and one.__module__ == file.__name__)
    return tuple(one for one in own if one.__code__.co_varnames[: one.__code__.co_argcount] == wanted)


PAGE_RULES = _rules_taking("library", "page")
BLOCK_RULES = _rules_taking("library", "block")
GUIDE_RULES = _rules_taking("library")
ALL_ON_PAGE = (*PAGE_RULES, *BLOCK_RULES)
NOT_REMEMBERED = (links.link_lands, pages.page_checked)
"""Rules that look at other pages or at the calendar; what all others find is remembered with the page (memory.py)."""
REMEMBERED = tuple(rule for rule in ALL_ON_PAGE if rule not in NOT_REMEMBERED)
FILE_RULES = (figures.figure_safe, figures.figure_drawn, overrides.override_readable)
"""Rules that look only at files that memory.py hashes; what they find is remembered with `content/`."""
RULES: tuple[Rule, ...] = (*ALL_ON_PAGE, *GUIDE_RULES, exceptions.exception_needed)
NEEDED_FOR_PAGES = ("references", "numbers", "terms", FILE, WORDS)
"""What pages are made from: while one of these cannot be read at all, no rule looks at pages."""
NEED_WHOLE_GUIDE = (
    *(sources.reference_used, numbers.number_used, terms.term_used, terms.synonym_lands, claims.article_covered),
    figures.image_used,
)
"""Rules that report what is used nowhere: silent while a file cannot be read, which is a problem of its own."""


def name_of(rule: Rule) -> str:
    """The name an editor sees: the function's, with hyphens."""
    return rule.__name__.replace("_", "-")


NAMES = tuple(map(name_of, RULES))
BEGIN, END = "<!-- rules -->", "<!-- /rules -->"
"""Around the table in MAINTAINING.md."""
LENGTH_RULES = frozenset(name_of(rule) for rule in RULES if rule.__module__ == readability.__name__)


def problems_of(chosen: Collection[Rule], library: Library, page: Page | None = None) -> Iterator[Problem]:
    """What rules find on a page, or in the guide."""
    in_texts = [rule for rule in chosen if rule in BLOCK_RULES]
    for rule in (rule for rule in chosen if rule not in in_texts):
        found = rule(library, page) if page else rule(library)
        yield from (Problem(place, name_of(rule), *said) for place, *said in found)
    for block, place in texts_of(library, page) if in_texts else ():
        for rule in in_texts:
            for at, says, fix in rule(library, block):
                yield Problem(place(at), name_of(rule), says, fix)
    if page is None:
        yield from (one for one in library.problems if one.rule in map(name_of, chosen))


def check(library: Library) -> list[Problem]:
    """Every problem of the guide that no exception allows, in the order of files and lines."""
    if library.problems and not library.pages and not library.references:
        return sorted(set(library.problems))
    is_whole = library.is_whole and not any(page.fault or not page.meta for page in library.pages)
    if library.shown.problems is None:
        library.shown.problems = list(problems_of((*BLOCK_RULES, *FILE_RULES), library))
    silent = FILE_RULES if is_whole else (*FILE_RULES, *NEED_WHOLE_GUIDE)
    found = {*library.shown.problems, *problems_of([rule for rule in GUIDE_RULES if rule not in silent], library)}
    found |= set(_of_pages(library, library.pages))
    unseen = {page.text.path for page in library.pages if len(_rules_for(library, page)) < len(ALL_ON_PAGE)}
    unseen |= {problem.place.path for problem in library.problems}
    remaining = exceptions.exception_needed(library, found, NAMES)
    return sorted({one for one in remaining if one.rule != exceptions.RULE or one.place.path not in unseen})


def check_pages(library: Library, paths: Collection[str]) -> list[Problem]:
    """The problems in some pages, by their paths below `docs/`, as far as each can be told without the others."""
    chosen = [page for page in library.pages if page.path in paths]
    names = {page.text.path for page in chosen}
    found = {one for one in library.problems if one.place.path in names or not _is_made(library)}
    found |= set(_of_pages(library, chosen))
    remaining = exceptions.exception_needed(library, found, NAMES)
    return sorted({one for one in remaining if one.rule != exceptions.RULE})


def _of_pages(library: Library, pages: Collection[Page]) -> Iterator[Problem]:
    """The problems of some pages. In the lines of a wrongly written block, only that is reported: it causes the others.
    On a page that quotes an unknown number, whose words are missing, the rules on lengths are silent."""
    for page in pages:
        chosen = _rules_for(library, page)
        if chosen is not ALL_ON_PAGE:
            yield from problems_of(chosen, library, page)
            continue
        if page.shown.problems is None:
            page.shown.problems = list(problems_of(REMEMBERED, library, page))
        misread = markup.misread(page)
        found = chain(page.shown.problems, problems_of(NOT_REMEMBERED, library, page))
        lacks_words = any(one.id not in library.number for one in page.shown.numbers)
        for one in found:
            is_consequence = one.place.line in misread and one.rule != name_of(markup.block_known)
            if not is_consequence and not (lacks_words and one.rule in LENGTH_RULES):
                yield one


def _rules_for(library: Library, page: Page) -> tuple[Rule, ...]:
    """All rules on pages; for a page that cannot be read, made or rendered, only the one that reports it."""
    if not page.body_start or not _is_made(library):
        return (pages.page_named,)
    if page.fault:
        return (nothing_lost.written_shown,)
    return (headings.heading_order,) if headings.second_title(page) else ALL_ON_PAGE


def _is_made(library: Library) -> bool:
    return all(library.unread.get(name, "") is not None for name in NEEDED_FOR_PAGES)


def table() -> str:
    """A Markdown table: the name an editor sees, and the rule."""
    rows = (f"| {name_of(rule)} | {' '.join((getdoc(rule) or '').split())} |" for rule in RULES)
    return "\n".join(("| Rule | What it asks |", "|---|---|", *rows))


def with_table(text: str) -> str:
    """The text with the table between its two marks. Raises RefusedError where they are missing."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise RefusedError(f"MAINTAINING.md has no {BEGIN} and {END}: put both where the table belongs")
    return f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}"
