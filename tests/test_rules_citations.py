"""Citations written otherwise than ours are told, and what only looks like one is not."""

import pytest

from guide.rules.sources import citation_known, year_cited
from tests.small import GuideOf, finds


@pytest.mark.parametrize(
    "wrong",
    [
        *("[@corona2019, @kang2021]", "[ @corona2019]", "[@corona2019", "[see @corona2019]", "[-@corona2019]", "[@]"),
        *("[1]", "[1, 2–4]", "et al.", "PMID: 31538182", "doi:10.1000/1", "10.1000/1.a", "【12†source】"),
        *("(Corona 2019)", "1991;145(2):505", "(Corona, 2019)", "(Corona & Kang 2019a)"),
    ],
)
def test_a_citation_written_otherwise_is_told(guide_of: GuideOf, wrong: str) -> None:
    assert finds(citation_known, guide_of(f"Sperm {wrong}")) == [
        f"docs/page.md:11:7: [citation-known] `{wrong}` is not a citation "
        "(write `[@id]`, or `[@id; @other]` for several)"
    ]


@pytest.mark.parametrize("body", ["Sperm move.¹ ²", "Sperm²", "Sperm,³⁻⁵ men", "Sperm move.12 Men", "Sperm,3,5-7 men"])
def test_a_raised_digit_is_no_citation(guide_of: GuideOf, body: str) -> None:
    assert "is not a citation" in finds(citation_known, guide_of(body))[0]


def test_powers_and_what_bears_a_number_are_no_citations(guide_of: GuideOf) -> None:
    numbers = "In 5 m² or 10⁶ sperm, H₂O, call 10.30 or 10,000/day (1) (March 2019) (WHO 2010) [988](tel:988)."
    assert finds(citation_known, guide_of(numbers)) == []


RECORDS = ["doi.org/10.1000/1", "pubmed.ncbi.nlm.nih.gov/123/", "pmc.ncbi.nlm.nih.gov/articles/PMC1/"]


@pytest.mark.parametrize("record", RECORDS)
def test_a_work_that_is_only_linked_to_is_told(guide_of: GuideOf, record: str) -> None:
    body = f"See [a study](https://{record}) and [PubMed](https://pubmed.ncbi.nlm.nih.gov/)."
    assert finds(citation_known, guide_of(body)) == [
        "docs/page.md:11:5: [citation-known] this link leads to the record of a work "
        "(cite it as `[@id]`: the list of sources leads to its record)"
    ]


@pytest.mark.parametrize(("body", "column"), [("It is so. [@corona2019]", 10), ("[@corona2019] It is so.", 14)])
def test_a_citation_that_stands_in_no_sentence_is_told(guide_of: GuideOf, body: str, column: int) -> None:
    assert finds(citation_known, guide_of(body)) == [
        f"docs/page.md:11:{column}: [citation-known] this citation follows no words of its sentence "
        "(put it before the full stop of the sentence it is for)"
    ]


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("A review of 2018 says so [@corona2019].", ["2018"]),
        ("Reports from 2017 and a study of 2019 say so [@corona2019].", ["2017"]),
        ("A review of 2019 says so [@corona2019]. A survey of 2018 is not cited.", []),
        ("A review of 2018 births says so [@nobody2018].", []),
    ],
)
def test_a_work_told_with_another_year_than_all_that_are_cited_is_told(
    guide_of: GuideOf, words: str, years: list[str]
) -> None:
    fix = "(write 2019, or cite the work that is meant)"
    found = [one.partition("[year-cited] ")[2] for one in finds(year_cited, guide_of(words))]
    assert found == [f"this sentence cites no work of {year} {fix}" for year in years]
