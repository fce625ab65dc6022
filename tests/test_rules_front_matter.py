"""Front matter that cannot be read, or holds a day or a page that cannot be."""

import pytest

from guide import rules
from guide.rules.pages import page_checked, page_front_matter
from guide.rules.sources import names_known
from tests.small import GuideOf, finds


def test_front_matter_that_is_not_yaml_is_told(guide_of: GuideOf) -> None:
    assert finds(page_front_matter, guide_of(pages={"other.md": '---\ntype: a\ntitle: "A\n---\n\n# A\n'})) == [
        "docs/other.md:3:8: [page-front-matter] this quotation mark is never closed (close it behind the last word)"
    ]


def test_the_next_page_exists(guide_of: GuideOf) -> None:
    assert finds(names_known, guide_of(front="next: pages.md")) == [
        "docs/page.md:7:1: [names-known] there is no page `pages.md` (did you mean `page.md`?)"
    ]


def test_the_next_page_is_another_page_and_no_heading(guide_of: GuideOf) -> None:
    assert finds(names_known, guide_of(front="next: page.md")) == [
        "docs/page.md:7:1: [names-known] `next` leads to this page itself "
        "(write the page that follows, or leave it out)"
    ]
    assert finds(names_known, guide_of(front="next: page.md#a-page")) == [
        "docs/page.md:7:1: [names-known] there is no page `page.md#a-page` (write the path of a page that exists)"
    ]


def test_nobody_reads_a_page_in_the_future(guide_of: GuideOf) -> None:
    reviewer = "reviewer: {name: A. B., role: urologist, on: 2026-11-22, interests: none}"
    assert finds(page_checked, guide_of(front=reviewer)) == [
        "docs/page.md:7:1: [page-checked] the check of 2026-11-22 lies in the future (write the day it was done)"
    ]


def test_the_next_check_is_after_the_last(guide_of: GuideOf) -> None:
    assert finds(page_front_matter, guide_of(front="due: 2026-11-20")) == [
        "docs/page.md:6:1: [page-front-matter] `due` is not after `checked` (correct one of the two dates)"
    ]


def test_what_leads_to_help_first_is_written_down(guide_of: GuideOf) -> None:
    assert finds(page_front_matter, guide_of(front="first: [a-page]")) == [
        "docs/page.md:2:1: [page-front-matter] nothing is `asked` for `a-page` (write under `asked` what leads there)"
    ]
    assert finds(page_front_matter, guide_of(front="asked: {a-page: [help]}\nfirst: [a-page]")) == []


def test_of_a_page_without_front_matter_only_that_is_told(guide_of: GuideOf) -> None:
    library = guide_of(pages={"b.md": "----\ntitle: A [page]\n---\n\n# A page\n\n5 % of men.\n"})
    assert [one.rule for one in rules.check(library) if one.place.path == "docs/b.md"] == ["page-front-matter"]


@pytest.mark.parametrize("name", ["TBD", "not yet", "to be named", "ChatGPT"])
def test_a_reviewer_is_somebody(guide_of: GuideOf, name: str) -> None:
    reviewer = f"reviewer: {{name: {name}, role: urologist, on: 2026-11-20, interests: none}}"
    assert [str(one) for one in guide_of(front=reviewer).problems] == [
        f"docs/page.md:7:1: [page-front-matter] `{name}` is nobody who reviewed this page "
        "(leave `reviewer` out until someone has)"
    ]


@pytest.mark.parametrize("field", ["aliases: [shock; grief]", "asked: {a: [shock; grief]}"])
def test_words_that_readers_type_are_parted_by_commas(guide_of: GuideOf, field: str) -> None:
    (line,) = [str(one) for one in guide_of(front=field).problems]
    assert "is 'shock; grief', which has the wrong form" in line
