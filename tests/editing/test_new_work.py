"""Adding a work from its record, in four formats."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from editing import reference_entry
from editing.new_work import is_source
from guide.rendering import read_guide
from tests.editing.records import ALIKE, CSL, EXPECTED, MEDLINE, RIS
from tests.editing.test_new import files
from tests.small import GuideOf, run

Add = Callable[..., tuple[int, str]]
SEEN = "seen=https://example.org/a full text"


@pytest.fixture
def add(guide_of: GuideOf, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Add:
    """Calls `new reference` with a record on standard input."""
    guide_of()

    def call(record: str, *fields: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(record))
        return run(tmp_path, capsys, "new", "reference", "-", *fields)

    return call


@pytest.mark.parametrize("record", EXPECTED, ids=["CSL-JSON", "BibTeX", "MEDLINE", "RIS"])
def test_a_record_becomes_an_entry(add: Add, tmp_path: Path, record: str) -> None:
    assert add(record, SEEN, "level=study")[0] == 0
    library = read_guide(tmp_path)
    work = library.reference[EXPECTED[record]["id"]]
    shown = work.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    assert shown["seen"].pop("on") == f"{date.today():%Y-%m}"
    assert shown == {**ALIKE, **EXPECTED[record]}
    code, said = add(record, SEEN)
    assert (code, f"this work is there as `{work.id}`, with the same DOI: cite that.\n" == said) == (1, True)


def test_a_file_may_hold_the_record_and_the_editor_may_correct_it(
    add: Add, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "work.ris").write_text(RIS, "utf-8")
    fields = (SEEN, "id=own-name", "title=A better title", "level=trial")
    assert run(tmp_path, capsys, "new", "reference", str(tmp_path / "work.ris"), *fields)[0] == 0
    work = read_guide(tmp_path).reference["own-name"]
    assert (work.title, work.level, work.seen.part) == ("A better title", "trial", "full text")


def test_a_second_work_of_a_name_and_year_gets_another_id(add: Add, tmp_path: Path) -> None:
    add(RIS, SEEN)
    add(RIS.replace("ris", "other").replace("A title", "Another title"), SEEN)
    assert "there as `corona-jr2021`, with the same DOI" in add(RIS, SEEN)[1]  # although its `level` is still missing
    assert "- id: corona-jr2021-2\n" in (tmp_path / "content/references.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("record", "fields", "says"),
    [
        (CSL, (), "nobody cites from memory here: say where you saw the record with seen=ADDRESS"),
        (CSL, ("seen=at home",), "`seen.where.1` is 'at', which has the wrong form"),
        (CSL, (SEEN, "level=good"), "`level` is 'good', which is none of the words allowed here"),
        (
            CSL,
            (SEEN, "DOI=10.9999/other"),
            "<i>a</i> study.” is DOI 10.1234/AbC(5), another work",
        ),
        (
            RIS.replace("DO  - 10.7777/ris\n", ""),
            (SEEN, "DOI=10.7777/ris"),
            "names no DOI, so nothing shows",
        ),
        (CSL.replace("men<", "men😀<"), (SEEN,), "`title` holds 😀, which is a picture"),
        (CSL.replace("[[2024, 5]]", "[[2024, 15]]"), (SEEN,), "`issued` is 2024-15, which no calendar has"),
        (CSL + CSL, (SEEN,), "standard input cannot be read to its end (Extra data"),
        (f"[{CSL[1:-1]}, {CSL[1:-1]}]", (SEEN,), "holds 2 works (“Sperm"),
        ('{"title": ', (SEEN,), "standard input cannot be read to its end (Expecting value"),
        ('["x"]', (SEEN,), "(it is a list of something else than works)"),
        ("[]", (SEEN,), "standard input holds no record of a work"),
        ("", (SEEN,), "standard input holds no CSL-JSON, BibTeX, RIS or PubMed's .nbib: save"),
        ("hello", (SEEN,), "standard input holds no CSL-JSON, BibTeX, RIS or PubMed's .nbib: save"),
        ("@article{x, title={half", (SEEN,), "cannot be read to its end (line 1: Unexpectedly reached end"),
        (MEDLINE.partition("FAU")[0], (SEEN,), "(it has no end, the line “SO -”)"),
        (RIS.replace("ER  -", ""), (SEEN,), "(it has no end, the line “ER -”)"),
        (
            '{"title": "Sperm recovery", "issued": {"raw": "2019"}}',
            (SEEN,),
            "there as `corona2019`, with the same title",
        ),
        ('{"title": ""}', (SEEN,), "`title` is missing"),
    ],
)
def test_what_cannot_be_added_is_told_and_changes_nothing(
    add: Add, tmp_path: Path, record: str, fields: tuple[str, ...], says: str
) -> None:
    before = files(tmp_path)
    code, said = add(record, *fields)
    assert (code > 0, says in said, said.count("\n"), files(tmp_path) == before) == (True, True, 1, True), said


def test_a_file_that_is_none_is_told(add: Add, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "there is no file gone.bib" in run(tmp_path, capsys, "new", "reference", "gone.bib", SEEN)[1]
    (tmp_path / "a.bib").write_bytes(b"@article{x, title={Zo\xeb}}")
    assert "a.bib is not UTF-8 text" in run(tmp_path, capsys, "new", "reference", str(tmp_path / "a.bib"), SEEN)[1]


def test_a_list_of_works_that_cannot_be_read_is_mended_first(add: Add, tmp_path: Path) -> None:
    (tmp_path / "content/references.yml").write_text("references:\n- {id: [\n", "utf-8")
    assert "correct content/references.yml first: this is not YAML" in add(CSL, SEEN)[1]
    (tmp_path / "content/references.yml").write_text("works: []\n", "utf-8")
    assert "correct content/references.yml first: this file has no list `references:`" in add(CSL, SEEN)[1]


@pytest.mark.parametrize(
    ("word", "is_one"),
    [
        *[("-", True), ("a.json", True), ("10.1093/humupd/dmz028", True), ("https://doi.org/10.1093/x", True)],
        *[("doi:10.1093/x.", True), ("31665451", True), ("https://pubmed.ncbi.nlm.nih.gov/31665451/", True)],
        *[("corona2019", False), ("10-things", False)],
    ],
)
def test_what_says_where_a_record_is(word: str, is_one: bool) -> None:
    assert is_source(word) == is_one


@pytest.mark.parametrize(
    ("words", "date"),
    [("2019", "2019"), ("2019/11/01", "2019-11-01"), ("2019 Nov 1", "2019-11-01"), ("2019 Winter", "2019"), ("x", "")],
)
def test_dates_of_records(words: str, date: str) -> None:
    assert reference_entry.date_of(words) == date


@pytest.mark.parametrize(
    ("given", "short"), [("Giovanni Andrea", "G. A."), ("GA", "G. A."), ("J.P.", "J. P."), ("Li", "L.")]
)
def test_given_names_become_initials(given: str, short: str) -> None:
    assert reference_entry.initials(given) == short
