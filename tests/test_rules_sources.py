"""The data is sound, and the works we cite are real, known and used."""

import pytest

from guide.rules.sources import (
    citation_known,
    data_valid,
    names_known,
    reference_unique,
    reference_used,
    reference_verified,
    retraction_told,
    year_possible,
)
from tests.small import GuideOf, finds

TWO = "- {id: corona2019}\n- {id: kang2021, title: Islands, "


def test_sorted_entries_with_ids_of_their_own_are_sound(guide_of: GuideOf) -> None:
    assert finds(data_valid, guide_of(references="- {id: a}\n- {id: b}\n- {id: b-2}")) == []


def test_an_entry_below_a_later_letter_is_told(guide_of: GuideOf) -> None:
    assert finds(data_valid, guide_of(references="- {id: b}\n- {id: a}")) == [
        "content/references.yml:3:4: [data-valid] `a` comes after `b` (move one of the two: entries are sorted)"
    ]


def test_an_id_that_stands_twice_is_told_with_its_first_line(guide_of: GuideOf) -> None:
    assert finds(data_valid, guide_of(terms="- {id: a}\n- {id: b, term: b}\n- {id: a, term: c}")) == [
        "content/glossary.yml:4:4: [data-valid] `a` is in this file twice, first in line 2 "
        "(give one of them another name, or delete it)"
    ]


def test_a_claim_stands_in_the_file_of_its_article(guide_of: GuideOf) -> None:
    assert finds(data_valid, guide_of(claims="- {id: b-01}")) == [
        "content/articles/a.yml:2:4: [data-valid] b-01 is not a claim of this article "
        "(move it to content/articles/b.yml)"
    ]


def test_two_works_differ_in_every_mark(guide_of: GuideOf) -> None:
    assert finds(reference_unique, guide_of(references=TWO + "DOI: 10.1000/2}")) == []


@pytest.mark.parametrize(
    ("fields", "column", "mark"),
    [("DOI: 10.1000/1, title: Islands", 18, "DOI"), ("DOI: 10.1000/2, title: Sperm recovery", 34, "title and year")],
)
def test_the_same_work_under_two_ids_is_told(guide_of: GuideOf, fields: str, column: int, mark: str) -> None:
    library = guide_of(references=f"- {{id: corona2019}}\n- {{id: kang2021, {fields}}}")
    assert finds(reference_unique, library) == [
        f"content/references.yml:3:{column}: [reference-unique] `kang2021` has the same {mark} as `corona2019` "
        "(keep one of the two and cite that)"
    ]


def test_a_long_title_is_that_of_one_work_whatever_its_year(guide_of: GuideOf) -> None:
    two = "- {{id: a, title: {0}, issued: '2010'}}\n- {{id: b, title: {0}, issued: '2020', DOI: 10.1000/2}}"
    assert finds(reference_unique, guide_of(references=two.format("On sperm in the semen"))) == []
    (line,) = finds(reference_unique, guide_of(references=two.format("On sperm in the semen of men")))
    assert "`b` has the same title as `a`" in line


def test_an_address_with_and_without_its_last_stroke_is_the_same(guide_of: GuideOf) -> None:
    entries = (
        "- {id: a, title: A one, DOI: 10.1000/1, URL: 'https://www.example.org/x/'}\n"
        "- {id: b, title: B two, DOI: 10.1000/2, URL: 'http://example.org/x'}"
    )
    assert finds(reference_unique, guide_of(references=entries)) == [
        "content/references.yml:3:41: [reference-unique] `b` has the same URL as `a` "
        "(keep one of the two and cite that)"
    ]


def test_a_work_may_be_used_by_a_page_a_number_a_term_or_a_claim(guide_of: GuideOf) -> None:
    references = "\n".join(f"- {{id: {one}, title: {one}, DOI: 10.1000/{one}}}" for one in ("a", "b", "c", "d"))
    library = guide_of(
        "A sentence [@a].",
        references=references,
        numbers="- {id: found, references: [b]}",
        terms="- {id: semen, references: [c]}",
        claims="- {id: a-01, references: [d]}",
    )
    assert finds(reference_used, library) == []


def test_a_work_nothing_uses_is_told(guide_of: GuideOf) -> None:
    assert finds(reference_used, guide_of(references=TWO + "DOI: 10.1000/2}")) == [
        "content/references.yml:3:4: [reference-used] nothing uses the reference `kang2021` (cite it, or delete it)"
    ]


def test_a_work_in_print_needs_no_identifier(guide_of: GuideOf) -> None:
    entry = "{type: book, title: T, issued: '2019', level: study, seen: {where: ['https://example.org']}, "
    for found in ("publisher: P, id: x}", "container-title: J, volume: 1, page: 2-3, id: x}"):
        assert (
            finds(reference_verified, guide_of(files={"content/references.yml": f"references:\n- {entry}{found}\n"}))
            == []
        )


def test_a_work_that_cannot_be_found_or_dated_is_told(guide_of: GuideOf) -> None:
    entry = "references:\n- id: x\n  type: book\n  title: T\n  level: study\n  seen: {where: ['https://example.org']}\n"
    assert finds(reference_verified, guide_of(files={"content/references.yml": entry})) == [
        "content/references.yml:2:3: [reference-verified] `x` has no date "
        "(write `issued:`, or below `seen:` the month in which you saw it, as `on: 2026-11`)",
        "content/references.yml:2:3: [reference-verified] a reader cannot find `x` "
        "(write `DOI:`, `PMID:`, `PMCID:` or `URL:`, or journal, volume and page)",
    ]


def test_known_works_may_be_cited_alone_and_together(guide_of: GuideOf) -> None:
    library = guide_of("One [@corona2019]. Two [@corona2019; @kang2021].", references=TWO + "DOI: 10.1000/2}")
    assert finds(citation_known, library) == []


def test_an_unknown_work_is_told_where_it_is_cited_with_the_nearest_known(guide_of: GuideOf) -> None:
    assert finds(citation_known, guide_of("Sperm were found [@corona2019; @corona2018].")) == [
        "docs/page.md:11:33: [citation-known] there is no reference `corona2018` (did you mean `corona2019`?)"
    ]


def test_an_unknown_work_of_a_term_or_claim_is_told_too(guide_of: GuideOf) -> None:
    library = guide_of(terms="- {id: semen, references: [who]}", claims="- {id: a-01, references: [who]}")
    assert finds(names_known, library) == [
        "content/articles/a.yml:2:27: [names-known] there is no reference `who` (add it to content/references.yml)",
        "content/glossary.yml:2:28: [names-known] there is no reference `who` (add it to content/references.yml)",
    ]


def test_an_e_mail_address_and_code_are_no_citations(guide_of: GuideOf) -> None:
    assert finds(citation_known, guide_of("[a@b.org](mailto:a@b.org) and `[@nobody]`")) == []


def test_works_in_a_file_that_cannot_be_read_are_not_called_unknown(guide_of: GuideOf) -> None:
    assert finds(citation_known, guide_of("One [@other].", files={"content/references.yml": "references: [\n"})) == []


def test_a_work_whose_own_entry_is_wrong_is_not_called_unknown(guide_of: GuideOf) -> None:
    library = guide_of("One [@corona2019]. Two [@nobody].", references="- {id: corona2019, level: none}")
    assert finds(citation_known, library) == [
        "docs/page.md:11:26: [citation-known] there is no reference `nobody` (add it to content/references.yml)"
    ]


def test_a_work_and_a_number_of_this_year_are_possible(guide_of: GuideOf) -> None:
    library = guide_of(references="- {id: corona2019, issued: 2026-12}", numbers="- {id: found, year: 2026}")
    assert finds(year_possible, library) == []


def test_a_year_still_to_come_is_told(guide_of: GuideOf) -> None:
    library = guide_of(references="- {id: corona2019, issued: '2027'}", numbers="- {id: found, year: 2027}")
    assert finds(year_possible, library) == [
        "content/numbers.yml:2:15: [year-possible] `found` is of 2027, which is still to come "
        "(write the year that its record shows)",
        "content/references.yml:2:20: [year-possible] `corona2019` is of 2027, which is still to come "
        "(write the year that its record shows)",
    ]


RETRACTED = [
    "RETRACTED: Sperm recovery",
    "Retracted article: Sperm recovery",
    "Retraction of: Sperm recovery",
    "Retraction notice to Sperm recovery",
    "Withdrawn: Sperm recovery",
    "Sperm recovery (Retracted article. See vol 5)",
    "[Retracted] Sperm recovery",
    "Expression of Concern: Sperm recovery",
    "Erratum to: Sperm recovery",
    "Corrigendum for Sperm recovery",
]


@pytest.mark.parametrize("title", RETRACTED)
def test_a_retracted_work_is_told(guide_of: GuideOf, title: str) -> None:
    assert finds(retraction_told, guide_of(references=f"- {{id: corona2019, title: '{title}'}}")) == [
        "content/references.yml:2:20: [retraction-told] the title of `corona2019` mentions a retraction, a concern "
        "or a correction "
        "(cite another work, or write in `caution:` what was retracted or corrected, and why we still name it)"
    ]


@pytest.mark.parametrize(
    "fields",
    [
        "title: 'RETRACTED: Sperm recovery', caution: Retracted in 2021; named as the source of a myth.",
        "title: Withdrawal of testosterone before retrieval",
        "title: 'Men withdrawn from steroids: a series'",
        "title: Retracted testicles in boys",
        "title: 'Correction of varicocele: a trial'",
    ],
)
def test_a_retraction_told_and_other_withdrawals_pass(guide_of: GuideOf, fields: str) -> None:
    assert finds(retraction_told, guide_of(references=f"- {{id: corona2019, {fields}}}")) == []
