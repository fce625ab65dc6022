"""Asking the public registers for a record, and taking none that is another work's."""

import json
from pathlib import Path
from urllib.error import HTTPError, URLError

import pytest

from editing import reference_entry, registries
from guide.models.reference import Reference
from guide.problem import RefusedError
from guide.rendering import read_guide
from tests.editing.records import CSL, EXPECTED
from tests.editing.test_new_work import SEEN
from tests.small import GuideOf, run


def answering(text: str | Exception, asked: list[tuple[str, str]] | None = None) -> registries.Ask:
    """A register that answers so to everything."""

    def ask(address: str, kind: str) -> bytes:
        if asked is not None:
            asked.append((address, kind))
        if isinstance(text, Exception):
            raise text
        return text.encode()

    return ask


def test_doi_org_is_asked_for_the_record() -> None:
    asked: list[tuple[str, str]] = []
    record = registries.of_doi("10.1234/abc(5)", answering(CSL[1:-1], asked))
    assert reference_entry.entry(record)["title"] == EXPECTED[CSL]["title"]
    assert asked == [("https://doi.org/10.1234/abc(5)", "application/vnd.citationstyles.csl+json")]


SUMMARY = {
    "uid": "31665451",
    "pubdate": "2019 Nov 5",
    "title": "Sperm recovery.",
    "fulljournalname": "Human reproduction update",
    "authors": [{"name": "Corona G"}, {"name": "van der Berg AM Jr"}, {"name": "Androlog Italian Group"}],
    "volume": "25",
    "issue": "6",
    "pages": "733-757",
    "articleids": [{"idtype": "doi", "value": "10.1093/humupd/dmz028"}, {"idtype": "pmc", "value": "PMC123"}],
}


def test_pubmed_is_asked_for_a_number() -> None:
    asked: list[tuple[str, str]] = []
    record = registries.of_pmid("31665451", answering(json.dumps({"result": {"31665451": SUMMARY}}), asked))
    fields = reference_entry.entry(record)
    work = Reference.model_validate({"id": "x", "level": "study", "seen": {"where": ["https://x.org"]}, **fields})
    assert (work.title, work.issued, work.PMID, work.PMCID) == ("Sperm recovery", "2019-11-05", "31665451", "PMC123")
    assert (work.DOI, work.page, work.container_title) == (
        "10.1093/humupd/dmz028",
        "733-757",
        SUMMARY["fulljournalname"],
    )
    assert fields["author"] == [
        {"family": "Corona", "given": "G."},
        {"family": "van der Berg Jr", "given": "A. M."},
        {"literal": "Androlog Italian Group"},
    ]
    assert asked[0][0].endswith("esummary.fcgi?db=pubmed&retmode=json&id=31665451")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (
            CSL[1:-1],
            "<i>a</i> study.” is DOI 10.1234/AbC(5), another work",
        ),
        ("<html>", "doi.org answered with something that is not a record"),
        ("[]", "doi.org answered with something that is not a record"),
        (HTTPError("", 404, "", None, None), "doi.org knows no 10.1/x: look at it again"),  # type: ignore[arg-type]
        (HTTPError("", 503, "", None, None), "doi.org refuses to answer (HTTP 503)"),  # type: ignore[arg-type]
        (
            URLError(OSError(-2, "Name or service not known")),
            "doi.org cannot be reached (name or service not known)",
        ),
        (
            TimeoutError("timed out"),
            "doi.org cannot be reached (timed out): save the work's record as CSL-JSON",
        ),
    ],
)
def test_what_a_register_does_not_confirm_is_not_taken(answer: str | Exception, says: str) -> None:
    with pytest.raises(RefusedError) as told:
        registries.of_doi("10.1/x", answering(answer))
    assert says in str(told.value)


def test_pubmed_may_know_no_such_work() -> None:
    with pytest.raises(RefusedError, match="PubMed knows no work of number 5"):
        registries.of_pmid("5", answering('{"result": {"5": {"error": "cannot get it"}}}'))


@pytest.mark.parametrize("answer", ["{}", '{"result": []}', '{"error": "API rate limit exceeded"}'])
def test_an_error_of_pubmed_is_not_taken_for_its_not_knowing(answer: str) -> None:
    with pytest.raises(RefusedError, match="PubMed answered with something that is not a record"):
        registries.of_pmid("5", answering(answer))


def test_a_register_is_asked_when_a_doi_or_number_is_given(
    guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    guide_of()
    monkeypatch.setattr(registries, "ask", answering(CSL[1:-1]))
    assert run(tmp_path, capsys, "new", "reference", "https://doi.org/10.1234/ABC(5)", SEEN)[0] == 0
    unread = read_guide(tmp_path).unread["references"] or ()
    assert "muller2024" in unread  # its `level` is still to be written
    monkeypatch.setattr(registries, "ask", answering(json.dumps({"result": {"31665451": SUMMARY}})))
    assert run(tmp_path, capsys, "new", "reference", "31665451", SEEN)[0] == 1  # title and year of corona2019
