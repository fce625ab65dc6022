"""What an entry may hold, and the sentence an editor reads where it may not."""

from __future__ import annotations

from pathlib import Path

import pytest

from guide.models import Number, Term
from guide.models.article import Claim
from guide.models.reference import Reference
from tests.small import GuideOf

SHARE = "- {id: found, "


def first_problem(guide_of: GuideOf, **more: str | dict[str, str]) -> str:
    return str(guide_of(**more).problems[0]).split("[data-valid] ")[1]


KIND = "`found`: a number is either a share or a measure (write `out_of:` and `of:`, or `unit:` alone)"
ORDER = "`found`: `low`, `value`, `high` and `out_of` are not in rising order (check the four figures)"
NOTHING = "`found`: there is nothing to show (write `value:`, or both `low:` and `high:`)"
RANGE = (
    "`found`: the range has no meaning yet "
    "(write `spread: confidence interval`, `between studies` or `between sources`)"
)
HALF = "`found`: `low` and `high` are the two ends of a range (write both, or neither)"
TWICE = "`found`: `how: up to` and a range say two things (keep one of the two)"
WHOLE = (
    "`found`: a share is shown in whole numbers (round half up (73.5 becomes 74) and leave the figure to `exact:`; "
    "for rare things take a larger `out_of:`)"
)
INFINITE = (
    "`found`: `value` is inf, input should be a finite number "
    "(write `value:` the figure shown, a whole number for a share)"
)
SAME = "`found`: `otherwise` says the same as `says` (say what is true of the others)"
PART = (
    "`found`: `says` is 'sperm were found.', which has another form (write `says:` what happened, in words behind the "
)
MIDDLE = "`found`: the middle of study results has no other side (delete `otherwise:`, or `kind:`)"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ("unit: months}", KIND),
        ("of: null}", KIND),
        ("value: null}", NOTHING),
        ("value: 101}", ORDER),
        ("low: 50, high: 60, spread: between studies}", ORDER),
        ("low: 40, high: 60}", RANGE),
        ("low: 40, spread: between studies}", HALF),
        ("how: up to, low: 40, high: 60, spread: between studies}", TWICE),
        ("value: 46.5}", WHOLE),
        ("kind: median of studies}", MIDDLE),
        ("value: 1.0e+999}", INFINITE),
        ("otherwise: sperm were found}", SAME),
        ("says: sperm were found.}", PART + "number (sperm were found) or before it (the usual wait was))"),
    ],
)
def test_a_number_that_makes_no_sense_is_told(guide_of: GuideOf, fields: str, sentence: str) -> None:
    assert first_problem(guide_of, numbers=SHARE + fields) == sentence


def test_a_claim_that_is_wrong_has_a_correction(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, claims="- {id: a-01, verdict: wrong}") == (
        "`a-01`: a claim found wrong has no correction (write `correction:` and what is right)"
    )


@pytest.mark.parametrize("name", ["{family: A, literal: B}", "{given: A}"])
def test_an_author_is_a_person_or_a_body(guide_of: GuideOf, name: str) -> None:
    assert "a name has neither or both" in first_problem(guide_of, references=f"- {{id: corona2019, author: [{name}]}}")


@pytest.mark.parametrize(
    "fields",
    [
        *("DOI: doi.org/x", "PMID: PMC1", "URL: example.org", "issued: May 2019", "level: best", "id: A b"),
        *("URL: https://localhost/a", "URL: https://https://a.org", "issued: '1016'", "type: journal-article"),
    ],
)
def test_a_field_of_another_form_is_told(guide_of: GuideOf, fields: str) -> None:
    entry = f"- {{{fields}}}" if fields.startswith("id") else f"- {{id: corona2019, {fields}}}"
    assert first_problem(guide_of, references=entry).startswith(
        f"`{'A b' if fields.startswith('id') else 'corona2019'}`: `{fields.split(':')[0]}` is "
    )


@pytest.mark.parametrize(
    "doi", ["10.1000/1.", "'10.1000/1,'", "https://doi.org/10.1000/1", "doi:10.1000/1", "10.1000/1–2"]
)
def test_a_doi_stands_bare(guide_of: GuideOf, doi: str) -> None:
    assert first_problem(guide_of, references=f"- {{id: corona2019, DOI: {doi}}}") == (
        f"`corona2019`: `DOI` is {doi if doi[0] == chr(39) else repr(doi)}, which has another form "
        "(write `DOI:` the bare DOI without address or full stop, such as 10.1093/humupd/dmz028)"
    )


def test_a_doi_takes_no_bracket_along(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, references="- {id: corona2019, DOI: 10.1000/1)}") == (
        "`corona2019`: `DOI` is 10.1000/1), with a bracket that was not opened or closed (write the bare DOI)"
    )


NO_NAMES = ["{family: Corona G}", "{family: Corona MD}", "{literal: Corona et al.}", "{family: et al}"]


@pytest.mark.parametrize("name", NO_NAMES)
def test_a_name_is_no_more_than_a_name(guide_of: GuideOf, name: str) -> None:
    assert "is more than a name" in first_problem(guide_of, references=f"- {{id: corona2019, author: [{name}]}}")


@pytest.mark.parametrize("day", ["2019-13", "2019-00", "2019-02-29"])
def test_a_day_no_calendar_has_is_told(guide_of: GuideOf, day: str) -> None:
    assert first_problem(guide_of, references=f"- {{id: corona2019, issued: '{day}'}}") == (
        f"`corona2019`: `issued` is {day}, which no calendar has (correct the month or the day)"
    )


@pytest.mark.parametrize("mark", ["<b>", "</p>", "<a href=x>", "&amp;", "&#8211;", "{", "\\"])
def test_a_title_holds_no_html_but_that_of_csl(guide_of: GuideOf, mark: str) -> None:
    assert first_problem(guide_of, references=f"- {{id: corona2019, title: 'Sperm {mark} found'}}") == (
        f"`corona2019`: `title` holds `{mark}` (write plain words; `<i>`, `<sub>` and `<sup>` are the only tags)"
    )


@pytest.mark.parametrize(
    "fields",
    [
        "issued: '2020-02-29'",
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
        "`corona2019`: `seen.where.1` is 'my shelf', which has another form (write `seen.where.1:`"
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


def test_a_term_has_all_its_forms() -> None:
    term = Term(id="a", term="TESE", short_for="long", plural=["TESEs"], lay=["cut"], meaning="M.")
    assert term.forms == ["TESE", "long", "TESEs", "cut"]


def test_every_field_an_editor_must_write_says_what_to_write() -> None:
    for model in (Reference, Number, Term, Claim):
        needed = {name for name, field in model.model_fields.items() if field.is_required() and not field.description}
        assert needed == set()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("promises:", "promise:", ["`promises` is missing", "there is no field `promise` (did you mean `promises`?)"]),
        ("everyday: [", "everyday: DNA # [", ["`everyday` is 'DNA', which is no list"]),
        ("avoid:", "more: []\navoid:", ["there is no field `more` (the fields are promises, everyday)"]),
    ],
)
def test_what_stands_beside_a_list_is_known(
    guide_of: GuideOf, tmp_path: Path, old: str, new: str, says: list[str]
) -> None:
    path = "content/house-style.yml"
    guide_of()
    text = (tmp_path / path).read_text("utf-8").replace(old, new, 1)
    found = [str(one).partition("] ")[2] for one in sorted(guide_of(files={path: text}).problems)]
    assert [one[: len(words)] for one, words in zip(found, says, strict=True)] == says


def test_a_list_without_entries_of_its_own_holds_nothing_else(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, files={"content/topics.yml": "topics:\n- {id: retrieval, title: A}\nmore: 1\n"}) == (
        "there is no field `more` (delete it)"
    )
