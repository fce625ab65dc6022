"""The list of rules, and the one way to run them."""

from __future__ import annotations

from guide.library import Library
from guide.problem import Problem
from guide.rules.afresh import seen
from guide.rules.claims import article_covered, claim_cited
from guide.rules.exceptions import exception_needed, without_allowed
from guide.rules.facts import fact_placed
from guide.rules.figures import figure_leads, figure_safe, image_described, image_used
from guide.rules.headings import heading_order, heading_style
from guide.rules.links import link_lands, link_says_where
from guide.rules.markup import block_known, decide_leads, list_apart, markdown_only
from guide.rules.numbers import (
    chance_told,
    ladder_sound,
    number_at_home,
    number_known,
    number_sourced,
    number_used,
    range_sound,
)
from guide.rules.overrides import override_readable
from guide.rules.pages import file_expected, page_checked, page_front_matter, page_in_nav, title_unique
from guide.rules.pathway import statement_listed
from guide.rules.readability import answer_length, list_length, paragraph_length, reading_level, sentence_length
from guide.rules.sharing import Rule
from guide.rules.sources import citation_known, data_valid, reference_unique, reference_used, reference_verified
from guide.rules.structure import page_template
from guide.rules.style import own_words, promise_free, words_avoided
from guide.rules.terms import term_explained, term_unique, term_used

RULES: tuple[Rule, ...] = (
    data_valid,
    reference_unique,
    reference_used,
    reference_verified,
    citation_known,
    claim_cited,
    number_known,
    number_at_home,
    number_sourced,
    number_used,
    chance_told,
    ladder_sound,
    range_sound,
    fact_placed,
    term_unique,
    term_used,
    term_explained,
    file_expected,
    override_readable,
    page_front_matter,
    page_template,
    statement_listed,
    page_in_nav,
    page_checked,
    title_unique,
    heading_order,
    heading_style,
    block_known,
    decide_leads,
    markdown_only,
    list_apart,
    link_says_where,
    link_lands,
    image_described,
    image_used,
    figure_safe,
    figure_leads,
    reading_level,
    sentence_length,
    paragraph_length,
    answer_length,
    list_length,
    words_avoided,
    promise_free,
    own_words,
    article_covered,
    exception_needed,
)
"""In the order of the table in CONTRIBUTING."""


def name_of(rule: Rule) -> str:
    """The name an editor sees: the function's, with hyphens."""
    return rule.__name__.replace("_", "-")


NAMES = tuple(name_of(rule) for rule in RULES)
WHOLE = (
    data_valid,
    reference_used,
    number_sourced,
    number_used,
    fact_placed,
    term_used,
    file_expected,
    override_readable,
    page_front_matter,
    page_in_nav,
    page_checked,
    title_unique,
    decide_leads,
    link_lands,
    image_used,
    figure_safe,
    figure_leads,
    article_covered,
    exception_needed,
)
"""Rules that look from one file to another, at the day or at files besides; each other finds the same in one page
after the other, and in `content/`, whatever stands elsewhere."""
PARTED = tuple(rule for rule in RULES if rule not in WHOLE)


def check(library: Library) -> list[Problem]:
    """Every problem of the library that no exception allows, in the order of files and lines."""
    if library.problems and not library.pages and not library.references:
        return sorted(set(library.problems))
    found = seen(library, PARTED)
    for page in library.pages:
        page.recall(found[page.path].gist)
    problems = {problem for one in found.values() for problem in one.problems}
    problems.update(problem for rule in WHOLE for problem in rule(library))
    return sorted(set(without_allowed(library, problems)))
