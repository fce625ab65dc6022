"""Words of the frame around a page: the templates of overrides/ show them."""

from __future__ import annotations

from guide.models.base import Words
from guide.words.base import Section, around


class FrameWords(Section):
    """Header, navigation, footer, and the page shown where there is none."""

    skip: Words
    contents: Words
    sections: Words
    help: Words
    search: Words
    this_guide: Words
    search_guide: Words
    found: Words
    often_asked: Words
    close_search: Words
    advice: Words
    menu: Words
    close_menu: Words
    pages: Words
    path: Words
    next: Words
    previous: Words
    next_on_route: Words
    print: Words
    print_large: Words
    no_doctor: Words
    about: Words
    change: Words
    edit: Words
    report: Words
    report_freely: Words
    missing_title: Words
    missing: Words
    missing_why: Words
    moved: Words
    start: Words


class ReviewWords(Section):
    """Who wrote and checked a page, and when."""

    written: Words
    unchecked: Words
    nobody: Words
    none: Words
    some: Words = around("count", "pages")
    checked: Words = around("name", "role", "day", "interests")
    origin: Words = around("guide")
    facts: Words = around("day")
    facts_first: Words = around("day")
    due: Words = around("day")


class TrustWords(Section):
    """What speaks for a page, in one line, and what that line unfolds."""

    drafted: Words
    source: Words
    sources: Words = around("count")
    strong_one: Words
    strong: Words = around("count")
    more: Words
    made: Words
    made_how: Words
    rests: Words
    rests_on: Words = around("kinds")
    open: Words
    open_unchecked: Words
    open_reviewed: Words
    due: Words = around("day")
