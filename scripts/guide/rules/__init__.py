"""The list of rules, and the one way to run them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.rules import (
    addresses,
    changes,
    claims,
    columns,
    entries,
    exceptions,
    figures,
    groups,
    headings,
    links,
    markup,
    moved,
    numbers,
    overrides,
    pages,
    pathway,
    readability,
    sections,
    signs,
    sources,
    structure,
    style,
    terms,
    typed,
    unlost,
    wording,
)

PageRule = Callable[[Library, Page], Iterator[Problem]]
"""Looks at one page, and at nothing of the others."""
GuideRule = Callable[[Library], Iterator[Problem]]
"""Looks at the content files, or from one page to another."""

PAGE_RULES: tuple[PageRule, ...] = (
    unlost.written_shown,
    signs.mark_known,
    unlost.list_indented,
    unlost.line_apart,
    pages.page_named,
    pages.page_checked,
    structure.page_template,
    structure.section_filled,
    structure.urgent_kept,
    pathway.statement_listed,
    pathway.statement_placed,
    headings.heading_order,
    headings.anchor_unique,
    headings.heading_style,
    markup.block_known,
    markup.compare_led,
    markup.markdown_only,
    markup.quote_curled,
    markup.table_headed,
    markup.table_narrow,
    sources.citation_known,
    claims.claim_cited,
    numbers.number_known,
    typed.number_at_home,
    typed.share_alone,
    groups.group_named,
    columns.column_alike,
    numbers.drawing_sound,
    terms.term_explained,
    links.link_says_where,
    links.link_lands,
    addresses.link_clean,
    figures.image_described,
    readability.reading_level,
    readability.sentence_length,
    readability.sentence_joined,
    readability.marks_few,
    readability.paragraph_length,
    readability.answer_length,
    readability.list_length,
    wording.word_spelled,
    wording.word_once,
    wording.nothing_left,
    wording.code_short,
    style.words_avoided,
    style.promise_free,
    style.own_words,
)
GUIDE_RULES: tuple[GuideRule, ...] = (
    sources.data_valid,
    sources.reference_unique,
    sources.reference_used,
    sources.reference_verified,
    sources.retraction_told,
    sources.year_possible,
    addresses.address_clean,
    sources.sources_known,
    numbers.number_sourced,
    entries.number_agrees,
    changes.change_told,
    entries.outcome_told,
    numbers.number_used,
    entries.fact_placed,
    terms.term_unique,
    terms.term_placed,
    terms.term_used,
    style.content_worded,
    claims.article_covered,
    pages.file_expected,
    overrides.override_readable,
    pages.page_front_matter,
    pages.page_in_nav,
    moved.redirect_lands,
    sections.section_listed,
    pages.title_unique,
    markup.decide_leads,
    figures.image_used,
    figures.figure_safe,
)


MADE_FROM = ("references", "numbers", "terms")
"""Lists that pages are made from: while one of them cannot be read at all, nothing is told of pages."""
OF_THE_WHOLE = (
    *(sources.reference_used, numbers.number_used, entries.fact_placed, terms.term_used),
    *(claims.article_covered, figures.image_used),
)
"""Rules that tell what stands nowhere: silent while a file cannot be read, whose own problem is told."""


def name_of(rule: object) -> str:
    """The name an editor sees: the function's, with hyphens."""
    return str(getattr(rule, "__name__", "")).replace("_", "-")


RULES = (*PAGE_RULES, *GUIDE_RULES, exceptions.exception_needed)
"""All of them, in the order of the table in MAINTAINING."""
NAMES = tuple(name_of(rule) for rule in RULES)


def check(library: Library) -> list[Problem]:
    """Every problem of the guide that no exception allows, in the order of files and lines."""
    if library.problems and not library.pages and not library.references:
        return sorted(set(library.problems))
    is_whole = library.is_whole and not any(page.fault for page in library.pages)
    guide_rules = [rule for rule in GUIDE_RULES if is_whole or rule not in OF_THE_WHOLE]
    found = {problem for rule in guide_rules for problem in rule(library)}
    found |= set(_of_pages(library, library.pages))
    found |= set(exceptions.exception_needed(library, NAMES))
    unseen = {page.text.path for page in library.pages if _rules_for(library, page) != PAGE_RULES}
    unseen |= {problem.place.path for problem in library.problems}
    told = exceptions.without_allowed(library, found, NAMES)
    return sorted({one for one in told if one.rule != exceptions.RULE or one.place.path not in unseen})


def check_pages(library: Library, paths: Collection[str]) -> list[Problem]:
    """The problems in some pages, by their paths below `docs/`, as far as each can be told without the others."""
    chosen = [page for page in library.pages if page.path in paths]
    names = {page.text.path for page in chosen}
    found = {one for one in library.problems if one.place.path in names or not _is_made(library)}
    found |= set(_of_pages(library, chosen))
    allowed = exceptions.without_allowed(library, found, NAMES)
    return sorted({problem for problem in allowed if problem.rule != exceptions.RULE})


def _of_pages(library: Library, pages: Collection[Page]) -> Iterator[Problem]:
    for page in pages:
        for rule in _rules_for(library, page):
            yield from rule(library, page)


def _rules_for(library: Library, page: Page) -> tuple[PageRule, ...]:
    """All of them; of a page without front matter, or that cannot be made or rendered, only that is told."""
    if not page.body_start or not _is_made(library):
        return (pages.page_named,)
    return (unlost.written_shown,) if page.fault else PAGE_RULES


def _is_made(library: Library) -> bool:
    return all(library.unread.get(name, "") is not None for name in MADE_FROM)
