"""Adding a work from its record, in four formats."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from editing import works
from editing.new_work import is_source
from guide.rendering import read_guide
from tests.editing.test_new import files
from tests.small import GuideOf, run

Add = Callable[..., tuple[int, str]]
SEEN = "seen=https://example.org/a full text"
CSL = """[{"DOI": "10.1234/AbC(5)", "type": "journal-article",
"title": "Sperm &amp; <jats:p>men</jats:p>: <i>a</i> study.",
"author": [{"family": "Müller", "given": "Jean-Paul K."}, {"literal": "WHO"}, {"family": "Solo"}],
"issued": {"date-parts": [[2024, 5]]}, "container-title": ["Andrology"], "volume": "3", "page": "1-9",
"URL": "https://doi.org/10.1234/abc"}]"""
BIBTEX = r"""@article{x, title={The {TESE} of M{\"u}ller}, author={van der Berg, Anna Maria and M{\"u}ller, J. P.
and {European Association of Urology}},
year=2020, month=mar, journal={Andrology}, volume=5, number={2}, pages={10--19}, doi={https://doi.org/10.5555/xyz}}"""
RIS = """TY  - JOUR
AU  - Corona, Giovanni, Jr.
AU  - World Health Organization
TI  - A title: of RIS
JO  - Andrology
PY  - 2021/06/01
VL  - 4
SP  - 11
EP  - 19
DO  - 10.7777/ris
UR  - https://example.org/ris
ER  -
"""
MEDLINE = """PMID- 31234567
OWN - NLM
DP  - 2022 Mar-Apr
TI  - A title that goes on
      below.
PG  - 101-9
LID - S1234 [pii]
LID - 10.8888/medline [doi]
FAU - van der Berg, Anna Jr
AU  - van der Berg A Jr
AD  - Department of Urology, Rome.
CN  - EAU Working Group
FAU - Müller, Jean-Paul K
PT  - Journal Article
TA  - Androl
JT  - Andrology
PMC - PMC123456
VI  - 6
IP  - 1
SO  - Androl. 2022 Mar-Apr;6(1):101-9. doi: 10.8888/medline.
"""
EXPECTED: dict[str, dict[str, Any]] = {
    CSL: {
        "id": "muller2024",
        "title": "Sperm & men: <i>a</i> study",
        "author": [{"family": "Müller", "given": "J.-P. K."}, {"literal": "WHO"}, {"literal": "Solo"}],
        "issued": "2024-05",
        "volume": "3",
        "page": "1-9",
        "DOI": "10.1234/AbC(5)",
    },
    BIBTEX: {
        "id": "van-der-berg2020",
        "title": "The TESE of Müller",
        "author": [
            {"family": "van der Berg", "given": "A. M."},
            {"family": "Müller", "given": "J. P."},
            {"literal": "European Association of Urology"},
        ],
        "issued": "2020-03",
        "volume": "5",
        "issue": "2",
        "page": "10-19",
        "DOI": "10.5555/xyz",
    },
    MEDLINE: {
        "id": "van-der-berg-jr2022",
        "title": "A title that goes on below",
        "author": [
            {"family": "van der Berg Jr", "given": "A."},
            {"literal": "EAU Working Group"},
            {"family": "Müller", "given": "J.-P. K."},
        ],
        "issued": "2022-03",
        "volume": "6",
        "issue": "1",
        "page": "101-9",
        "DOI": "10.8888/medline",
        "PMID": "31234567",
        "PMCID": "PMC123456",
    },
    RIS: {
        "id": "corona-jr2021",
        "title": "A title: of RIS",
        "author": [{"family": "Corona Jr.", "given": "G."}, {"literal": "World Health Organization"}],
        "issued": "2021-06-01",
        "volume": "4",
        "page": "11-19",
        "DOI": "10.7777/ris",
        "URL": "https://example.org/ris",
    },
}
ALIKE = {
    "type": "article-journal",
    "container-title": "Andrology",
    "level": "study",
    "seen": {"where": ["https://example.org/a"], "part": "full text"},
}


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
        (CSL, ("seen=at home",), "`seen.where.1` is 'at', which has another form"),
        (CSL, (SEEN, "level=good"), "`level` is 'good', which is none of the words that may stand here"),
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
    assert "a.bib is no UTF-8 text" in run(tmp_path, capsys, "new", "reference", str(tmp_path / "a.bib"), SEEN)[1]


def test_a_list_of_works_that_cannot_be_read_is_mended_first(add: Add, tmp_path: Path) -> None:
    (tmp_path / "content/references.yml").write_text("references:\n- {id: [\n", "utf-8")
    assert "mend content/references.yml first: this is not YAML" in add(CSL, SEEN)[1]
    (tmp_path / "content/references.yml").write_text("works: []\n", "utf-8")
    assert "mend content/references.yml first: this file has no list `references:`" in add(CSL, SEEN)[1]


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
    assert works.date_of(words) == date


@pytest.mark.parametrize(
    ("given", "short"), [("Giovanni Andrea", "G. A."), ("GA", "G. A."), ("J.P.", "J. P."), ("Li", "L.")]
)
def test_given_names_become_initials(given: str, short: str) -> None:
    assert works.initials(given) == short
