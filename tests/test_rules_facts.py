"""Every fact of the evidence register has a home, or a reason to have none; every page that a term names is there."""

from guide.rules import check
from guide.rules.sources import names_known
from tests.small import GuideOf, finds


def test_a_fact_on_a_page_and_a_fact_left_out_are_both_placed(guide_of: GuideOf) -> None:
    library = guide_of(facts="- {id: retrieval-01}\n- {id: retrieval-02, pages: [], left_out: no printable source}")
    assert finds(names_known, library) == []


def test_a_page_that_does_not_exist_is_told(guide_of: GuideOf) -> None:
    library = guide_of(facts="- {id: retrieval-01, pages: [page.md, pag.md]}")
    assert finds(names_known, library) == [
        "content/facts.yml:2:39: [names-known] there is no page `pag.md` (did you mean `page.md`?)"
    ]


def test_a_number_of_an_unknown_fact_is_told(guide_of: GuideOf) -> None:
    library = guide_of(numbers="- {id: found, fact: retrieval-10}")
    assert finds(names_known, library) == [
        "content/numbers.yml:2:15: [names-known] there is no fact `retrieval-10` (did you mean `retrieval-01`?)"
    ]


def test_a_fact_with_neither_page_nor_reason_is_told(guide_of: GuideOf) -> None:
    library = guide_of(facts="- {id: retrieval-01, pages: []}")
    assert any("the fact `retrieval-01` is neither or both" in str(problem) for problem in check(library))


def test_a_term_may_name_a_page_or_none(guide_of: GuideOf) -> None:
    assert finds(names_known, guide_of(terms="- {id: semen, page: page.md}\n- {id: sperm, term: sperm}")) == []


def test_a_term_that_names_no_page_is_told(guide_of: GuideOf) -> None:
    assert finds(names_known, guide_of(terms="- {id: semen, page: pages.md}")) == [
        "content/glossary.yml:2:15: [names-known] there is no page `pages.md` (did you mean `page.md`?)"
    ]


def test_a_claim_whose_home_is_no_page_is_told(guide_of: GuideOf) -> None:
    assert finds(names_known, guide_of(claims="- {id: a-01, home: pge.md#a-page}")) == [
        "content/articles/a.yml:2:14: [names-known] there is no page `pge.md` (did you mean `page.md`?)"
    ]
