"""What an entry may hold, and the sentence an editor reads where it may not."""

from pathlib import Path

import pytest

from guide.models import Number, Term
from guide.models.article import Claim
from guide.models.reference import Reference
from tests.small import GuideOf, first_problem

SHARE = "- {id: found, "


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
CI = "`found`: `exact` gives a CI, and `spread` is between studies (write `spread: confidence interval`)"
SEEN = "`found`: `seen: fulltext` and `where: abstract` say two things (write `seen: abstract`)"
SAME = "`found`: `otherwise` says the same as `says` (say what is true of the others)"
PART = (
    "`found`: `says` is 'sperm were found.', which has the wrong form "
    "(write `says:` what happened, in words behind the "
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
        ("exact: 47% (95% CI 45-49), low: 45, high: 49, spread: between studies}", CI),
        ("seen: fulltext, where: abstract}", SEEN),
        ("exact: '47,2%'}", "`found`: `exact` holds a decimal comma (write a decimal point: 2.5)"),
        ("of: man}", "`found`: “man” is one of several (write the plural: men, weeks)"),
        (
            "out_of: null, of: null, unit: half a week}",
            "`found`: “half a week” is one of several (write the plural: men, weeks)",
        ),
        (
            "who: men.}",
            "`found`: `who` is 'men.', which has the wrong form (write `who:` who was counted, "
            "for the reader, without a full stop)",
        ),
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


def test_a_term_has_all_its_forms() -> None:
    term = Term(id="a", term="TESE", short_for="long", plural=["TESEs"], lay=["cut"], meaning="M.")
    assert term.forms == ["TESE", "long", "TESEs", "cut"]


def test_sounds_are_told_in_plain_letters(guide_of: GuideOf) -> None:
    assert first_problem(guide_of, terms="- {id: semen, say: ˈsiːmən}") == (
        "`semen`: `say` is 'ˈsiːmən', which has the wrong form "
        "(write `say:` how to say it, stressed part in capitals: MY-kro TEE-zee)"
    )


def test_every_field_an_editor_must_write_says_what_to_write() -> None:
    for model in (Reference, Number, Term, Claim):
        needed = {name for name, field in model.model_fields.items() if field.is_required() and not field.description}
        assert needed == set()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("promises:", "promise:", ["`promises` is missing", "there is no field `promise` (did you mean `promises`?)"]),
        ("everyday: [", "everyday: DNA # [", ["`everyday` is 'DNA', which is not a list"]),
        (
            "avoid:",
            "more: []\navoid:",
            ["there is no field `more` (the fields are promises, everyday, call, countries, states, headings)"],
        ),
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
