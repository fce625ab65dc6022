"""The list of rules, and the one way to run them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from guide.library import Library
from guide.page import Page
from guide.problem import Problem
from guide.rules import exceptions
from guide.rules.addresses import address_clean, link_clean
from guide.rules.changes import change_told
from guide.rules.claims import article_covered, claim_cited
from guide.rules.columns import column_alike
from guide.rules.entries import fact_placed, number_agrees, outcome_told
from guide.rules.figures import figure_leads, figure_safe, image_described, image_used
from guide.rules.groups import group_named
from guide.rules.headings import anchor_unique, heading_order, heading_style
from guide.rules.links import link_lands, link_says_where
from guide.rules.markup import (
    block_known,
    compare_led,
    decide_leads,
    markdown_only,
    quote_curled,
    table_headed,
    table_narrow,
)
from guide.rules.moved import redirect_lands
from guide.rules.numbers import (
    drawing_sound,
    number_known,
    number_sourced,
    number_used,
)
from guide.rules.overrides import override_readable
from guide.rules.pages import file_expected, page_checked, page_front_matter, page_in_nav, page_named, title_unique
from guide.rules.pathway import statement_listed, statement_placed
from guide.rules.readability import (
    answer_length,
    list_length,
    marks_few,
    paragraph_length,
    reading_level,
    sentence_joined,
    sentence_length,
)
from guide.rules.sections import section_listed
from guide.rules.signs import mark_known
from guide.rules.sources import (
    citation_known,
    data_valid,
    reference_unique,
    reference_used,
    reference_verified,
    retraction_told,
    sources_known,
    year_possible,
)
from guide.rules.structure import page_template, section_filled, urgent_kept
from guide.rules.style import content_worded, own_words, promise_free, words_avoided
from guide.rules.terms import term_explained, term_placed, term_unique, term_used
from guide.rules.typed import number_at_home, share_alone
from guide.rules.unlost import line_apart, list_indented, written_shown
from guide.rules.wording import code_short, nothing_left, word_once, word_spelled

PageRule = Callable[[Library, Page], Iterator[Problem]]
"""Looks at one page, and at nothing of the others."""
GuideRule = Callable[[Library], Iterator[Problem]]
"""Looks at the content files, or from one page to another."""

PAGE_RULES: tuple[PageRule, ...] = (
    written_shown,
    mark_known,
    list_indented,
    line_apart,
    page_named,
    page_checked,
    page_template,
    section_filled,
    urgent_kept,
    statement_listed,
    statement_placed,
    heading_order,
    anchor_unique,
    heading_style,
    block_known,
    compare_led,
    markdown_only,
    quote_curled,
    table_headed,
    table_narrow,
    citation_known,
    claim_cited,
    number_known,
    number_at_home,
    share_alone,
    group_named,
    column_alike,
    drawing_sound,
    term_explained,
    link_says_where,
    link_lands,
    link_clean,
    image_described,
    reading_level,
    sentence_length,
    sentence_joined,
    marks_few,
    paragraph_length,
    answer_length,
    list_length,
    word_spelled,
    word_once,
    nothing_left,
    code_short,
    words_avoided,
    promise_free,
    own_words,
)
GUIDE_RULES: tuple[GuideRule, ...] = (
    data_valid,
    reference_unique,
    reference_used,
    reference_verified,
    retraction_told,
    year_possible,
    address_clean,
    sources_known,
    number_sourced,
    number_agrees,
    change_told,
    outcome_told,
    number_used,
    fact_placed,
    term_unique,
    term_placed,
    term_used,
    content_worded,
    article_covered,
    file_expected,
    override_readable,
    page_front_matter,
    page_in_nav,
    redirect_lands,
    section_listed,
    title_unique,
    decide_leads,
    image_used,
    figure_safe,
    figure_leads,
)


MADE_FROM = ("references", "numbers", "terms")
"""Lists that pages are made from: while one of them cannot be read at all, nothing is told of pages."""
OF_THE_WHOLE = (reference_used, number_used, fact_placed, term_used, article_covered, image_used)
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
    is_made = all(library.unread.get(name, "") is not None for name in MADE_FROM)
    found |= set(_of_pages(library, library.pages if is_made else []))
    found |= set(exceptions.exception_needed(library, NAMES))
    return sorted(set(exceptions.without_allowed(library, found, NAMES)))


def check_pages(library: Library, paths: Collection[str]) -> list[Problem]:
    """The problems in some pages, by their paths below `docs/`, as far as each can be told without the others."""
    pages = [page for page in library.pages if page.path in paths]
    names = {page.text.path for page in pages}
    found = {problem for problem in library.problems if problem.place.path in names} | set(_of_pages(library, pages))
    allowed = exceptions.without_allowed(library, found, NAMES)
    return sorted({problem for problem in allowed if problem.rule != exceptions.RULE})


def _of_pages(library: Library, pages: Collection[Page]) -> Iterator[Problem]:
    """All of each page; of one without front matter or that cannot be rendered, only that."""
    for page in pages:
        for rule in [page_named] if not page.body_start else [written_shown] if page.fault else PAGE_RULES:
            yield from rule(library, page)
