"""What the record of a work may hold, and the sentence an editor reads where it may not."""

import pytest

from guide.models.reference import Reference
from tests.small import GuideOf, first_problem


@pytest.mark.parametrize(
    "doi", ["10.1000/1.", "'10.1000/1,'", "https://doi.org/10.1000/1", "doi:10.1000/1", "10.1000/1–2"]
)
def test_a_doi_stands_bare(guide_of: GuideOf, doi: str) -> None:
    assert first_problem(guide_of, references=f"- {{id: corona2019, DOI: {doi}}}") == (
        f"`corona2019`: `DOI` is {doi if doi[0] == chr(39) else repr(doi)}, which has the wrong form "
        "(write `DOI:` the bare DOI without address or full stop, such as 10.1093/humupd/dmz028)"
    )


def test_a_doi_takes_no_bracket_along(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, references="- {id: corona2019, DOI: 10.1000/1)}") == (
        "`corona2019`: `DOI` is 10.1000/1), with a bracket that was not opened or closed (write the bare DOI)"
    )


NO_NAMES = [
    "{family: Corona G}",
    "{family: Corona MD}",
    "{literal: Corona et al.}",
    "{family: G., given: Corona}",
    "{family: 'Corona,'}",
    "{family: et al}",
    "{family: Corona1, given: G.}",
]


@pytest.mark.parametrize("name", NO_NAMES)
def test_a_name_is_no_more_than_a_name(guide_of: GuideOf, name: str) -> None:
    assert "is more than a name" in first_problem(guide_of, references=f"- {{id: corona2019, author: [{name}]}}")


@pytest.mark.parametrize("day", ["2019-13", "2019-00", "2019-02-29"])
def test_a_day_no_calendar_has_is_told(guide_of: GuideOf, day: str) -> None:
    assert first_problem(guide_of, references=f"- {{id: corona2019, issued: '{day}'}}") == (
        f"`corona2019`: `issued` is {day}, which no calendar has (correct the month or the day)"
    )


@pytest.mark.parametrize("mark", ["<b>", "</p>", "<a href=x>", "&amp;", "&#8211;", "{", "\\", " - PubMed"])
def test_a_title_holds_no_html_but_that_of_csl(guide_of: GuideOf, mark: str) -> None:
    assert first_problem(guide_of, references=f"- {{id: corona2019, title: 'Sperm found{mark}'}}") == (
        f"`corona2019`: `title` holds `{mark}` (write plain words; `<i>`, `<sub>` and `<sup>` are the only tags)"
    )


def test_a_word_of_a_title_that_a_pdf_cut_in_two_is_told(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, references="- {id: corona2019, title: 'Between- and in-subject ferti- lity'}") == (
        "`corona2019`: `title` holds `ferti- lity`, a word cut in two (join it)"
    )


def test_a_title_in_capitals_is_told(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, references="- {id: corona2019, title: SPERM FOUND}") == (
        "`corona2019`: `title` is in capitals (write it in small letters, as a sentence)"
    )


def test_a_title_ends_without_a_full_stop(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, references="- {id: corona2019, title: 'Sperm found.'}") == (
        "`corona2019`: `title` ends with a full stop (leave it out)"
    )


SEEN_AT = [
    ("DOI: 10.1000/a1", "https://doi.org/10.1000/A1", "https://doi.org/10.1000/b2"),
    ("PMID: 12", "https://pubmed.ncbi.nlm.nih.gov/12/", "https://pubmed.ncbi.nlm.nih.gov/21/"),
    ("PMCID: PMC12", "https://pmc.ncbi.nlm.nih.gov/articles/PMC12", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC21/"),
]


@pytest.mark.parametrize(("field", "right", "wrong"), SEEN_AT)
def test_an_identifier_is_that_of_the_record_seen(guide_of: GuideOf, field: str, right: str, wrong: str) -> None:
    entry = "- {{id: corona2019, {}, seen: {{where: ['https://example.org/1', '{}']}}}}"
    name, _, given = field.partition(": ")
    assert first_problem(guide_of, references=entry.format(field, wrong)) == (
        f"`corona2019`: `{name}` is {given}, unlike the address below `seen:` (look the record up, and correct one)"
    )
    assert guide_of(references=entry.format(field, right)).problems == []


@pytest.mark.parametrize(
    "fields",
    [
        "issued: '2020-02-29'",
        "title: 'Sperm found in the U.S.'",
        "title: 'The <i>CFTR</i> gene, CO<sub>2</sub> and p < 0.05 & more'",
        "DOI: 10.1002/(SICI)1-2<1::A>3.0.CO;2-#",
    ],
)
def test_odd_but_sound_fields_pass(guide_of: GuideOf, fields: str) -> None:
    assert guide_of(references=f"- {{id: corona2019, {fields}}}").problems == []


@pytest.mark.parametrize("pages", ["881-868", "pp. 868-881"])
def test_pages_run_forward(guide_of: GuideOf, pages: str) -> None:
    assert first_problem(guide_of, references=f"- {{id: corona2019, page: {pages}}}") == (
        f"`corona2019`: `page` is {pages} (write the first and the last page alone, such as 868-881)"
    )


@pytest.mark.parametrize("pages", ["868-881", "2089-92", "e12162", "S78-S82", "1759-1763.e1"])
def test_pages_of_all_kinds_pass(guide_of: GuideOf, pages: str) -> None:
    assert guide_of(references=f"- {{id: corona2019, page: {pages}}}").problems == []


def test_a_record_was_seen_at_an_address(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, references="- {id: corona2019, seen: {where: [my shelf]}}").startswith(
        "`corona2019`: `seen.where.1` is 'my shelf', which has the wrong form (write `seen.where.1:`"
    )


def test_a_work_is_found_by_its_strongest_address() -> None:
    fields = {
        "id": "a",
        "type": "webpage",
        "title": "T",
        "level": "official",
        "seen": {"where": ["https://example.org/x"]},
    }
    marks = {"URL": "https://example.org", "PMID": 12, "PMCID": "PMC3", "DOI": "10.1000/1"}
    addresses = [Reference.model_validate({**fields, name: value}).address for name, value in marks.items()]
    assert addresses == [
        "https://example.org",
        "https://pubmed.ncbi.nlm.nih.gov/12/",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC3/",
        "https://doi.org/10.1000/1",
    ]
    assert Reference.model_validate(fields).address is None
    assert (Reference.model_validate(fields).year, Reference.model_validate({**fields, "issued": 2019}).year) == (
        "no date",
        "2019",
    )


@pytest.mark.parametrize("tail", [".pdf", "/full", "/abstract", "/epdf", "?via=ihub"])
def test_a_doi_ends_where_the_address_goes_on(guide_of: GuideOf, tail: str) -> None:
    assert first_problem(guide_of, references=f"- {{id: corona2019, DOI: 10.1000/1{tail}}}") == (
        f"`corona2019`: `DOI` ends with `{tail}`, which belongs to an address (write the bare DOI)"
    )


def test_two_people_in_one_name_are_told(guide_of: GuideOf) -> None:
    names = "- {id: corona2019, author: [{literal: 'Abdo C, Smith J'}]}"
    assert "`Abdo C, Smith J` is more than a name" in first_problem(guide_of, references=names)
